package fi.kenelle.report;

import fi.kenelle.description.CustomerGroup;
import fi.kenelle.description.FreeText;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Tension;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One customer group on one page: who it is, where it stands, what matters to it first. */
final class GroupCardHtml {
  private static final int ADVICE_SHOWN = 8;
  private static final int QUESTIONS_SHOWN = 3;

  private final Answer answer;
  private final Voice voice;
  private final Groups groups;
  private final OverviewHtml overview;

  GroupCardHtml(Answer answer, Voice voice, Groups groups, OverviewHtml overview) {
    this.answer = answer;
    this.voice = voice;
    this.groups = groups;
    this.overview = overview;
  }

  /** The card of a group. */
  Html card(GroupResult result) {
    String place = Groups.place(result.index());
    Html head =
        Html.of("header")
            .add(
                groups.kind(result, "p"),
                Html.of("h3", "named")
                    .id(place)
                    .add(groups.letter(result.index()), groups.name(result)));
    scope(result).ifPresent(head::add);
    return Html.of("article", "card")
        .set("aria-labelledby", place)
        .add(
            head,
            Html.of("div", "halves")
                .add(
                    part(
                        "html-where-it-stands",
                        overview.fit(result.fit()),
                        overview.profile(result)),
                    part("html-who", facts(result.customer()))),
            advice(result))
        .add(questions(result))
        .add(tensions(result));
  }

  private Html part(String title, Html... parts) {
    return Html.of("div", "part").add(Html.of("h4").text(voice.say(title))).add(parts);
  }

  private Optional<Html> scope(GroupResult result) {
    return result.customer().listed() && !answer.description().typesAsked()
        ? FreeText.of(answer.description().json().at("/customers/" + result.index() + "/scope"))
            .map(scope -> voice.theirs("p", scope))
        : Optional.empty();
  }

  /** What is said of the group, and on one line what is not. */
  private Html facts(CustomerGroup customer) {
    Html facts = Html.of("dl", "facts-of");
    List<String> open = new ArrayList<>();
    for (Attribute attribute : about()) {
      Value value = customer.facts().getOrDefault(attribute, Value.Plain.UNKNOWN);
      if (value.isKnown()) {
        facts.add(
            Html.of("dt").text(voice.capital(attribute.wording().label())),
            fact(attribute, value, voice));
      } else {
        open.add(voice.ours(attribute.wording().label()));
      }
    }
    if (!open.isEmpty()) {
      facts.add(
          Html.of("dt").text(voice.say("verdict-unknown")),
          Html.of("dd").add(Html.of("span", "gap").text(String.join(", ", open))));
    }
    return facts;
  }

  /** What a group may say of itself, besides its type, its texts and its card. */
  private List<Attribute> about() {
    return voice
        .ruleSet()
        .vocabulary()
        .of(Scope.CUSTOMER)
        .filter(attribute -> attribute.kind() != Kind.TEXT)
        .filter(attribute -> !attribute.id().equals(Vocabulary.TYPE))
        .filter(attribute -> !attribute.id().equals("persona"))
        .toList();
  }

  /** A value in words, on a scale with its place drawn. */
  static Html fact(Attribute attribute, Value value, Voice voice) {
    Html words = Html.of("dd");
    if (attribute.kind() == Kind.SCALE) {
      Html scale = Html.of("span", "steps").set("aria-hidden", "true");
      for (int rank = 0; rank < attribute.values().size(); rank++) {
        scale.add(Html.of("i", rank == value.rank() ? "in" : "out"));
      }
      words.add(scale);
    }
    return words.text(voice.value(attribute, value));
  }

  private Html advice(GroupResult result) {
    List<Rule> rules = result.recommendations().stream().map(Outcome::rule).distinct().toList();
    Html list = Html.of("ul", "titles");
    rules.stream()
        .limit(ADVICE_SHOWN)
        .forEach(
            rule ->
                list.add(
                    Html.of("li")
                        .add(
                            Marks.strength(rule.metadata().strength().weight()),
                            Html.of("span")
                                .text(voice.ours(rule.metadata().title()))
                                .add(strength(rule)))));
    Html part = part("html-first-for-group", list);
    if (rules.isEmpty()) {
      return part("html-first-for-group", Html.of("p").text(voice.say("html-no-advice")));
    }
    return rules.size() > ADVICE_SHOWN
        ? part.add(Html.of("p", "label").text(voice.say("html-more", rules.size() - ADVICE_SHOWN)))
        : part;
  }

  private Html strength(Rule rule) {
    return Html.of("span", "sr")
        .text(" (" + voice.say("html-" + rule.metadata().strength().id()) + ")");
  }

  private List<Html> questions(GroupResult result) {
    Html list = Html.of("ul", "titles");
    List<Attribute> asked = result.questions().stream().map(q -> q.attribute()).distinct().toList();
    asked.stream()
        .limit(QUESTIONS_SHOWN)
        .forEach(
            attribute ->
                list.add(
                    Html.of("li")
                        .add(
                            Marks.mark("unknown"),
                            Html.of("span").text(voice.ours(attribute.wording().question())))));
    return asked.isEmpty() ? List.of() : List.of(part("html-questions", list));
  }

  private List<Html> tensions(GroupResult result) {
    Html list = Html.of("ul", "titles");
    List<Tension> torn =
        answer.tensions().stream()
            .filter(tension -> Groups.of(tension.between()).contains(result.index()))
            .toList();
    torn.forEach(
        tension ->
            list.add(
                Html.of("li")
                    .add(
                        Marks.mark("tension"),
                        Html.of("span")
                            .text(voice.capital(tension.attribute().wording().label())))));
    return torn.isEmpty() ? List.of() : List.of(part("html-torn", list));
  }
}
