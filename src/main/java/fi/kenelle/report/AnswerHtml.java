package fi.kenelle.report;

import fi.kenelle.description.CustomerGroup;
import fi.kenelle.description.FreeText;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes an answer as one HTML page, to send, to read on any screen and to print. The page loads
 * nothing and runs nothing; it is well-formed XML too. The same answer gives the same bytes.
 */
public final class AnswerHtml {
  private final Answer answer;
  private final ServiceDescription description;
  private final Voice voice;
  private final Groups groups;

  private AnswerHtml(Answer answer, Language language) {
    this.answer = answer;
    this.description = answer.description();
    this.voice = new Voice(language, answer.ruleSet());
    this.groups = new Groups(answer, voice);
  }

  /** An answer as a page in one language. */
  public static String of(Answer answer, Language language) {
    return new AnswerHtml(answer, language).page();
  }

  private String page() {
    Html html =
        Html.of("html")
            .set("lang", voice.language().code())
            .add(
                PageHead.of(description.name().in(voice.language())),
                Html.of("body")
                    .add(
                        Marks.definitions(),
                        Html.of("a", "skip").set("href", "#main").text(voice.say("html-skip")),
                        main()));
    return "<!DOCTYPE html>\n" + html + "\n";
  }

  private Html main() {
    OverviewHtml overview = new OverviewHtml(answer, voice, groups);
    AdviceHtml advice = new AdviceHtml(answer, voice, groups);
    AboutHtml about = new AboutHtml(answer, voice, groups, advice);
    List<Html> sections = new ArrayList<>();
    sections.add(overview.section());
    sections.add(advice.section());
    sections.addAll(new QuestionsHtml(answer, voice, groups).section());
    sections.addAll(new TensionsHtml(answer, voice, groups).section());
    sections.addAll(about.waivers());
    sections.addAll(about.notes());
    sections.addAll(new SourcesHtml(answer, voice).section());
    sections.add(about.receipt(Receipt.of(answer, asked())));
    sections.add(cards(overview));
    return Html.of("main").id("main").add(title()).add(sections);
  }

  private Receipt.Asked asked() {
    Optional<List<String>> types =
        description.typesAsked()
            ? Optional.of(description.customers().stream().map(CustomerGroup::type).toList())
            : Optional.empty();
    return new Receipt.Asked(types, voice.language(), List.of());
  }

  private Html title() {
    Html title =
        Html.of("header", "title")
            .add(
                Html.of("p", "brand").text("Kene").add(Html.of("b").text("lle")),
                Html.of("h1").add(voice.theirs("span", description.name())));
    Html facts = Html.of("p", "label");
    FreeText.of(description.json().at("/provider/name"))
        .ifPresent(name -> facts.add(voice.theirs("span", name)).text(" · "));
    title.add(facts.text(voice.say("html-as-of", voice.day(answer.on()))));
    description
        .description()
        .ifPresent(text -> title.add(voice.theirs("p", text).set("class", "lede")));
    return title.add(contents());
  }

  /** Links to the parts that there are. */
  private Html contents() {
    Html links = Html.of("nav", "contents").set("aria-label", voice.say("html-contents"));
    links.add(link("advice", "html-advice"));
    if (answer.results().stream().anyMatch(result -> !result.questions().isEmpty())) {
      links.add(link("questions", "html-questions"));
    }
    if (!answer.tensions().isEmpty()) {
      links.add(link("tensions", "text-tensions"));
    }
    return links.add(link("receipt", "html-receipt"), link("cards", "html-cards"));
  }

  private Html link(String place, String code) {
    return Html.of("a").set("href", "#" + place).text(voice.say(code));
  }

  private Html cards(OverviewHtml overview) {
    Html cards =
        Html.of("section", "cards")
            .set("aria-labelledby", "cards")
            .add(Html.of("h2").id("cards").text(voice.say("html-cards")));
    GroupCardHtml group = new GroupCardHtml(answer, voice, groups, overview);
    answer.results().forEach(result -> cards.add(group.card(result)));
    return cards.add(new PersonaCardHtml(voice, groups).cards(answer));
  }
}
