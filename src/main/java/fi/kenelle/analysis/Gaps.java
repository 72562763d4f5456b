package fi.kenelle.analysis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.concept.CaseSketch;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what no rule in use speaks of: attributes, customer types, dimensions. */
final class Gaps {
  private final RuleSet ruleSet;
  private final List<Rule> active;
  private final List<Finding> findings = new ArrayList<>();

  private Gaps(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
    this.active = ruleSet.active();
  }

  static List<Finding> in(RuleSet ruleSet) {
    Gaps gaps = new Gaps(ruleSet);
    gaps.findAttributes();
    gaps.findTypes();
    gaps.findDimensions();
    return gaps.findings;
  }

  /** What rules before did speak of. */
  static List<Finding> since(RuleSet before, RuleSet ruleSet) {
    Set<String> known =
        in(before).stream().map(finding -> finding.message().en()).collect(Collectors.toSet());
    return in(ruleSet).stream().filter(finding -> !known.contains(finding.message().en())).toList();
  }

  private void findAttributes() {
    Set<Attribute> used = new HashSet<>();
    for (Rule rule : active) {
      used.addAll(rule.reads());
      used.add(rule.expectation().attribute());
    }
    ruleSet.vocabulary().attributes().stream()
        .filter(attribute -> !used.contains(attribute) && !isType(attribute))
        .forEach(
            attribute ->
                add(
                    Finding.Kind.ATTRIBUTE_UNUSED,
                    new Named(attribute.id(), attribute.wording().label(), pointer(attribute)),
                    stating(attribute)));
  }

  private static String pointer(Attribute attribute) {
    return "/attributes/" + attribute.index();
  }

  private static boolean isType(Attribute attribute) {
    return attribute.id().equals(Vocabulary.TYPE);
  }

  private void findTypes() {
    Attribute about = ruleSet.vocabulary().required(Vocabulary.TYPE);
    for (String type : ruleSet.vocabulary().types()) {
      Value value = about.term(type).orElseThrow();
      boolean covered = active.stream().anyMatch(rule -> canApply(rule, about, value));
      boolean named = active.stream().anyMatch(rule -> names(rule, about, type));
      if (!covered || !named) {
        add(
            covered ? Finding.Kind.TYPE_UNNAMED : Finding.Kind.TYPE_UNCOVERED,
            new Named(
                type,
                about.valueLabel(type),
                pointer(about) + "/values/" + about.values().indexOf(type)),
            of(type));
      }
    }
  }

  private static boolean canApply(Rule rule, Attribute about, Value type) {
    List<Wish> wishes = Wish.of(rule, List.of(rule));
    return wishes.stream()
        .anyMatch(
            wish -> {
              List<Wish.Test> when = new ArrayList<>(wish.when());
              when.add(new Wish.Test(about, Operator.IS, type));
              Wish ofType = new Wish(rule, when, wish.operator(), wish.value());
              return new Facts(List.of(ofType)).where(List.of(ofType)).isPresent();
            });
  }

  /** Whether a rule is about the type by name, alone or among others. */
  private static boolean names(Rule rule, Attribute about, String type) {
    return rule.conditions().stream()
        .filter(condition -> condition.attribute().equals(about))
        .filter(
            condition ->
                condition.operator() == Operator.IS || condition.operator() == Operator.IS_ONE_OF)
        .map(Condition::value)
        .anyMatch(value -> Values.ids(value).anyMatch(type::equals));
  }

  private void findDimensions() {
    List<Dimension> dimensions = ruleSet.vocabulary().dimensions();
    for (Dimension dimension : dimensions) {
      if (active.stream().noneMatch(r -> r.metadata().dimension().equals(dimension.id()))) {
        add(
            Finding.Kind.DIMENSION_UNCOVERED,
            new Named(
                dimension.id(), dimension.label(), "/dimensions/" + dimensions.indexOf(dimension)),
            of(ruleSet.vocabulary().types().get(0)));
      }
    }
  }

  /** Something of the vocabulary, and where it stands there. */
  private record Named(String id, Text label, String pointer) {}

  private void add(Finding.Kind kind, Named of, ObjectNode example) {
    Text message =
        Writing.text(
            language -> Message.of("finding-" + kind.id(), of.label().in(language), of.id()));
    findings.add(new Finding(kind, List.of(), message, example, 0, Optional.empty(), of.pointer()));
  }

  private static ObjectNode of(String type) {
    ObjectNode example = JsonNodeFactory.instance.objectNode();
    example.put("name", "A service");
    example.putArray("customers").addObject().put("type", type);
    return example;
  }

  /** A description that says something of an attribute. */
  private ObjectNode stating(Attribute attribute) {
    return CaseSketch.stating(attribute, Values.any(attribute), ruleSet.vocabulary(), Language.EN);
  }
}
