package fi.kenelle.concept;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import java.util.Map;

/**
 * One rule in one situation, as far as it depends on what a redesign may change.
 *
 * @param expects what it expects of the value at one spot
 * @param conditions those of its conditions that a change can decide; all others hold
 * @param before how it stands before any change
 * @param waived whether it may be unmet by decision, so that it never counts
 */
record Demand(
    Rule rule,
    Situation situation,
    Wish expects,
    List<Wish> conditions,
    Before before,
    boolean waived) {
  /** How a demand stands before any change. */
  enum Before {
    NOT_FIRED,
    MET,
    UNMET
  }

  /** What is asked of the value at a spot. */
  record Wish(Spot spot, Operator operator, Value value) {
    boolean accepts(Value candidate) {
      return operator.test(candidate, value) == Truth.TRUE;
    }

    boolean holds(Map<Spot, Value> changed) {
      return accepts(changed.getOrDefault(spot, spot.value()));
    }
  }

  boolean hasFired() {
    return before != Before.NOT_FIRED;
  }

  Strength strength() {
    return rule.metadata().strength();
  }

  /** Whether its rule applies once these values have been changed. */
  boolean applies(Map<Spot, Value> changed) {
    return conditions.stream().allMatch(condition -> condition.holds(changed));
  }

  /** Whether it counts as unmet then: a rule that no longer applies keeps the verdict it had. */
  boolean isUnmet(Map<Spot, Value> changed) {
    if (waived) {
      return false;
    }
    return applies(changed) ? !expects.holds(changed) : before == Before.UNMET;
  }

  /** Every demand is itself only: the same rule in the same situation is never there twice. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
