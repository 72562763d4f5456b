package fi.kenelle.report;

import fi.kenelle.concept.OpenQuestion;
import fi.kenelle.description.Touchpoint;
import fi.kenelle.outcome.Answer;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is worth asking, with answers that one can tick on paper. A question about several
 * touchpoints or groups stands once, with a line for each.
 */
final class QuestionsHtml {
  private final Answer answer;
  private final Voice voice;
  private final Groups groups;

  QuestionsHtml(Answer answer, Voice voice, Groups groups) {
    this.answer = answer;
    this.voice = voice;
    this.groups = groups;
  }

  /** All questions, those that decide the most first; nothing where there is none. */
  List<Html> section() {
    Map<Attribute, List<OpenQuestion>> byAttribute = new LinkedHashMap<>();
    for (OpenQuestion question : OpenQuestion.of(answer)) {
      byAttribute
          .computeIfAbsent(question.question().attribute(), a -> new ArrayList<>())
          .add(question);
    }
    if (byAttribute.isEmpty()) {
      return List.of();
    }
    Html list = Html.of("ol", "asks");
    byAttribute.forEach((attribute, questions) -> list.add(ask(attribute, questions)));
    return List.of(
        Html.of("section")
            .set("aria-labelledby", "questions")
            .add(
                Html.of("h2").id("questions").text(voice.say("html-questions")),
                Html.of("p", "lede").text(voice.say("html-questions-about")),
                list));
  }

  private Html ask(Attribute attribute, List<OpenQuestion> questions) {
    Html ask =
        Html.of("li", "ask").add(Html.of("h3").text(voice.ours(attribute.wording().question())));
    for (OpenQuestion question : questions) {
      Html line = Html.of("div", "line");
      about(question, attribute).forEach(line::add);
      ask.add(line.add(answers(attribute)));
    }
    int weight = questions.stream().mapToInt(OpenQuestion::weight).sum();
    List<Integer> waiting =
        questions.stream().flatMap(q -> q.groups().stream()).distinct().sorted().toList();
    Html small = Html.of("p", "label").text(voice.say("html-weighs", weight) + " ");
    if (attribute.scope() != Scope.CUSTOMER) {
      small.add(groups.letters(waiting));
    }
    return ask.add(small);
  }

  /** Of which touchpoint or group a line asks. */
  private List<Html> about(OpenQuestion question, Attribute attribute) {
    if (question.question().touchpoint().isPresent()) {
      return List.of(touchpoint(question.question().touchpoint().get()));
    }
    if (attribute.scope() != Scope.CUSTOMER) {
      return List.of();
    }
    Html asked = Html.of("p", "named");
    question
        .groups()
        .forEach(
            group ->
                asked.add(
                    Html.of("span", "named")
                        .add(groups.letter(group), groups.name(answer.results().get(group)))));
    return List.of(asked);
  }

  private Html touchpoint(String id) {
    return answer.description().touchpoints().stream()
        .filter(touchpoint -> touchpoint.id().equals(id))
        .findFirst()
        .flatMap(Touchpoint::name)
        .map(name -> voice.theirs("p", name))
        .orElseGet(() -> Html.of("p").text(id));
  }

  private Html answers(Attribute attribute) {
    Html answers = Html.of("ul", "answers");
    for (String words : voice.answers(attribute)) {
      answers.add(Html.of("li").text(words));
    }
    return attribute.offered().isEmpty() ? answers.add(Html.of("li", "blank").text(" ")) : answers;
  }
}
