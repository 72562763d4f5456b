package fi.kenelle.outcome;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a rule's conditions hold of a situation: one that is false decides, whatever is unknown
 * beside it.
 *
 * @param open what is not known and may decide; empty unless the truth is unknown
 */
record Applicability(Truth truth, List<Attribute> open) {
  /** All conditions hold. */
  static final Applicability APPLIES = new Applicability(Truth.TRUE, List.of());

  private static final Applicability DOES_NOT = new Applicability(Truth.FALSE, List.of());

  /** How the conditions of a rule stand. */
  static Applicability of(Rule rule, Situation situation) {
    List<Attribute> open = List.of();
    List<Condition> conditions = rule.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      Truth truth = condition.test(situation.value(condition.attribute()));
      if (truth == Truth.FALSE) {
        return DOES_NOT;
      }
      if (truth == Truth.UNKNOWN) {
        open = with(open, condition.attribute());
      }
    }
    Optional<Attribute> from = rule.expectation().from();
    if (from.isPresent() && !situation.value(from.get()).isKnown()) {
      open = with(open, from.get());
    }
    return open.isEmpty() ? APPLIES : new Applicability(Truth.UNKNOWN, open);
  }

  private static List<Attribute> with(List<Attribute> attributes, Attribute another) {
    if (attributes.isEmpty()) {
      return List.of(another);
    }
    List<Attribute> longer = new ArrayList<>(attributes);
    longer.add(another);
    return longer;
  }
}
