package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The statements behind what a page says, by work. */
final class SourcesHtml {
  private final Answer answer;
  private final Voice voice;

  SourcesHtml(Answer answer, Voice voice) {
    this.answer = answer;
    this.voice = voice;
  }

  /** Links from a rule to the statements that it serves. */
  static Html cited(Rule rule, Voice voice) {
    Html cited = Html.of("span").text(voice.say("text-sources") + " ");
    String before = "";
    for (String id : rule.metadata().sources()) {
      cited.text(before).add(Html.of("a").set("href", "#" + id).text(id));
      before = ", ";
    }
    return cited;
  }

  /** Every statement cited in the page, under the title of its work; empty where none is. */
  List<Html> section() {
    Map<String, Html> works = new LinkedHashMap<>();
    for (String id : new TreeSet<>(cited().toList())) {
      Sources sources = voice.ruleSet().sources();
      works
          .computeIfAbsent(sources.workTitle(id), title -> Html.of("dl"))
          .add(Html.of("dt").id(id).text(id), Html.of("dd").text(voice.ours(sources.says(id))));
    }
    if (works.isEmpty()) {
      return List.of();
    }
    Html section =
        Html.of("section", "sources")
            .set("aria-labelledby", "sources")
            .add(Html.of("h2").id("sources").text(voice.say("text-sources")));
    works.forEach(
        (title, statements) ->
            section.add(
                Html.of("div", "work")
                    .add(Html.of("h3").set("dir", "auto").text(title), statements)));
    return List.of(section);
  }

  private Stream<String> cited() {
    return answer.results().stream()
        .flatMap(
            result -> Stream.concat(result.recommendations().stream(), result.waived().stream()))
        .map(Outcome::rule)
        .flatMap(rule -> rule.metadata().sources().stream());
  }
}
