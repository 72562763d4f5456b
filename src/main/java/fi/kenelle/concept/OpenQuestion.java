package fi.kenelle.concept;

import fi.kenelle.description.Touchpoint;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Question;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question with what waits for its answer in all groups together.
 *
 * @param groups the groups that wait for it, by index
 * @param touchpoint the touchpoint that it is about, by index; -1 where it is about none
 * @param weight the strengths of the rules that wait, of all groups added up
 */
public record OpenQuestion(Question question, List<Integer> groups, int touchpoint, int weight) {
  /** The questions of all groups, those that decide the most first. */
  public static List<OpenQuestion> of(Answer answer) {
    List<String> touchpoints =
        answer.description().touchpoints().stream().map(Touchpoint::id).toList();
    Map<List<Object>, OpenQuestion> merged = new LinkedHashMap<>();
    for (GroupResult result : answer.results()) {
      for (Question question : result.questions()) {
        int touchpoint = question.touchpoint().map(touchpoints::indexOf).orElse(-1);
        merged.merge(
            List.of(question.attribute().id(), question.touchpoint(), question.pointer()),
            new OpenQuestion(question, List.of(result.index()), touchpoint, question.weight()),
            OpenQuestion::together);
      }
    }
    List<OpenQuestion> sorted = new ArrayList<>(merged.values());
    sorted.sort(
        Comparator.comparingInt((OpenQuestion open) -> -open.weight())
            .thenComparing(open -> open.attribute().index()));
    return sorted;
  }

  private OpenQuestion together(OpenQuestion other) {
    List<Integer> both = Stream.concat(groups.stream(), other.groups.stream()).toList();
    return new OpenQuestion(question, both, touchpoint, weight + other.weight);
  }

  /** The first group that waits for it, by index. */
  public int group() {
    return groups.get(0);
  }

  /** What it asks about. */
  public Attribute attribute() {
    return question.attribute();
  }

  /** Where the answer goes; empty where the description has no such group. */
  public Optional<String> pointer() {
    return question.pointer();
  }

  /** The rules that wait for it in the first group. */
  public List<Rule> rules() {
    return question.rules();
  }
}
