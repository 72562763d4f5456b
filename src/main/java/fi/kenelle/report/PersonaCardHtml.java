package fi.kenelle.report;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.description.FreeText;
import fi.kenelle.description.PersonaCard;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A persona card on one page, with the fit of each group that it stands for. */
final class PersonaCardHtml {
  private static final List<String> CONTENTS =
      List.of("values", "motivations", "uncertainties", "experiences", "expectations");

  private final Voice voice;
  private final Groups groups;

  PersonaCardHtml(Voice voice, Groups groups) {
    this.voice = voice;
    this.groups = groups;
  }

  /** A card for each persona, with all groups that it stands for. */
  List<Html> cards(Answer answer) {
    Map<PersonaCard, List<GroupResult>> byPersona = new LinkedHashMap<>();
    for (GroupResult result : answer.results()) {
      result
          .customer()
          .persona()
          .ifPresent(card -> byPersona.computeIfAbsent(card, c -> new ArrayList<>()).add(result));
    }
    return byPersona.entrySet().stream().map(e -> card(e.getKey(), e.getValue())).toList();
  }

  /** The card, and what the answer says of the groups that have it. */
  private Html card(PersonaCard card, List<GroupResult> of) {
    String place = "persona-" + of.get(0).index();
    Html named = Html.of("p", "label");
    of.forEach(
        result ->
            named.add(groups.letter(result.index())).text(" ").add(groups.name(result)).text(" "));
    Html head =
        Html.of("header")
            .add(named, Html.of("h3").id(place).add(voice.theirs("span", card.name())));
    text(card.json().path("story")).map(story -> voice.theirs("p", story)).ifPresent(head::add);
    return Html.of("article", "card persona")
        .set("aria-labelledby", place)
        .add(head, contents(card.json()), traits(card), basis(card), fits(of));
  }

  private Html contents(JsonNode json) {
    Html contents = Html.of("dl", "facts-of");
    for (String content : CONTENTS) {
      contents.add(Html.of("dt").text(voice.say("html-" + content)), listed(json.path(content)));
    }
    if (!texts(json.path("keywords")).isEmpty()) {
      contents.add(Html.of("dt").text(voice.say("html-keywords")), listed(json.path("keywords")));
    }
    return Html.of("div", "part").add(contents);
  }

  private Html listed(JsonNode array) {
    List<FreeText> texts = texts(array);
    if (texts.isEmpty()) {
      return Html.of("dd").add(Html.of("span", "gap").text(voice.say("html-nothing-yet")));
    }
    Html list = Html.of("ul");
    texts.forEach(text -> list.add(voice.theirs("li", text)));
    return Html.of("dd").add(list);
  }

  private static List<FreeText> texts(JsonNode array) {
    List<FreeText> texts = new ArrayList<>();
    array.forEach(element -> text(element).ifPresent(texts::add));
    return texts;
  }

  private static Optional<FreeText> text(JsonNode json) {
    return FreeText.of(json)
        .filter(t -> t.byLanguage().values().stream().anyMatch(words -> !words.isBlank()));
  }

  private Html traits(PersonaCard card) {
    Html traits = Html.of("dl", "facts-of");
    voice
        .ruleSet()
        .vocabulary()
        .of(Scope.CUSTOMER)
        .filter(card.traits()::containsKey)
        .forEach(attribute -> trait(traits, attribute, card.traits().get(attribute)));
    return card.traits().isEmpty()
        ? Html.of("div", "part").add(Html.of("p", "gap").text(voice.say("html-no-traits")))
        : Html.of("div", "part").add(traits);
  }

  private void trait(Html traits, Attribute attribute, Value value) {
    traits.add(
        Html.of("dt").text(voice.capital(attribute.wording().label())),
        GroupCardHtml.fact(attribute, value, voice));
  }

  private Html basis(PersonaCard card) {
    Html basis = Html.of("dl", "facts-of");
    basis.add(
        Html.of("dt").text(voice.say("html-basis")),
        text(card.json().path("basis"))
            .map(words -> voice.theirs("dd", words))
            .orElseGet(() -> gap("text-not-stated")),
        Html.of("dt").text(voice.say("html-updated")),
        card.updated()
            .map(day -> Html.of("dd").text(voice.day(day)))
            .orElseGet(() -> gap("text-not-stated")));
    return Html.of("div", "part").add(basis);
  }

  private Html gap(String code) {
    return Html.of("dd").add(Html.of("span", "gap").text(voice.say(code)));
  }

  private Html fits(List<GroupResult> of) {
    Html fits = Html.of("ul", "fits");
    for (GroupResult result : of) {
      Html line = Html.of("li").add(groups.letter(result.index()), groups.name(result));
      fits.add(
          line.text(" · " + voice.say("html-fit-head") + " ")
              .add(Html.of("b", "num").text(voice.score(result.fit().total()))));
    }
    return Html.of("div", "part").add(fits);
  }
}
