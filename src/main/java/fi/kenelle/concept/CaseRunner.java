package fi.kenelle.concept;

import fi.kenelle.engine.Engine;
import fi.kenelle.engine.Matches;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * @param outcome how it came to it; empty where the case is about a touchpoint and has none
   * @param failure what is wrong, where it is not what the case expects
   */
  public record Result(
      Rule rule,
      Case expected,
      Verdict actual,
      Optional<Outcome> outcome,
      Optional<Message> failure) {
    Result failing(String code, Object... details) {
      return new Result(rule, expected, actual, outcome, Optional.of(Message.of(code, details)));
    }

    /** Whether the case gave what it expects. */
    public boolean isPassed() {
      return failure.isEmpty();
    }
  }

  /** Runs the cases of rules, all at once, as of a day where their descriptions name none. */
  public List<Result> run(Map<Rule, List<Case>> cases, LocalDate today) {
    List<Run> runs = new ArrayList<>();
    List<Situation> situations = new ArrayList<>();
    cases.forEach(
        (rule, examples) ->
            examples.forEach(
                example -> {
                  LocalDate on = example.description().on().orElse(today);
                  Optional<Situation> meant = meant(rule, example, on);
                  runs.add(new Run(rule, example, on, meant.map(s -> situations.size())));
                  meant.ifPresent(situations::add);
                }));
    Matches matches = engine.matches(situations);
    Map<String, Integer> places = new HashMap<>();
    engine.rules().forEach(rule -> places.put(rule.id(), places.size()));
    return runs.stream().map(run -> result(run, situations, matches, places)).toList();
  }

  /** A case to run: the situation that it means has this place among all, if there is one. */
  private record Run(Rule rule, Case example, LocalDate on, Optional<Integer> place) {}

  private Optional<Situation> meant(Rule rule, Case example, LocalDate on) {
    return Situation.of(example.description(), vocabulary, on).stream()
        .filter(candidate -> isMeant(candidate, rule, example))
        .findFirst();
  }

  private static Result result(
      Run run, List<Situation> situations, Matches matches, Map<String, Integer> places) {
    if (run.place().isEmpty()) {
      return result(run.rule(), run.example(), Verdict.NOT_APPLICABLE, Optional.empty());
    }
    int place = run.place().get();
    Outcome outcome =
        Outcomes.of(run.rule(), situations.get(place), run.example().description(), run.on());
    boolean fired = matches.has(place, places.get(run.rule().id()));
    Result result = result(run.rule(), run.example(), outcome.verdict(), Optional.of(outcome));
    if (fired != outcome.verdict().isFired()) {
      return result.failing("case-disagree", run.example().name());
    }
    return result.isPassed() && !isBecause(run.example(), outcome)
        ? result.failing(
            "case-because-failed", run.example().name(), run.example().because().orElse(""))
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

  private static Result result(
      Rule rule, Case expected, Verdict actual, Optional<Outcome> outcome) {
    Optional<Message> failure =
        actual == expected.verdict()
            ? Optional.empty()
            : Optional.of(
                Message.of("case-failed", expected.name(), actual.id(), expected.verdict().id()));
    return new Result(rule, expected, actual, outcome, failure);
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
