package fi.kenelle.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.concept.CaseSketch;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts what was found into words, with a description that shows it. */
final class Writing {
  private final RuleSet ruleSet;

  Writing(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /**
   * What an example is to show.
   *
   * @param rules the rules that apply in it
   * @param situation what they read
   * @param unmet the wish that is unmet in it, where one is to be
   */
  record Shown(List<Rule> rules, Map<Attribute, Value> situation, Optional<Wish> unmet) {}

  Finding neverApplies(Rule rule, List<Wish.Test> excluding, Map<Attribute, Value> nearly) {
    Text message =
        text(
            language ->
                Message.of(
                    "finding-never-applies",
                    name(rule, language),
                    String.join(
                        Message.of("finding-and").in(language),
                        excluding.stream()
                            .map(test -> quoted(test, language))
                            .distinct()
                            .toList())));
    return finding(
        Finding.Kind.NEVER_APPLIES, message, new Shown(List.of(rule), nearly, Optional.empty()));
  }

  private String quoted(Wish.Test test, Language language) {
    String clause =
        ruleSet.sentences().clause(test.attribute(), test.operator(), test.value(), language);
    return Message.of("finding-quoted", clause).in(language);
  }

  Finding neverUnmet(Rule rule, Map<Attribute, Value> situation) {
    Text message =
        text(
            language ->
                Message.of(
                    "finding-never-unmet",
                    name(rule, language),
                    ruleSet.sentences().clause(rule.expectation(), language)));
    return finding(
        Finding.Kind.NEVER_UNMET, message, new Shown(List.of(rule), situation, Optional.empty()));
  }

  Finding same(List<Rule> rules, Shown shown) {
    Text message = text(language -> Message.of("finding-same", names(rules, language)));
    return finding(Finding.Kind.SAME, message, shown);
  }

  Finding pointless(Rule rule, List<Rule> by, Shown shown) {
    String code = by.size() == 1 ? "finding-pointless" : "finding-pointless-together";
    Text message = text(language -> Message.of(code, name(rule, language), names(by, language)));
    List<Rule> all = new ArrayList<>(List.of(rule));
    all.addAll(by);
    return finding(Finding.Kind.POINTLESS, ids(all), message, shown);
  }

  Finding opposite(List<Wish> opposed, Optional<Rule> always, Map<Attribute, Value> situation) {
    List<Rule> rules = new ArrayList<>(opposed.stream().map(Wish::rule).toList());
    always.ifPresent(
        first -> {
          rules.remove(first);
          rules.add(0, first);
        });
    Text message =
        text(
            language ->
                Message.of(
                    always.isPresent() ? "finding-opposite-always" : "finding-opposite",
                    always.isPresent() ? name(rules.get(0), language) : names(rules, language),
                    names(rules.subList(1, rules.size()), language),
                    expected(rules, language)));
    return finding(
        Finding.Kind.OPPOSITE, message, new Shown(rules, situation, Optional.of(opposed.get(0))));
  }

  private String expected(List<Rule> rules, Language language) {
    return String.join(
        Message.of("finding-against").in(language),
        rules.stream()
            .map(rule -> ruleSet.sentences().clause(rule.expectation(), language))
            .map(clause -> Message.of("finding-quoted", clause).in(language))
            .toList());
  }

  private static String names(List<Rule> rules, Language language) {
    return String.join(
        Message.of("finding-and").in(language),
        rules.stream().map(rule -> name(rule, language)).toList());
  }

  private static String name(Rule rule, Language language) {
    return Message.of("finding-rule", rule.id(), rule.metadata().title().in(language)).in(language);
  }

  static Text text(Function<Language, Message> message) {
    return new Text(
        message.apply(Language.EN).in(Language.EN), message.apply(Language.FI).in(Language.FI));
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  private Finding finding(Finding.Kind kind, Text message, Shown shown) {
    return finding(kind, ids(shown.rules()), message, shown);
  }

  private Finding finding(Finding.Kind kind, List<String> rules, Text message, Shown shown) {
    Map<Attribute, Value> said = new LinkedHashMap<>();
    for (Rule rule : shown.rules()) {
      rule.reads().stream()
          .filter(shown.situation()::containsKey)
          .forEach(attribute -> said.put(attribute, shown.situation().get(attribute)));
    }
    shown
        .unmet()
        .flatMap(Writing::missing)
        .ifPresent(value -> said.put(shown.rules().get(0).expectation().attribute(), value));
    ObjectNode sketch = CaseSketch.of(shown.rules(), said, ruleSet.vocabulary(), Language.EN);
    return new Finding(
        kind,
        rules,
        message,
        sketch.path("description"),
        sketch.path("customer").asInt(0),
        Optional.ofNullable(sketch.get("touchpoint")).map(touchpoint -> touchpoint.asText()),
        "");
  }

  /** A value that does not meet a wish, where there is one. */
  private static Optional<Value> missing(Wish wish) {
    Attribute attribute = wish.rule().expectation().attribute();
    if (attribute.kind() == Kind.SET) {
      boolean includes = wish.operator() == Operator.INCLUDES;
      return Optional.of(includes ? new Value.Terms(List.of()) : wish.value());
    }
    return Wish.values(List.of(wish)).stream().filter(value -> !wish.accepts(value)).findFirst();
  }
}
