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
  private static final Applicability APPLIES = new Applicability(Truth.TRUE, List.of());
  private static final Applicability DOES_NOT = new Applicability(Truth.FALSE, List.of());

  /** How the conditions of a rule stand. */
  static Applicability of(Rule rule, Situation situation) {
    List<Attribute> open = new ArrayList<>(0);
    for (Condition condition : rule.conditions()) {
      Truth truth = condition.test(situation.value(condition.attribute()));
      if (truth == Truth.FALSE) {
        return DOES_NOT;
      }
      if (truth == Truth.UNKNOWN) {
        open.add(condition.attribute());
      }
    }
    Optional<Attribute> from = rule.expectation().from();
    if (from.isPresent() && !situation.value(from.get()).isKnown()) {
      open.add(from.get());
    }
    return open.isEmpty() ? APPLIES : new Applicability(Truth.UNKNOWN, open);
  }

  /** The same for every rule of an engine, where rules with the same conditions are tested once. */
  static final class Tested {
    private final Applicability[] byPattern;

    Tested(int patterns) {
      this.byPattern = new Applicability[patterns];
    }

    Applicability of(Place place, Situation situation) {
      Applicability known = byPattern[place.pattern()];
      if (known == null) {
        known = Applicability.of(place.rule(), situation);
        byPattern[place.pattern()] = known;
      }
      return known;
    }
  }
}
