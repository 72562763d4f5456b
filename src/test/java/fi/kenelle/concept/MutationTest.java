package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.outcome.Outcomes;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of each rule tell it from every rule that is slightly different: another operator, the
 * next value, a condition less.
 */
class MutationTest {
  private static final Edition EDITION =
      Gate.pass(Path.of("rules"), Path.of("samples"), Gate.Care.FULL).edition().orElseThrow();
  private static final Vocabulary WORDS = EDITION.ruleSet().vocabulary();
  private static final LocalDate ON = LocalDate.parse("2026-11-22");

  static Stream<Rule> rules() {
    return EDITION.ruleSet().active().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void casesTellTheRuleFromItsNeighbours(Rule rule) {
    List<String> survivors = new ArrayList<>();

    mutants(rule)
        .forEach(
            (change, mutant) -> {
              if (EDITION.cases().get(rule.id()).stream()
                  .allMatch(c -> verdict(mutant, c) == c.verdict())) {
                survivors.add(change);
              }
            });

    assertThat(survivors).isEmpty();
  }

  @Test
  void everyRuleHasACaseOfEveryVerdictThatItCanHave() {
    rules()
        .forEach(
            rule -> {
              List<Verdict> verdicts =
                  EDITION.cases().get(rule.id()).stream().map(Case::verdict).distinct().toList();
              assertThat(verdicts)
                  .as(rule.id())
                  .contains(Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN);
              assertThat(verdicts.contains(Verdict.NOT_APPLICABLE))
                  .as(rule.id() + " can be not applicable")
                  .isEqualTo(!rule.conditions().isEmpty());
            });
  }

  private static Verdict verdict(Rule rule, Case example) {
    boolean touchpoint = rule.subject() == Rule.Subject.TOUCHPOINT;
    LocalDate on = example.description().on().orElse(ON);
    return Situation.of(example.description(), WORDS, on).stream()
        .filter(situation -> situation.group() == example.customer())
        .filter(situation -> situation.isAtTouchpoint() == touchpoint)
        .map(situation -> Outcomes.of(rule, situation, example.description(), on).verdict())
        .findFirst()
        .orElse(Verdict.NOT_APPLICABLE);
  }

  /** Each rule that differs by one small change, by what was changed. */
  private static Map<String, Rule> mutants(Rule rule) {
    Map<String, Rule> mutants = new LinkedHashMap<>();
    for (int i = 0; i < rule.conditions().size(); i++) {
      Condition condition = rule.conditions().get(i);
      String name = "condition " + condition.attribute().id();
      mutants.put(name + " dropped", with(rule, i, Optional.empty()));
      for (Wanted other :
          neighbours(condition.attribute(), condition.operator(), condition.value())) {
        Condition changed =
            new Condition(
                condition.attribute(), other.operator(), other.value(), condition.sentence());
        mutants.put(name + " " + other, with(rule, i, Optional.of(changed)));
      }
    }
    Expectation expected = rule.expectation();
    if (expected.from().isEmpty()) {
      for (Wanted other : neighbours(expected.attribute(), expected.operator(), expected.value())) {
        if (expected.attribute().kind().expectable().contains(other.operator())) {
          mutants.put("expectation " + other, expecting(rule, other));
        }
      }
    }
    return mutants;
  }

  private record Wanted(Operator operator, Value value) {}

  private static List<Wanted> neighbours(Attribute attribute, Operator operator, Value value) {
    List<Wanted> others = new ArrayList<>();
    switch (operator) {
      case IS_KNOWN -> others.add(new Wanted(Operator.IS_NOT_KNOWN, value));
      case IS_NOT_KNOWN -> others.add(new Wanted(Operator.IS_KNOWN, value));
      case INCLUDES, EXCLUDES, IS_ONE_OF -> others.addAll(lists(attribute, operator, value));
      default -> {
        for (Operator another : attribute.kind().readable()) {
          if (another != operator && !another.takesList() && !another.takesNothing()) {
            others.add(new Wanted(another, value));
          }
        }
        for (Value another : nextTo(attribute, value)) {
          others.add(new Wanted(operator, another));
        }
      }
    }
    return others.stream()
        .filter(other -> !meansTheSame(attribute, operator, value, other))
        .toList();
  }

  private static List<Wanted> lists(Attribute attribute, Operator operator, Value value) {
    List<Wanted> others = new ArrayList<>();
    List<String> ids = ((Value.Terms) value).ids();
    if (operator != Operator.IS_ONE_OF) {
      Operator flipped = operator == Operator.INCLUDES ? Operator.EXCLUDES : Operator.INCLUDES;
      others.add(new Wanted(flipped, value));
    }
    for (String id : ids) {
      if (ids.size() > 1) {
        List<String> fewer = new ArrayList<>(ids);
        fewer.remove(id);
        others.add(new Wanted(operator, new Value.Terms(fewer)));
      }
    }
    for (String id : attribute.values()) {
      if (!ids.contains(id) && !isAlwaysServed(attribute)) {
        List<String> more = new ArrayList<>(ids);
        more.add(id);
        others.add(new Wanted(operator, new Value.Terms(more)));
      }
    }
    return others;
  }

  /** A group's own type is always among the types served: to ask for it too changes nothing. */
  private static boolean isAlwaysServed(Attribute attribute) {
    return attribute.id().equals("customerTypesServed");
  }

  private static List<Value> nextTo(Attribute attribute, Value value) {
    if (value instanceof Value.Count count) {
      return count.number() == 0
          ? List.of(new Value.Count(1))
          : List.of(new Value.Count(count.number() - 1), new Value.Count(count.number() + 1));
    }
    return attribute.offered().stream()
        .map(id -> attribute.term(id).orElseThrow())
        .filter(other -> !other.equals(value))
        .toList();
  }

  /** Whether the change is none: on a closed list both accept the same values. */
  private static boolean meansTheSame(
      Attribute attribute, Operator operator, Value value, Wanted other) {
    List<Value> all =
        attribute.offered().stream().map(id -> attribute.term(id).orElseThrow()).toList();
    boolean single =
        !operator.takesList() && !operator.takesNothing() && !other.operator().takesList();
    return single
        && !all.isEmpty()
        && all.stream()
            .allMatch(v -> operator.test(v, value) == other.operator().test(v, other.value()));
  }

  private static Rule with(Rule rule, int index, Optional<Condition> changed) {
    List<Condition> conditions = new ArrayList<>(rule.conditions());
    conditions.remove(index);
    changed.ifPresent(condition -> conditions.add(index, condition));
    return new Rule(
        rule.pack(),
        rule.name(),
        rule.metadata(),
        rule.subject(),
        conditions,
        rule.expectation(),
        rule.recommend(),
        rule.because(),
        rule.line());
  }

  private static Rule expecting(Rule rule, Wanted other) {
    Expectation expected = rule.expectation();
    Expectation changed =
        new Expectation(
            expected.attribute(),
            other.operator(),
            other.value(),
            Optional.empty(),
            expected.sentence());
    return new Rule(
        rule.pack(),
        rule.name(),
        rule.metadata(),
        rule.subject(),
        rule.conditions(),
        changed,
        rule.recommend(),
        rule.because(),
        rule.line());
  }
}
