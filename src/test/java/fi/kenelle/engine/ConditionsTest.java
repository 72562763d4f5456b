package fi.kenelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each attribute with each operator that a condition may use on it, as a rule of its own. */
class ConditionsTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final Vocabulary VOCABULARY = KENELLE.ruleSet().vocabulary();
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final Set<String> GROUP_FIELDS =
      Set.of("type", "relationship", "roles", "scope", "persona");
  private static final Set<String> ALWAYS_KNOWN = Set.of("type", "persona");
  private static final String NOTHING_SAID =
      """
      {"name": "X", "customers": [{"type": "consumer"}], "touchpoints": [{"id": "desk"}]}\
      """;

  private static final List<Rule> RULES =
      VOCABULARY.attributes().stream().flatMap(ConditionsTest::rules).toList();
  private static final Engine ENGINE = Engine.of(KENELLE.ruleSet().with(RULES));

  static Stream<String> attributes() {
    return VOCABULARY.attributes().stream().map(Attribute::id);
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void firesExactlyWhereTheTypedConditionHolds(String id) {
    Attribute attribute = Kenelles.attribute(id);

    for (JsonNode value : values(attribute)) {
      List<Situation> situations = situations(attribute, value);
      List<BitSet> matches = Kenelles.matching(ENGINE, situations);
      for (int i = 0; i < situations.size(); i++) {
        assertThat(matches.get(i)).as("%s %s", id, value).isEqualTo(holding(situations.get(i)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void firesAndDoesNotFireForEachRuleOfTheAttribute(String id) {
    Attribute attribute = Kenelles.attribute(id);
    BitSet fired = new BitSet();
    BitSet notFired = new BitSet();

    for (JsonNode value : values(attribute)) {
      for (Situation situation : situations(attribute, value)) {
        BitSet matches = Kenelles.matching(ENGINE, List.of(situation)).get(0);
        fired.or(matches);
        matches.flip(0, RULES.size());
        notFired.or(matches);
      }
    }

    assertThat(placesOf(attribute).filter(place -> !fired.get(place))).isEmpty();
    assertThat(placesOf(attribute).filter(place -> !notFired.get(place))).isEmpty();
  }

  @Test
  void coverEveryOperatorOfEveryKind() {
    Map<Kind, Set<Operator>> covered = new TreeMap<>();
    RULES.forEach(
        rule -> {
          var condition = rule.conditions().get(0);
          covered
              .computeIfAbsent(condition.attribute().kind(), kind -> new TreeSet<>())
              .add(condition.operator());
        });

    assertThat(covered.keySet()).containsExactly(Kind.values());
    covered.forEach((kind, operators) -> assertThat(operators).hasSameElementsAs(kind.readable()));
  }

  private static Stream<Integer> placesOf(Attribute attribute) {
    return Stream.iterate(0, place -> place < RULES.size(), place -> place + 1)
        .filter(place -> RULES.get(place).conditions().get(0).attribute().equals(attribute))
        .filter(place -> !(ALWAYS_KNOWN.contains(attribute.id()) && asksWhetherKnown(place)));
  }

  private static boolean asksWhetherKnown(int place) {
    return RULES.get(place).conditions().get(0).operator().takesNothing();
  }

  private static Stream<Rule> rules(Attribute attribute) {
    Stream<String> clauses =
        attribute.kind().readable().stream().flatMap(operator -> clauses(attribute, operator));
    List<String> patterns =
        switch (attribute.scope()) {
          case SERVICE -> List.of("The customer is anyone");
          case TOUCHPOINT -> List.of("The touchpoint is any");
          case CUSTOMER, PROVIDER -> List.of("The customer is anyone", "The touchpoint is any");
        };
    List<Rule> rules = new ArrayList<>();
    clauses.forEach(
        clause ->
            patterns.forEach(pattern -> rules.add(rule(attribute, rules.size(), pattern, clause))));
    return rules.stream();
  }

  private static Rule rule(Attribute attribute, int number, String pattern, String clause) {
    boolean touchpoint = pattern.contains("touchpoint");
    String expected = touchpoint ? "feedbackAsked" : "recoveryPlan";
    String other = touchpoint ? "deliberatelyDesigned" : "reviewRhythm";
    String name = "%d-%d".formatted(attribute.index(), number);
    return Kenelles.rule(
        name,
        pattern,
        clause,
        Kenelles.clause(attribute.id().equals(expected) ? other : expected, Operator.IS, "true"));
  }

  private static Stream<String> clauses(Attribute attribute, Operator operator) {
    List<String> ids = ids(attribute);
    if (operator.takesNothing()) {
      return Stream.of(Kenelles.clause(attribute.id(), operator));
    }
    Stream<String[]> wanted = ids.stream().map(id -> new String[] {id});
    if (operator.takesList()) {
      String[] ends = {ids.get(0), ids.get(ids.size() - 1)};
      wanted = Stream.of(new String[] {ids.get(0)}, ends);
    }
    return wanted.map(value -> Kenelles.clause(attribute.id(), operator, value)).distinct();
  }

  private static List<String> ids(Attribute attribute) {
    return switch (attribute.kind()) {
      case NUMBER -> List.of("0", "1", "3");
      case CODE -> List.of("fi", "en-GB", "zh-Hant");
      case SET -> attribute.isOpen() ? List.of("fi", "en-GB", "sv") : attribute.values();
      case FLAG, SCALE, CHOICE, TEXT -> attribute.offered();
    };
  }

  /** Null for unknown, and values that lie around those that the rules name. */
  private static List<JsonNode> values(Attribute attribute) {
    List<JsonNode> values = new ArrayList<>(List.of(MAKE.nullNode()));
    List<String> ids = ids(attribute);
    switch (attribute.kind()) {
      case FLAG -> Stream.of(true, false).map(MAKE::booleanNode).forEach(values::add);
      case NUMBER -> Stream.of(0, 1, 2, 3, 4).map(MAKE::numberNode).forEach(values::add);
      case TEXT -> values.add(MAKE.textNode("the outdoor range"));
      case CODE ->
          Stream.of("FI", "en-gb", "zh-HANT", "sv").map(MAKE::textNode).forEach(values::add);
      case SCALE, CHOICE -> ids.stream().map(MAKE::textNode).forEach(values::add);
      case SET -> {
        values.add(MAKE.arrayNode());
        ids.forEach(id -> values.add(MAKE.arrayNode().add(id)));
        values.add(MAKE.arrayNode().add(ids.get(ids.size() - 1)).add(ids.get(0)));
      }
    }
    return values;
  }

  private static List<Situation> situations(Attribute attribute, JsonNode value) {
    JsonNode json = JsonText.read(NOTHING_SAID);
    boolean nobody = attribute.id().equals("customerTypesServed") && value.isNull();
    if (nobody) {
      json = Descriptions.with(json, "/customers", MAKE.arrayNode());
    } else if (!(attribute.id().equals("type") && value.isNull())) {
      json = Descriptions.with(json, pointer(attribute), written(attribute, value));
    }
    return Situation.of(KENELLE.describe(json), VOCABULARY, Kenelles.DAY);
  }

  private static JsonNode written(Attribute attribute, JsonNode value) {
    if (!attribute.id().equals("persona")) {
      return value;
    }
    return value.asBoolean() ? MAKE.textNode("pekka") : MAKE.nullNode();
  }

  private static String pointer(Attribute attribute) {
    String id = "/" + attribute.id();
    return switch (attribute.scope()) {
      case SERVICE -> "/attributes" + id;
      case PROVIDER -> "/provider" + id;
      case CUSTOMER ->
          (GROUP_FIELDS.contains(attribute.id()) ? "/customers/0" : "/customers/0/traits") + id;
      case TOUCHPOINT ->
          (attribute.uses().expectable() ? "/touchpoints/0/attributes" : "/touchpoints/0") + id;
    };
  }

  private static BitSet holding(Situation situation) {
    BitSet holding = new BitSet();
    for (int place = 0; place < RULES.size(); place++) {
      Rule rule = RULES.get(place);
      boolean about = situation.isAtTouchpoint() == (rule.subject() == Rule.Subject.TOUCHPOINT);
      var condition = rule.conditions().get(0);
      holding.set(
          place, about && condition.test(situation.value(condition.attribute())) == Truth.TRUE);
    }
    return holding;
  }
}
