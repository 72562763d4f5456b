package fi.kenelle.concept;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Strength;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a change of a description costs, told from two answers alone. */
final class Verdicts {
  private Verdicts() {}

  /** The outcomes of all rules that apply, by rule, group and touchpoint. */
  static Map<String, Outcome> fired(Answer answer) {
    Map<String, Outcome> fired = new HashMap<>();
    for (GroupResult result : answer.results()) {
      Stream.of(result.recommendations(), result.met(), result.waived(), result.unknown())
          .flatMap(List::stream)
          .forEach(outcome -> fired.put(key(outcome), outcome));
    }
    return fired;
  }

  private static String key(Outcome outcome) {
    var situation = outcome.situation();
    String touchpoint = situation.isAtTouchpoint() ? "" + situation.touchpoint() : "-";
    return situation.group() + " " + outcome.rule().id() + " " + touchpoint;
  }

  /** The rules unmet after a change by strength; one that has ceased to apply keeps its verdict. */
  static List<Integer> unmet(Answer before, Answer after) {
    Map<String, Outcome> counted = new HashMap<>(fired(before));
    counted.putAll(fired(after));
    return Stream.of(Strength.values())
        .map(strength -> (int) counted.values().stream().filter(o -> isUnmet(o, strength)).count())
        .toList();
  }

  private static boolean isUnmet(Outcome outcome, Strength strength) {
    return outcome.verdict() == Verdict.UNMET && outcome.rule().metadata().strength() == strength;
  }
}
