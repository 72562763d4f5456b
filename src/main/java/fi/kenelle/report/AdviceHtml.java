package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to do, strongest first: one article a rule, with its reason, facts, groups and sources. */
final class AdviceHtml {
  private final Answer answer;
  private final Voice voice;
  private final Groups groups;

  AdviceHtml(Answer answer, Voice voice, Groups groups) {
    this.answer = answer;
    this.voice = voice;
    this.groups = groups;
  }

  /** All recommendations; a sentence where there is none. */
  Html section() {
    Html section =
        Html.of("section")
            .set("aria-labelledby", "advice")
            .add(Html.of("h2").id("advice").text(voice.say("html-advice")));
    Collection<List<Outcome>> rules = byRule();
    if (rules.isEmpty()) {
      return section.add(Html.of("p").text(voice.say("html-no-advice")));
    }
    for (Strength strength : Strength.values()) {
      List<List<Outcome>> found =
          rules.stream()
              .filter(outcomes -> outcomes.get(0).rule().metadata().strength() == strength)
              .toList();
      if (!found.isEmpty()) {
        section.add(band(strength, found));
      }
    }
    return section;
  }

  private Collection<List<Outcome>> byRule() {
    Map<String, List<Outcome>> byRule = new LinkedHashMap<>();
    for (Shared shared : Shared.of(answer, GroupResult::recommendations)) {
      String rule = shared.rule().id();
      byRule.computeIfAbsent(rule, id -> new ArrayList<>()).addAll(shared.outcomes());
    }
    return byRule.values();
  }

  private Html band(Strength strength, List<List<Outcome>> found) {
    String id = "advice-" + strength.id();
    Html band =
        Html.of("div", "band")
            .add(
                Html.of("h3", "strength")
                    .id(id)
                    .add(Marks.strength(strength.weight()))
                    .text(voice.say("text-" + strength.id(), found.size())));
    found.forEach(outcomes -> band.add(article(outcomes)));
    return band;
  }

  private Html article(List<Outcome> outcomes) {
    Rule rule = outcomes.get(0).rule();
    Html facts = Html.of("ul", "facts");
    List<Fact> found = facts(outcomes);
    found.forEach(fact -> facts.add(said(fact, found.size() > 1)));
    Html title = Html.of("h4").text(voice.ours(rule.metadata().title()));
    Html told =
        Html.of("div", "told")
            .add(
                Html.of("p", "what").text(voice.ours(rule.recommend())),
                Html.of("p", "why").text(voice.ours(rule.because())));
    Html grounds = Html.of("div", "grounds").add(facts, small(rule));
    return groups.areMany()
        ? Html.of("article", "advice")
            .add(title, groups.letters(Groups.of(outcomes)), told, grounds)
        : Html.of("article", "advice alone").add(title, told, grounds);
  }

  /** The same value at one or more touchpoints, for the same groups. */
  private record Fact(Value actual, List<Integer> groups, List<Outcome> outcomes) {}

  private static List<Fact> facts(List<Outcome> outcomes) {
    Map<List<Object>, List<Outcome>> byPlace = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      List<Object> place = List.of(outcome.situation().touchpoint(), outcome.actual());
      byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(outcome);
    }
    Map<List<Object>, Fact> facts = new LinkedHashMap<>();
    byPlace.forEach(
        (place, at) -> {
          Fact one = new Fact(at.get(0).actual(), Groups.of(at), List.of(at.get(0)));
          facts.merge(List.of(one.actual(), one.groups()), one, AdviceHtml::together);
        });
    return List.copyOf(facts.values());
  }

  private static Fact together(Fact one, Fact other) {
    List<Outcome> both = new ArrayList<>(one.outcomes());
    both.addAll(other.outcomes());
    return new Fact(one.actual(), one.groups(), both);
  }

  private Html said(Fact fact, boolean apart) {
    Outcome first = fact.outcomes().get(0);
    Html words = Html.of("span").text(voice.expects(first) + ": " + voice.say("html-said") + " ");
    words.add(
        Html.of("b").text(voice.value(first.rule().expectation().attribute(), first.actual())));
    if (first.situation().isAtTouchpoint()) {
      words.text(" " + voice.say("html-at") + " ").add(places(fact.outcomes()));
    }
    Html line = Html.of("li").add(Marks.mark("unmet"), words);
    return apart ? line.add(groups.letters(fact.groups())) : line;
  }

  private Html places(List<Outcome> outcomes) {
    Html places = Html.of("span");
    String before = "";
    for (Outcome outcome : outcomes) {
      places.text(before).add(place(outcome));
      before = ", ";
    }
    return places;
  }

  /** The name of the touchpoint that an outcome is about, or its id. */
  Html place(Outcome outcome) {
    var touchpoint = outcome.situation().touchpoint(answer.description());
    return touchpoint
        .name()
        .map(name -> voice.theirs("bdi", name))
        .orElseGet(() -> Html.of("bdi").text(touchpoint.id()));
  }

  private Html small(Rule rule) {
    var vocabulary = voice.ruleSet().vocabulary();
    int dimension = vocabulary.dimensionIndex(rule.metadata().dimension());
    return Html.of("div", "small")
        .add(
            Html.of("span").text(voice.capital(vocabulary.dimensions().get(dimension).label())),
            SourcesHtml.cited(rule, voice),
            why(rule));
  }

  private Html why(Rule rule) {
    Html conditions = Html.of("ul");
    for (Condition condition : rule.conditions()) {
      conditions.add(
          Html.of("li").add(Marks.mark("met"), Html.of("span").text(voice.condition(condition))));
    }
    return Html.of("details", "because")
        .add(
            Html.of("summary")
                .text(voice.say("html-why"))
                .add(Html.of("span", "sr").text(": " + voice.ours(rule.metadata().title()))),
            conditions,
            Html.of("p", "label")
                .text(voice.say("html-rule") + " ")
                .add(Html.of("code").text(rule.id())));
  }
}
