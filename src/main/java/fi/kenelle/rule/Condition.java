package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Wish;

/**
 * What must hold for a rule to apply.
 *
 * @param wish what it asks of the attribute's value
 */
public record Condition(Attribute attribute, Wish wish, Sentence sentence) {
  /** What must hold of an attribute, in the words of a sentence. */
  public Condition(Attribute attribute, Operator operator, Value value, Sentence sentence) {
    this(attribute, Wish.of(attribute, operator, value), sentence);
  }

  /** How the value is held against the one wanted. */
  public Operator operator() {
    return wish.operator();
  }

  /** The value wanted; {@link Value.Plain#UNKNOWN} where the operator takes none. */
  public Value value() {
    return wish.value();
  }

  /** Whether it holds of this value, three-valued. */
  public Truth test(Value actual) {
    return wish.test(actual);
  }
}
