package fi.kenelle.concept;

import fi.kenelle.description.DescriptionReader;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Outcomes;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Status;
import fi.kenelle.situation.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What cases and concepts show of rules, out of everything that these can do. What cannot happen is
 * not counted: a verdict that a rule cannot have, an unknown that cannot be.
 *
 * @param rules each rule that is not retired, in the order of their ids
 */
public record Coverage(List<OfRule> rules) {
  /**
   * What is shown of one rule.
   *
   * @param possible everything that it can do
   * @param shown what of it some example shows
   */
  public record OfRule(Rule rule, Set<Facet> possible, Set<Facet> shown) {
    /** What no example shows, in the order in which a rule comes to it. */
    public List<Facet> missing() {
      return possible.stream().filter(facet -> !shown.contains(facet)).toList();
    }

    /** Whether it ever applies to anything. */
    private static boolean applies(Set<Facet> facets) {
      return facets.stream()
          .anyMatch(f -> f instanceof Facet.Ends ends && ends.verdict().isFired());
    }
  }

  /**
   * How many of how many.
   *
   * @param shown at most {@code possible}
   */
  public record Count(int shown, int possible) {
    /** The share in tenths of a percent, rounded down: 1000 means all. */
    public int permille() {
      return possible == 0 ? 1000 : (int) (1000L * shown / possible);
    }

    /** Whether at least so many percent are shown, compared exactly. */
    public boolean reaches(BigDecimal percent) {
      BigDecimal wanted = percent.multiply(BigDecimal.valueOf(possible));
      return BigDecimal.valueOf(100L * shown).compareTo(wanted) >= 0;
    }
  }

  /** Gathers what is shown, example by example. Not safe to share between threads. */
  public static final class Gathering {
    private final RuleSet ruleSet;
    private final DescriptionReader descriptions;
    private final Map<Rule, Set<Facet>> shown = new LinkedHashMap<>();

    /** Nothing shown yet of the rules of a set; retired ones are not evaluated and left out. */
    public Gathering(RuleSet ruleSet, DescriptionReader descriptions) {
      this.ruleSet = ruleSet;
      this.descriptions = descriptions;
      ruleSet.rules().stream()
          .filter(rule -> rule.metadata().status() != Status.RETIRED)
          .forEach(rule -> shown.put(rule, new LinkedHashSet<>()));
    }

    /** What a case gave. */
    public Gathering add(CaseRunner.Result result) {
      if (shown.containsKey(result.rule())) {
        result.outcome().map(Facet::shownBy).ifPresent(shown.get(result.rule())::addAll);
      }
      return this;
    }

    /** A concept: every active rule in every situation of it. Drafts never take part in answers. */
    public Gathering add(ServiceDescription concept, LocalDate on) {
      for (Situation situation : Situation.of(concept, ruleSet.vocabulary(), on)) {
        for (Rule rule : ruleSet.active()) {
          if (situation.isAtTouchpoint() == (rule.subject() == Rule.Subject.TOUCHPOINT)) {
            shown.get(rule).addAll(Facet.shownBy(Outcomes.of(rule, situation, concept, on)));
          }
        }
      }
      return this;
    }

    /** What is shown by now. */
    public Coverage coverage() {
      return new Coverage(
          shown.entrySet().stream()
              .map(entry -> ofRule(entry.getKey(), entry.getValue()))
              .toList());
    }

    private OfRule ofRule(Rule rule, Set<Facet> found) {
      Set<Facet> possible = Examples.possible(rule, ruleSet.vocabulary(), descriptions);
      possible.addAll(found);
      return new OfRule(rule, possible, Set.copyOf(found));
    }
  }

  /** Rules that apply in some example, out of those that can apply. */
  public Count applied() {
    int can = (int) rules.stream().filter(one -> OfRule.applies(one.possible())).count();
    int does = (int) rules.stream().filter(one -> OfRule.applies(one.shown())).count();
    return new Count(does, can);
  }

  /** Conditions seen true, false and unknown, each counted once for each that it can be. */
  public Count conditions() {
    return count(Facet.Holds.class::isInstance);
  }

  /** Verdicts given, each counted once for each rule that can have it. */
  public Count verdicts() {
    return count(Facet.Ends.class::isInstance);
  }

  private Count count(Predicate<Facet> kind) {
    int possible = 0;
    int found = 0;
    for (OfRule one : rules) {
      possible += (int) one.possible().stream().filter(kind).count();
      found += (int) one.shown().stream().filter(kind).count();
    }
    return new Count(found, possible);
  }

  /** Whether rules, conditions and verdicts each reach so many percent. */
  public boolean reaches(BigDecimal percent) {
    return applied().reaches(percent)
        && conditions().reaches(percent)
        && verdicts().reaches(percent);
  }
}
