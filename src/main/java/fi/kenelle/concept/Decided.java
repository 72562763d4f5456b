package fi.kenelle.concept;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rule that a value decides.
 *
 * @param verdict how it ends with that value; not applicable where the value rules it out
 * @param groups the indexes of the groups for which it does
 */
public record Decided(Rule rule, Verdict verdict, SortedSet<Integer> groups) {
  private static final List<Verdict> ORDER =
      List.of(
          Verdict.MET,
          Verdict.UNMET,
          Verdict.WAIVED,
          Verdict.UNKNOWN,
          Verdict.COULD_APPLY,
          Verdict.NOT_APPLICABLE);

  /** Where a rule ended. */
  private record Place(String rule, int group, int touchpoint) {
    static Place of(Outcome outcome) {
      return new Place(
          outcome.rule().id(), outcome.situation().group(), outcome.situation().touchpoint());
    }
  }

  private record Ending(Rule rule, Verdict verdict) {}

  /**
   * What ends differently in a second answer about the same groups and touchpoints: met first, then
   * unmet and the others, each strongest first.
   */
  public static List<Decided> between(Answer before, Answer after) {
    Map<Place, Outcome> was = outcomes(before);
    Map<Place, Outcome> is = outcomes(after);
    Map<Ending, SortedSet<Integer>> turned = new LinkedHashMap<>();
    is.forEach(
        (place, outcome) -> {
          Outcome earlier = was.get(place);
          if (earlier == null || earlier.verdict() != outcome.verdict()) {
            add(turned, outcome.rule(), outcome.verdict(), place.group());
          }
        });
    was.forEach(
        (place, outcome) -> {
          if (!is.containsKey(place)) {
            add(turned, outcome.rule(), Verdict.NOT_APPLICABLE, place.group());
          }
        });
    List<Decided> decided = new ArrayList<>();
    turned.forEach(
        (ending, groups) -> decided.add(new Decided(ending.rule(), ending.verdict(), groups)));
    decided.sort(
        Comparator.comparingInt((Decided one) -> ORDER.indexOf(one.verdict()))
            .thenComparing(one -> one.rule().metadata().strength())
            .thenComparing(one -> one.rule().id()));
    return decided;
  }

  private static void add(
      Map<Ending, SortedSet<Integer>> turned, Rule rule, Verdict verdict, int group) {
    turned.computeIfAbsent(new Ending(rule, verdict), ending -> new TreeSet<>()).add(group);
  }

  private static Map<Place, Outcome> outcomes(Answer answer) {
    Map<Place, Outcome> outcomes = new LinkedHashMap<>();
    answer.results().stream()
        .flatMap(GroupResult::outcomes)
        .forEach(outcome -> outcomes.put(Place.of(outcome), outcome));
    return outcomes;
  }
}
