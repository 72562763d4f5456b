package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The same thing for several groups: one rule, one touchpoint, one remedy.
 *
 * @param outcomes that of each group, in the order of the groups; at least one
 */
record Shared(List<Outcome> outcomes) {
  private record Key(Rule rule, int touchpoint, Remedy remedy) {}

  /**
   * The unmet or waived outcomes of all groups, strongest first, what groups share standing once.
   */
  static List<Shared> of(Answer answer, Function<GroupResult, List<Outcome>> chosen) {
    Map<Key, List<Outcome>> shared = new LinkedHashMap<>();
    answer.results().stream()
        .flatMap(result -> chosen.apply(result).stream())
        .sorted(order(answer))
        .forEach(
            outcome ->
                shared
                    .computeIfAbsent(
                        new Key(
                            outcome.rule(), outcome.situation().touchpoint(), Remedy.of(outcome)),
                        key -> new ArrayList<>())
                    .add(outcome));
    return shared.values().stream().map(Shared::new).toList();
  }

  /** The recommendations of one strength. */
  static List<Shared> recommendations(Answer answer, Strength strength) {
    return of(answer, GroupResult::recommendations).stream()
        .filter(shared -> shared.rule().metadata().strength() == strength)
        .toList();
  }

  private static Comparator<Outcome> order(Answer answer) {
    return Comparator.comparing((Outcome outcome) -> outcome.rule().metadata().strength())
        .thenComparing(
            outcome ->
                answer.ruleSet().vocabulary().dimensionIndex(outcome.rule().metadata().dimension()))
        .thenComparing(outcome -> outcome.rule().id())
        .thenComparing(outcome -> outcome.situation().touchpoint());
  }

  Outcome first() {
    return outcomes.get(0);
  }

  Rule rule() {
    return first().rule();
  }

  /** The letters of the groups, each once. */
  List<String> letters() {
    return outcomes.stream()
        .map(outcome -> AnswerText.letter(outcome.situation().group()))
        .distinct()
        .toList();
  }
}
