package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;

/**
 * What must hold for a rule to apply.
 *
 * @param value the value wanted; {@link Value.Plain#UNKNOWN} where the operator takes none
 */
public record Condition(Attribute attribute, Operator operator, Value value, Sentence sentence) {
  /** Whether it holds of this value, three-valued. */
  public Truth test(Value actual) {
    return operator.test(actual, value);
  }
}
