package fi.kenelle.concept;

import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed for one customer group. A rule is unmet where it is unmet at any touchpoint, and met
 * where it is met at one and unmet at none; each stands in one list at most, strongest first.
 *
 * @param before the group in the first version; empty where it is new
 * @param after the group in the second version; empty where it is no more
 * @param resolved unmet before, met after
 * @param introduced unmet after, not before
 * @param unchanged unmet in both
 * @param gone unmet before, neither met nor unmet after: waived, not stated, or not applying
 */
public record GroupChange(
    Optional<GroupResult> before,
    Optional<GroupResult> after,
    List<RuleChange> resolved,
    List<RuleChange> introduced,
    List<RuleChange> unchanged,
    List<RuleChange> gone) {
  /**
   * How one rule ended in both versions.
   *
   * @param before its outcomes in the first version, one a touchpoint for a rule of touchpoints;
   *     none where it does not apply
   * @param after the same for the second version
   */
  public record RuleChange(Rule rule, List<Outcome> before, List<Outcome> after) {
    private boolean wasUnmet() {
      return has(before, Verdict.UNMET);
    }

    private boolean isUnmet() {
      return has(after, Verdict.UNMET);
    }

    private boolean isMet() {
      return !isUnmet() && has(after, Verdict.MET);
    }

    private static boolean has(List<Outcome> outcomes, Verdict verdict) {
      return outcomes.stream().anyMatch(outcome -> outcome.verdict() == verdict);
    }
  }

  static GroupChange of(Optional<GroupResult> before, Optional<GroupResult> after) {
    List<RuleChange> changes = changes(before, after);
    return new GroupChange(
        before,
        after,
        changes.stream().filter(c -> c.wasUnmet() && c.isMet()).toList(),
        changes.stream().filter(c -> !c.wasUnmet() && c.isUnmet()).toList(),
        changes.stream().filter(c -> c.wasUnmet() && c.isUnmet()).toList(),
        changes.stream().filter(c -> c.wasUnmet() && !c.isUnmet() && !c.isMet()).toList());
  }

  boolean isEmpty() {
    return before.isPresent()
        && after.isPresent()
        && resolved.isEmpty()
        && introduced.isEmpty()
        && gone.isEmpty();
  }

  /** Every rule that is unmet in either version, those of the first before those of the second. */
  private static List<RuleChange> changes(
      Optional<GroupResult> before, Optional<GroupResult> after) {
    Map<String, Rule> unmet = new LinkedHashMap<>();
    Stream.concat(before.stream(), after.stream())
        .flatMap(result -> result.recommendations().stream())
        .forEach(outcome -> unmet.putIfAbsent(outcome.rule().id(), outcome.rule()));
    Map<String, List<Outcome>> outcomesBefore = byRule(before);
    Map<String, List<Outcome>> outcomesAfter = byRule(after);
    return unmet.values().stream()
        .map(
            rule ->
                new RuleChange(
                    rule,
                    outcomesBefore.getOrDefault(rule.id(), List.of()),
                    outcomesAfter.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  private static Map<String, List<Outcome>> byRule(Optional<GroupResult> result) {
    Map<String, List<Outcome>> byRule = new LinkedHashMap<>();
    result.stream()
        .flatMap(GroupResult::outcomes)
        .forEach(o -> byRule.computeIfAbsent(o.rule().id(), id -> new ArrayList<>()).add(o));
    return byRule;
  }
}
