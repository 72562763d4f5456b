package fi.kenelle.concept;

import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a rule does or does not apply in one situation.
 *
 * @param conditions each condition of the rule, in order, with what it found
 * @param wouldApply the smallest set of values that would make the rule apply; empty where it does
 */
public record Explanation(Outcome outcome, List<Finding> conditions, List<Wanted> wouldApply) {

  /** The explanation of an outcome. */
  public static Explanation of(Outcome outcome) {
    return new Explanation(
        outcome, findings(outcome.rule(), outcome.situation()), missing(outcome));
  }

  /** What a condition found; for a value taken from the customer, whether it is stated. */
  public record Finding(
      Attribute attribute, Operator operator, Value value, Value actual, Truth holds) {}

  /** A value that a condition wants. */
  public record Wanted(Attribute attribute, Operator operator, Value value) {}

  /** Every condition of a rule with what it found, the value taken from the customer last. */
  public static List<Finding> findings(Rule rule, Situation situation) {
    List<Finding> findings = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      Value actual = situation.value(condition.attribute());
      findings.add(
          new Finding(
              condition.attribute(),
              condition.operator(),
              condition.value(),
              actual,
              condition.test(actual)));
    }
    rule.expectation()
        .from()
        .ifPresent(
            from -> {
              Value actual = situation.value(from);
              Truth holds = actual.isKnown() ? Truth.TRUE : Truth.UNKNOWN;
              findings.add(
                  new Finding(from, Operator.IS_KNOWN, Value.Plain.UNKNOWN, actual, holds));
            });
    return findings;
  }

  private static List<Wanted> missing(Outcome outcome) {
    if (outcome.verdict().isFired()) {
      return List.of();
    }
    Map<Attribute, List<Finding>> byAttribute = new LinkedHashMap<>();
    findings(outcome.rule(), outcome.situation())
        .forEach(f -> byAttribute.computeIfAbsent(f.attribute(), a -> new ArrayList<>()).add(f));
    return byAttribute.values().stream()
        .filter(found -> isMissing(found) || changesWithType(found, byAttribute))
        .flatMap(found -> wanted(found).stream())
        .toList();
  }

  private static boolean isMissing(List<Finding> found) {
    return found.stream().anyMatch(finding -> finding.holds() != Truth.TRUE);
  }

  /** Writing another type for the group changes which types are served. */
  private static boolean changesWithType(
      List<Finding> found, Map<Attribute, List<Finding>> byAttribute) {
    return found.get(0).attribute().id().equals("customerTypesServed")
        && byAttribute.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().id().equals(Vocabulary.TYPE) && isMissing(entry.getValue()));
  }

  /** What the conditions on one attribute want together: themselves, or a value that meets all. */
  private static List<Wanted> wanted(List<Finding> found) {
    if (found.size() == 1) {
      Finding only = found.get(0);
      return List.of(new Wanted(only.attribute(), only.operator(), only.value()));
    }
    Attribute attribute = found.get(0).attribute();
    Optional<Value> value =
        attribute.offered().stream()
            .map(id -> attribute.term(id).orElseThrow())
            .filter(candidate -> found.stream().allMatch(finding -> accepts(finding, candidate)))
            .findFirst();
    return value
        .map(meetsAll -> List.of(new Wanted(attribute, Operator.IS, meetsAll)))
        .orElseGet(
            () ->
                found.stream()
                    .filter(finding -> finding.holds() != Truth.TRUE)
                    .map(f -> new Wanted(f.attribute(), f.operator(), f.value()))
                    .toList());
  }

  private static boolean accepts(Finding finding, Value candidate) {
    boolean single =
        finding.operator() != Operator.INCLUDES && finding.operator() != Operator.EXCLUDES;
    return single && finding.operator().test(candidate, finding.value()) == Truth.TRUE;
  }

  /** The verdict explained. */
  public Verdict verdict() {
    return outcome.verdict();
  }
}
