package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest set of values that would make a rule apply: it does, and no part of it does. */
class WouldApplyTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final List<String> TURNING_OTHERS =
      List.of(
          "type",
          "customerTypesServed",
          "channel",
          "channelCount",
          "channelsUsed",
          "stage",
          "stagesCovered",
          "persona",
          "personaCount",
          "personaStory",
          "personaContents");
  private static final List<String> CODES = List.of("fi", "sv", "en");

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void valuesMakeTheRuleApplyAndNoPartOfThemDoes(long seed) {
    List<String> wrong = new ArrayList<>();

    descriptions(seed, 6)
        .forEach(
            json ->
                KENELLE.ruleSet().active().forEach(rule -> wrong.addAll(wrong(rule, json, true))));

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73, 74})
  void sameForRulesWhoseConditionsAreDrawnByLot(long seed) {
    Random random = new Random(seed);
    List<JsonNode> descriptions = descriptions(seed, 6).toList();
    List<String> wrong = new ArrayList<>();

    for (int i = 0; i < 50; i++) {
      Rule rule = drawn(random);
      descriptions.forEach(json -> wrong.addAll(wrong(rule, json, false)));
    }

    assertThat(wrong).isEmpty();
  }

  private static Stream<JsonNode> descriptions(long seed, int count) {
    return Descriptions.of(KENELLE, seed, 3 * count)
        .filter(json -> !json.path("customers").isEmpty())
        .limit(count);
  }

  private static List<String> wrong(Rule rule, JsonNode json, boolean possible) {
    List<String> wrong = new ArrayList<>();
    for (Explanation explanation : KENELLE.explain(rule, KENELLE.describe(json), Kenelles.DAY)) {
      List<Explanation.Wanted> values = explanation.wouldApply();
      boolean sound =
          explanation.isImpossible()
              ? !possible
              : Written.applies(KENELLE, explanation, values, json)
                  && parts(values)
                      .noneMatch(part -> Written.applies(KENELLE, explanation, part, json));
      if (!sound) {
        wrong.add(told(explanation) + " in " + json);
      }
    }
    return wrong;
  }

  private static Stream<List<Explanation.Wanted>> parts(List<Explanation.Wanted> values) {
    return Stream.iterate(0, mask -> mask + 1)
        .limit((1L << values.size()) - 1)
        .map(mask -> values.stream().filter(v -> (mask >> values.indexOf(v) & 1) == 1).toList());
  }

  private static String told(Explanation explanation) {
    return explanation.outcome().rule().conditions().stream()
            .map(c -> c.sentence().clause())
            .toList()
        + " at "
        + explanation.outcome().situation().group()
        + " "
        + explanation.outcome().situation().touchpoint()
        + " wants "
        + explanation.wouldApply().stream()
            .map(w -> w.attribute().id() + " " + w.operator().id() + " " + w.value())
            .toList();
  }

  /** A rule of one to four conditions, half of them on what turns, or is turned by, others. */
  private static Rule drawn(Random random) {
    List<Attribute> attributes = new ArrayList<>();
    int conditions = 1 + random.nextInt(4);
    while (attributes.size() < conditions) {
      attributes.add(
          random.nextBoolean()
              ? Kenelles.attribute(one(TURNING_OTHERS, random))
              : one(KENELLE.ruleSet().vocabulary().attributes(), random));
    }
    List<String> clauses = new ArrayList<>();
    attributes.forEach(attribute -> clauses.add(clause(attribute, random)));
    boolean atTouchpoint =
        attributes.stream().anyMatch(attribute -> attribute.scope() == Scope.TOUCHPOINT);
    clauses.add(Kenelles.clause(expected(attributes, atTouchpoint), Operator.IS, "true"));
    return Kenelles.rule(
        "x",
        atTouchpoint ? "The touchpoint is any" : "The customer is anyone",
        clauses.toArray(String[]::new));
  }

  private static String expected(List<Attribute> read, boolean atTouchpoint) {
    return KENELLE
        .ruleSet()
        .vocabulary()
        .of(atTouchpoint ? Scope.TOUCHPOINT : Scope.SERVICE)
        .filter(a -> a.kind() == Kind.FLAG && a.uses().expectable() && !read.contains(a))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String clause(Attribute attribute, Random random) {
    Operator operator = one(attribute.kind().readable(), random);
    List<String> ids =
        switch (attribute.kind()) {
          case NUMBER -> List.of("" + random.nextInt(4));
          case TEXT -> List.of();
          default -> attribute.offered().isEmpty() ? CODES : attribute.offered();
        };
    if (operator.takesNothing()) {
      return Kenelles.clause(attribute.id(), operator);
    }
    return operator.takesList() && ids.size() > 1
        ? Kenelles.clause(attribute.id(), operator, one(ids, random), one(ids, random))
        : Kenelles.clause(attribute.id(), operator, one(ids, random));
  }

  private static <T> T one(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  @Test
  void nothingMakesARuleApplyWhoseConditionsExcludeOneAnother() {
    Rule rule =
        Kenelles.rule(
            "x",
            "The customer is a consumer",
            "the customer is not a consumer",
            "there are no surprises");

    Explanation explanation =
        KENELLE
            .explain(rule, Kenelles.answer("{\"name\": \"X\"}").description(), Kenelles.DAY)
            .get(0);

    assertThat(explanation.wouldApply()).isEmpty();
    assertThat(explanation.isImpossible()).isTrue();
  }

  @Test
  void oneValueIsEnoughWhereItTurnsTheOther() {
    Rule rule =
        Kenelles.rule(
            "x",
            "The touchpoint is any",
            "the touchpoint is an invoice",
            Kenelles.clause("channelsUsed", Operator.INCLUDES, "invoice"),
            Kenelles.clause("deliberatelyDesigned", Operator.IS, "true"));
    String json =
        """
        {"name": "X", "customers": [{"type": "consumer"}],
         "touchpoints": [{"id": "a", "channel": "web"}]}\
        """;

    Explanation explanation =
        KENELLE.explain(rule, Kenelles.answer(json).description(), Kenelles.DAY).get(0);

    assertThat(explanation.wouldApply())
        .extracting(wanted -> wanted.attribute().id())
        .containsExactly("channel");
  }
}
