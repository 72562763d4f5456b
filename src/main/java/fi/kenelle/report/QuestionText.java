package fi.kenelle.report;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Touchpoint;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Question;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes questions for a terminal: what several groups wait for is asked once. */
final class QuestionText {
  private QuestionText() {}

  /**
   * A question with the weight that it has for all groups together.
   *
   * @param groups the indices of the groups whose rules wait for it
   */
  record Merged(Question question, int weight, List<Integer> groups) {
    private Merged and(Merged other) {
      return new Merged(
          question,
          weight + other.weight,
          Stream.concat(groups.stream(), other.groups.stream()).toList());
    }
  }

  /** The questions of all groups, those that decide the most first. */
  static List<Merged> merged(Answer answer) {
    Map<List<Object>, Merged> merged = new LinkedHashMap<>();
    for (GroupResult result : answer.results()) {
      for (Question question : result.questions()) {
        List<Object> place =
            List.of(question.attribute().id(), question.touchpoint(), question.pointer());
        merged.merge(
            place, new Merged(question, question.weight(), List.of(result.index())), Merged::and);
      }
    }
    List<Merged> sorted = new ArrayList<>(merged.values());
    sorted.sort(
        Comparator.comparingInt((Merged m) -> -m.weight())
            .thenComparing(m -> m.question().attribute().index()));
    return sorted;
  }

  static void write(
      Merged merged,
      ServiceDescription description,
      TextLines lines,
      Language language,
      Paint paint) {
    Question question = merged.question();
    Attribute attribute = question.attribute();
    String asked = attribute.wording().question().in(language);
    String answers =
        attribute.offered().stream()
            .map(id -> attribute.valueLabel(id).in(language))
            .collect(Collectors.joining(" · "));
    lines.gap();
    List<String> rows = TextLines.wrap(asked, TextLines.WIDTH - 2);
    for (int i = 0; i < rows.size(); i++) {
      lines.line((i == 0 ? "? " : "  ") + rows.get(i));
    }
    if (!answers.isEmpty()) {
      lines.wrapped(2, answers);
    }
    String place = question.pointer().orElse(attribute.id());
    String at =
        question
            .touchpoint()
            .flatMap(id -> name(description, id, language))
            .map(name -> name + " · ")
            .orElse("");
    lines.line(
        "  "
            + paint.faint(
                at
                    + place
                    + " · "
                    + lines.say("text-waiting", question.rules().size(), merged.weight())));
  }

  private static Optional<String> name(
      ServiceDescription description, String id, Language language) {
    return description.touchpoints().stream()
        .filter(touchpoint -> touchpoint.id().equals(id))
        .findFirst()
        .flatMap(Touchpoint::name)
        .map(name -> name.in(language));
  }
}
