package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What several groups share: one rule, one touchpoint, one remedy. */
record Shared(Rule rule, int touchpoint, Remedy remedy) {
  /**
   * The outcomes of all groups, those together that are the same thing; strongest first, then by
   * dimension, by rule and by touchpoint.
   */
  static List<List<Outcome>> of(Answer answer, Function<GroupResult, List<Outcome>> which) {
    var vocabulary = answer.ruleSet().vocabulary();
    Map<Shared, List<Outcome>> shared = new LinkedHashMap<>();
    answer.results().stream()
        .flatMap(result -> which.apply(result).stream())
        .sorted(
            Comparator.comparing((Outcome outcome) -> outcome.rule().metadata().strength())
                .thenComparing(o -> vocabulary.dimensionIndex(o.rule().metadata().dimension()))
                .thenComparing(outcome -> outcome.rule().id())
                .thenComparing(outcome -> outcome.situation().touchpoint()))
        .forEach(
            outcome ->
                shared.computeIfAbsent(keyOf(outcome), key -> new ArrayList<>()).add(outcome));
    return List.copyOf(shared.values());
  }

  private static Shared keyOf(Outcome outcome) {
    return new Shared(outcome.rule(), outcome.situation().touchpoint(), Remedy.of(outcome));
  }
}
