package fi.kenelle.concept;

import fi.kenelle.engine.Engine;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Outcomes;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Runs the cases of rules, both through Drools and through the typed rule. Safe to share. */
public final class CaseRunner {
  private final Vocabulary vocabulary;
  private final Engine engine;

  /** A runner for the rules that an engine holds. */
  public CaseRunner(Vocabulary vocabulary, Engine engine) {
    this.vocabulary = vocabulary;
    this.engine = engine;
  }

  /**
   * What a case gave.
   *
   * @param actual the verdict that it gave
   * @param failure what is wrong, where it is not what the case expects
   */
  public record Result(Rule rule, Case expected, Verdict actual, Optional<Message> failure) {
    /** Whether the case gave what it expects. */
    public boolean isPassed() {
      return failure.isEmpty();
    }
  }

  /** Runs cases as of a day, where their descriptions name none. */
  public List<Result> run(Rule rule, List<Case> cases, LocalDate today) {
    List<Result> results = new ArrayList<>();
    for (Case expected : cases) {
      results.add(run(rule, expected, expected.description().on().orElse(today)));
    }
    return results;
  }

  private Result run(Rule rule, Case expected, LocalDate on) {
    List<Situation> situations = Situation.of(expected.description(), vocabulary, on);
    Optional<Situation> situation =
        situations.stream().filter(candidate -> isMeant(candidate, rule, expected)).findFirst();
    if (situation.isEmpty()) {
      return verdict(rule, expected, Verdict.NOT_APPLICABLE);
    }
    Outcome outcome = Outcomes.of(rule, situation.get(), expected.description(), on);
    int place = engine.rules().indexOf(rule);
    BitSet matches = engine.matches(situations)[situations.indexOf(situation.get())];
    if (matches.get(place) != outcome.verdict().isFired()) {
      return new Result(
          rule,
          expected,
          outcome.verdict(),
          Optional.of(Message.of("case-disagree", expected.name())));
    }
    Result result = verdict(rule, expected, outcome.verdict());
    return result.isPassed() && !isBecause(expected, outcome)
        ? new Result(
            rule,
            expected,
            outcome.verdict(),
            Optional.of(
                Message.of("case-because-failed", expected.name(), expected.because().orElse(""))))
        : result;
  }

  private static boolean isMeant(Situation situation, Rule rule, Case expected) {
    if (situation.group() != expected.customer()) {
      return false;
    }
    if (rule.subject() == Rule.Subject.CUSTOMER) {
      return !situation.isAtTouchpoint();
    }
    return situation.isAtTouchpoint()
        && expected
            .touchpoint()
            .map(id -> situation.touchpoint(expected.description()).id().equals(id))
            .orElse(true);
  }

  private static Result verdict(Rule rule, Case expected, Verdict actual) {
    Optional<Message> failure =
        actual == expected.verdict()
            ? Optional.empty()
            : Optional.of(
                Message.of("case-failed", expected.name(), actual.id(), expected.verdict().id()));
    return new Result(rule, expected, actual, failure);
  }

  /** The attribute that a case names must be what decided: false, unknown, or expected. */
  private static boolean isBecause(Case expected, Outcome outcome) {
    if (expected.because().isEmpty()) {
      return true;
    }
    String because = expected.because().get();
    if (outcome.verdict().isFired()) {
      return outcome.rule().expectation().attribute().id().equals(because);
    }
    Truth wanted = outcome.verdict() == Verdict.NOT_APPLICABLE ? Truth.FALSE : Truth.UNKNOWN;
    return Explanation.findings(outcome.rule(), outcome.situation()).stream()
        .anyMatch(f -> f.attribute().id().equals(because) && f.holds() == wanted);
  }
}
