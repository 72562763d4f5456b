package fi.kenelle.outcome;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import java.util.Optional;

/**
 * Whether a rule's conditions hold of a situation: one that is false decides, whatever is unknown
 * beside it. A value that is taken from the customer has to be known.
 */
final class Applicability {
  private Applicability() {}

  /** How the conditions of a rule stand, all together. */
  static Truth of(Rule rule, Situation situation) {
    Truth all = Truth.TRUE;
    List<Condition> conditions = rule.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      Truth truth = truth(conditions.get(i), situation);
      if (truth == Truth.FALSE) {
        return Truth.FALSE;
      }
      all = truth == Truth.UNKNOWN ? truth : all;
    }
    return isTakenUnknown(rule, situation) ? Truth.UNKNOWN : all;
  }

  /** How one condition stands. */
  static Truth truth(Condition condition, Situation situation) {
    return condition.test(situation.value(condition.attribute()));
  }

  /** Whether the value to be taken from the customer is not known. */
  static boolean isTakenUnknown(Rule rule, Situation situation) {
    Optional<Attribute> from = rule.expectation().from();
    return from.isPresent() && situation.value(from.get()) == Value.Plain.UNKNOWN;
  }
}
