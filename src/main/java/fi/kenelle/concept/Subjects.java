package fi.kenelle.concept;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules, attributes and customer types that a survey counts by. Immutable. */
public final class Subjects {
  private final List<Rule> rules;
  private final List<Attribute> attributes;
  private final List<String> types;
  private final Map<String, Integer> rulePlaces = new HashMap<>();
  private final List<Attribute> lookedAt;

  /** What one rule set counts by. */
  public Subjects(RuleSet ruleSet) {
    this.rules = ruleSet.active();
    this.attributes = ruleSet.vocabulary().attributes();
    this.types = ruleSet.vocabulary().types();
    rules.forEach(rule -> rulePlaces.put(rule.id(), rulePlaces.size()));
    this.lookedAt =
        rules.stream()
            .flatMap(Subjects::attributesOf)
            .distinct()
            .sorted(Comparator.comparingInt(Attribute::index))
            .toList();
  }

  private static Stream<Attribute> attributesOf(Rule rule) {
    return Stream.concat(
        Stream.of(rule.expectation().attribute()),
        rule.conditions().stream().map(Condition::attribute));
  }

  /** The active rules, sorted by id. */
  public List<Rule> rules() {
    return rules;
  }

  /** All attributes of the vocabulary. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** The ids of all customer types. */
  public List<String> types() {
    return types;
  }

  /** The strengths of the rules that expect something of each attribute, added up. */
  int[] weights() {
    int[] weights = new int[attributes.size()];
    for (Rule rule : rules) {
      weights[place(rule.expectation().attribute())] += rule.metadata().strength().weight();
    }
    return weights;
  }

  int place(Rule rule) {
    return rulePlaces.get(rule.id());
  }

  int place(Attribute attribute) {
    return attribute.index();
  }

  /** The attributes that a rule reads or expects. */
  List<Attribute> lookedAt() {
    return lookedAt;
  }
}
