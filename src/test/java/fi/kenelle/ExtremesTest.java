package fi.kenelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that fails a customer type in everything, and one that fails it in nothing. */
class ExtremesTest {
  private static final Kenelle KENELLE = Kenelles.shared();

  static List<String> types() {
    return KENELLE.ruleSet().vocabulary().types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everythingThatTheTypeExpectsIsUnmetAtWorst(String type) {
    GroupResult result = result(type, Truth.FALSE);

    assertThat(idsOf(result.recommendations(), type)).isEqualTo(idsOf(expecting(type)));
    assertThat(idsOf(result.met(), type)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everythingThatTheTypeExpectsIsMetAtBest(String type) {
    GroupResult result = result(type, Truth.TRUE);

    assertThat(idsOf(result.met(), type)).isEqualTo(idsOf(expecting(type)));
    assertThat(idsOf(result.recommendations(), type)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatOtherTypesExpectStaysAway(String type) {
    List<String> fired = result(type, Truth.FALSE).fired();

    for (String other : types()) {
      if (!other.equals(type)) {
        assertThat(fired).doesNotContainAnyElementsOf(idsOf(expecting(other)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "surprises, none, consumer, b2b",
    "surprises, designed, b2b, consumer",
    "personalisation, segment, consumer, citizen"
  })
  void whatOneTypeMissesAnotherDoesNot(
      String attribute, String value, String misses, String doesNot) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode().put(attribute, value);

    assertThat(missed(misses, attributes)).contains(attribute);
    assertThat(missed(doesNot, attributes)).doesNotContain(attribute);
  }

  private static List<String> missed(String type, ObjectNode attributes) {
    return result(type, attributes).recommendations().stream()
        .map(outcome -> outcome.rule().expectation().attribute().id())
        .toList();
  }

  /** The rules that speak of this type, whatever else is known. */
  private static List<Rule> expecting(String type) {
    return KENELLE.ruleSet().active().stream()
        .filter(rule -> rule.conditions().size() == 1 && rule.expectation().from().isEmpty())
        .filter(rule -> rule.type().equals(Optional.of(type)))
        .filter(rule -> rule.subject() == Rule.Subject.CUSTOMER)
        .toList();
  }

  /** What is said where each expectation of the type ends alike. */
  private static GroupResult result(String type, Truth ending) {
    Map<Attribute, List<Rule>> byAttribute =
        expecting(type).stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.expectation().attribute(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    assertThat(byAttribute).hasSizeGreaterThan(2);
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    byAttribute.forEach(
        (attribute, rules) -> {
          Predicate<Value> endsSo =
              value -> rules.stream().allMatch(rule -> ends(rule, value) == ending);
          Value chosen =
              candidates(attribute, rules)
                  .filter(endsSo)
                  .findFirst()
                  .orElseThrow(() -> new AssertionError(ending + " for all of " + rules));
          attributes.set(attribute.id(), json(attribute, chosen));
        });
    return result(type, attributes);
  }

  private static Truth ends(Rule rule, Value value) {
    return rule.expectation().operator().test(value, rule.expectation().value());
  }

  private static GroupResult result(String type, ObjectNode attributes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", "A service");
    json.putArray("customers").addObject().put("type", type);
    json.set("attributes", attributes);
    return KENELLE.recommend(KENELLE.describe(json), Kenelles.DAY).results().get(0);
  }

  private static Stream<Value> candidates(Attribute attribute, List<Rule> rules) {
    if (attribute.kind() == Kind.NUMBER) {
      return LongStream.of(0, 1, 2, 3, 5, 8, 12, 24, 60, 1000).mapToObj(Value.Count::new);
    }
    if (attribute.kind() == Kind.SET) {
      List<String> wanted =
          rules.stream()
              .flatMap(rule -> ((Value.Terms) rule.expectation().value()).ids().stream())
              .toList();
      return Stream.of(List.<String>of(), wanted).map(ids -> attribute.terms(ids).orElseThrow());
    }
    return attribute.offered().stream().map(id -> attribute.term(id).orElseThrow());
  }

  private static JsonNode json(Attribute attribute, Value value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (attribute.kind()) {
      case FLAG -> json.booleanNode(((Value.Flag) value).yes());
      case NUMBER -> json.numberNode(value.rank());
      case SET -> {
        ArrayNode members = json.arrayNode();
        ((Value.Terms) value).ids().forEach(members::add);
        yield members;
      }
      default -> json.textNode(value.id());
    };
  }

  /** Of the outcomes those of rules that speak of the type alone. */
  private static List<String> idsOf(List<Outcome> outcomes, String type) {
    List<Rule> rules = expecting(type);
    return idsOf(outcomes.stream().map(Outcome::rule).filter(rules::contains).toList());
  }

  private static List<String> idsOf(List<Rule> rules) {
    return rules.stream().map(Rule::id).sorted().toList();
  }
}
