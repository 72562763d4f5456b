package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final Set<String> GROUP_FIELDS =
      Set.of("type", "relationship", "roles", "scope", "persona");

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void ruleAppliesOnceTheStatedValuesAreWritten(long seed) {
    List<JsonNode> descriptions =
        Descriptions.of(KENELLE, seed, 30)
            .filter(json -> !json.path("customers").isEmpty())
            .toList();
    List<String> stillNot = new ArrayList<>();

    for (JsonNode json : descriptions) {
      for (Rule rule : rulesOfGroupsApart()) {
        explain(rule, json).stream()
            .filter(explanation -> !appliesAfterWriting(explanation, json))
            .forEach(explanation -> stillNot.add(told(explanation) + " in " + json));
      }
    }

    assertThat(stillNot).isEmpty();
  }

  /** Rules that a group's type cannot decide twice: by itself, and by the types that are served. */
  private static List<Rule> rulesOfGroupsApart() {
    return KENELLE.ruleSet().active().stream()
        .filter(rule -> !rule.reads().contains(Kenelles.attribute("customerTypesServed")))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"consumer/own-path, b2b", "b2b/own-path, consumer"})
  void ruleAppliesThoughAWrittenTypeChangesWhichTypesAreServed(String id, String onlyType) {
    Rule rule = KENELLE.ruleSet().rule(id).orElseThrow();
    JsonNode json =
        JsonText.read("{\"name\": \"X\", \"customers\": [{\"type\": \"%s\"}]}".formatted(onlyType));

    Explanation explanation = explain(rule, json).get(0);

    assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(appliesAfterWriting(explanation, json)).as(told(explanation)).isTrue();
  }

  private static String told(Explanation explanation) {
    return explanation.outcome().rule().id()
        + explanation.wouldApply().stream()
            .map(w -> " " + w.attribute().id() + " " + w.operator().id() + " " + w.value())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void statesNoMoreThanOneValueForEachConditionThatDoesNotHold(long seed) {
    List<JsonNode> descriptions = Descriptions.of(KENELLE, seed, 30).toList();

    for (JsonNode json : descriptions) {
      for (Rule rule : KENELLE.ruleSet().active()) {
        for (Explanation explanation : explain(rule, json)) {
          long open =
              explanation.conditions().stream()
                  .filter(c -> c.holds() != Truth.TRUE || changesWithTheType(c))
                  .count();
          assertThat((long) explanation.wouldApply().size()).isLessThanOrEqualTo(open);
          assertThat(explanation.wouldApply().isEmpty()).isEqualTo(explanation.verdict().isFired());
        }
      }
    }
  }

  private static boolean changesWithTheType(Explanation.Finding finding) {
    return finding.attribute().id().equals("customerTypesServed");
  }

  private static List<Explanation> explain(Rule rule, JsonNode json) {
    ServiceDescription description = KENELLE.describe(json);
    return KENELLE.explain(rule, description, Kenelles.DAY);
  }

  private static boolean appliesAfterWriting(Explanation explanation, JsonNode json) {
    JsonNode changed = json;
    for (Explanation.Wanted wanted : explanation.wouldApply()) {
      changed = written(wanted, explanation.outcome().situation(), changed);
    }
    Situation before = explanation.outcome().situation();
    return explain(explanation.outcome().rule(), changed).stream()
        .filter(after -> after.outcome().situation().group() == before.group())
        .filter(after -> after.outcome().situation().touchpoint() == before.touchpoint())
        .allMatch(after -> after.verdict().isFired());
  }

  private static JsonNode written(Explanation.Wanted wanted, Situation situation, JsonNode json) {
    String pointer = pointer(wanted.attribute(), situation);
    return Descriptions.with(json, pointer, value(wanted, json.at(pointer), situation));
  }

  private static String pointer(Attribute attribute, Situation situation) {
    String id = "/" + attribute.id();
    String group = "/customers/" + situation.group();
    return switch (attribute.scope()) {
      case PROVIDER -> "/provider" + id;
      case CUSTOMER -> GROUP_FIELDS.contains(attribute.id()) ? group + id : group + "/traits" + id;
      case TOUCHPOINT ->
          "/touchpoints/"
              + situation.touchpoint()
              + (attribute.uses().expectable() ? "/attributes" : "")
              + id;
      case SERVICE -> (situation.hasOwn(attribute) ? group : "") + "/attributes" + id;
    };
  }

  private static JsonNode value(Explanation.Wanted wanted, JsonNode written, Situation situation) {
    Attribute attribute = wanted.attribute();
    if (attribute.id().equals("persona")) {
      boolean card = wanted.value().id().equals("true");
      return card ? MAKE.objectNode().put("id", "c").put("name", "C") : MAKE.nullNode();
    }
    return switch (wanted.operator()) {
      case IS, AT_LEAST, AT_MOST -> single(attribute, wanted.value().id());
      case IS_ONE_OF -> single(attribute, ((Value.Terms) wanted.value()).ids().get(0));
      case IS_NOT -> single(attribute, other(attribute, wanted.value().id()));
      case INCLUDES, EXCLUDES -> members(wanted, written, situation);
      case IS_KNOWN -> attribute.kind() == Kind.TEXT ? MAKE.textNode("here") : known(attribute);
      case IS_NOT_KNOWN -> MAKE.nullNode();
    };
  }

  private static JsonNode known(Attribute attribute) {
    return attribute.kind() == Kind.CODE
        ? MAKE.textNode("fi")
        : single(attribute, attribute.offered().get(0));
  }

  private static String other(Attribute attribute, String refused) {
    return attribute.offered().stream().filter(id -> !id.equals(refused)).findFirst().orElseThrow();
  }

  private static JsonNode single(Attribute attribute, String id) {
    return switch (attribute.kind()) {
      case FLAG -> MAKE.booleanNode(id.equals("true"));
      case NUMBER -> MAKE.numberNode(Long.parseLong(id));
      default -> MAKE.textNode(id);
    };
  }

  private static ArrayNode members(
      Explanation.Wanted wanted, JsonNode written, Situation situation) {
    Set<String> members = new LinkedHashSet<>();
    if (written.isArray()) {
      written.forEach(member -> members.add(member.asText()));
    } else if (situation.value(wanted.attribute()) instanceof Value.Terms terms) {
      members.addAll(terms.ids());
    }
    List<String> ids = ((Value.Terms) wanted.value()).ids();
    if (wanted.operator() == Operator.INCLUDES) {
      members.addAll(ids);
    } else {
      members.removeAll(ids);
    }
    ArrayNode array = MAKE.arrayNode();
    members.forEach(array::add);
    return array;
  }

  @Test
  void joinsTheConditionsOnOneAttributeIntoOneValue() {
    Rule rule =
        Kenelles.rule(
            "x",
            "The customer is anyone",
            "the customer is not a consumer",
            "the customer is not a business",
            "there are no surprises");

    Explanation explanation = explained(rule, "{\"type\": \"consumer\"}");

    assertThat(explanation.wouldApply())
        .containsExactly(
            new Explanation.Wanted(
                Kenelles.attribute("type"), Operator.IS, term("type", "internal")));
  }

  @Test
  void asksForNothingWhereTheRuleApplies() {
    Rule rule = Kenelles.rule("x", "The customer is a consumer", "there are no surprises");

    Explanation explanation = explained(rule, "{\"type\": \"consumer\"}");

    assertThat(explanation.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(explanation.wouldApply()).isEmpty();
  }

  @Test
  void findsFalseBesideUnknown() {
    Rule rule =
        Kenelles.rule(
            "x",
            "The customer is a consumer",
            "the customer's technical confidence is low",
            "there are no surprises");

    Explanation explanation = explained(rule, "{\"type\": \"patient\"}");

    assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(explanation.conditions())
        .extracting(Explanation.Finding::holds)
        .containsExactly(Truth.FALSE, Truth.UNKNOWN);
  }

  @Test
  void findsTheValueTakenFromTheCustomerLast() {
    Rule rule = KENELLE.ruleSet().rule("persona/own-language").orElseThrow();

    Explanation explanation = explained(rule, "{\"type\": \"patient\"}");

    assertThat(explanation.verdict()).isEqualTo(Verdict.COULD_APPLY);
    assertThat(explanation.wouldApply())
        .extracting(wanted -> wanted.attribute().id())
        .containsExactly("preferredLanguage");
  }

  private static Explanation explained(Rule rule, String group) {
    JsonNode json = JsonText.read("{\"name\": \"X\", \"customers\": [%s]}".formatted(group));
    return explain(rule, json).get(0);
  }

  private static Value term(String attribute, String id) {
    return Kenelles.attribute(attribute).term(id).orElseThrow();
  }
}
