package fi.kenelle.concept;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Outcomes;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Everything that the rules ask of a description and that has an answer in it: what could be unmet,
 * now or after changes.
 *
 * @param all one for each rule and situation where it applies or may come to
 * @param changeable the spots that may change if a rule that applies names them
 */
record Demands(List<Demand> all, Set<Spot> changeable) {
  /** What is asked of a description on a day, where only some of its spots may change. */
  static Demands of(
      RuleSet ruleSet, ServiceDescription description, LocalDate on, Predicate<Spot> mayChange) {
    List<Situation> situations = Situation.of(description, ruleSet.vocabulary(), on);
    List<Possible> possible = new ArrayList<>();
    Set<Spot> changeable = new HashSet<>();
    for (Rule rule : ruleSet.active()) {
      boolean atTouchpoints = rule.subject() == Rule.Subject.TOUCHPOINT;
      for (Situation situation : situations) {
        if (situation.isAtTouchpoint() == atTouchpoints && mayApply(rule, situation)) {
          Spot spot = Spot.of(rule.expectation().attribute(), situation);
          if (spot.value().isKnown()) {
            possible.add(new Possible(rule, situation, spot));
            if (mayChange.test(spot)) {
              changeable.add(spot);
            }
          }
        }
      }
    }
    BiPredicate<Rule, Situation> waived = Outcomes.waived(description, on);
    List<Demand> all =
        possible.stream().flatMap(one -> one.demand(changeable, waived).stream()).toList();
    return new Demands(all, changeable);
  }

  /** Whether all holds that no redesign can change; what is unknown stays unknown. */
  private static boolean mayApply(Rule rule, Situation situation) {
    for (Condition condition : rule.conditions()) {
      Value value = situation.value(condition.attribute());
      boolean fixed = !isOfService(condition.attribute()) || !value.isKnown();
      if (fixed && condition.test(value) != Truth.TRUE) {
        return false;
      }
    }
    return rule.expectation().from().stream().allMatch(from -> situation.value(from).isKnown());
  }

  private static boolean isOfService(Attribute attribute) {
    return attribute.scope() == Scope.SERVICE || attribute.scope() == Scope.TOUCHPOINT;
  }

  /** A rule that applies to a situation, or might if values were changed. */
  private record Possible(Rule rule, Situation situation, Spot spot) {
    Optional<Demand> demand(Set<Spot> changeable, BiPredicate<Rule, Situation> waived) {
      List<Demand.Wish> open = new ArrayList<>();
      boolean fired = true;
      for (Condition condition : rule.conditions()) {
        Value value = situation.value(condition.attribute());
        boolean holds = condition.test(value) == Truth.TRUE;
        Optional<Spot> read = read(condition, value).filter(changeable::contains);
        if (read.isPresent()) {
          open.add(new Demand.Wish(read.get(), condition.operator(), condition.value()));
        } else if (!holds) {
          return Optional.empty();
        }
        fired &= holds;
      }
      Demand.Wish expects =
          new Demand.Wish(
              spot, rule.expectation().operator(), Outcome.wanted(rule.expectation(), situation));
      return Optional.of(
          new Demand(
              rule,
              situation,
              expects,
              List.copyOf(open),
              before(fired, expects),
              waived.test(rule, situation)));
    }

    /** Whether a value is known never changes, so a condition on that is not open. */
    private Optional<Spot> read(Condition condition, Value value) {
      boolean open =
          value.isKnown()
              && isOfService(condition.attribute())
              && !condition.operator().takesNothing();
      return open ? Optional.of(Spot.of(condition.attribute(), situation)) : Optional.empty();
    }

    private static Demand.Before before(boolean fired, Demand.Wish expects) {
      if (!fired) {
        return Demand.Before.NOT_FIRED;
      }
      return expects.accepts(expects.spot().value()) ? Demand.Before.MET : Demand.Before.UNMET;
    }
  }
}
