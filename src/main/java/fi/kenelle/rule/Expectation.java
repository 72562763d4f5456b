package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Wish;
import java.util.Optional;

/**
 * What a rule expects of a service or of one of its touchpoints.
 *
 * @param wish what it asks of the attribute's value; its own value is unknown where the one wanted
 *     is taken from the customer
 * @param from the customer's attribute whose value is asked for, if the rule names one
 */
public record Expectation(
    Attribute attribute, Wish wish, Optional<Attribute> from, Sentence sentence) {
  /** What is expected of an attribute, in the words of a sentence. */
  public Expectation(
      Attribute attribute,
      Operator operator,
      Value value,
      Optional<Attribute> from,
      Sentence sentence) {
    this(attribute, Wish.of(attribute, operator, value), from, sentence);
  }

  /** How the value is held against the one wanted. */
  public Operator operator() {
    return wish.operator();
  }

  /** The value asked for; {@link Value.Plain#UNKNOWN} where it is taken from the customer. */
  public Value value() {
    return wish.value();
  }
}
