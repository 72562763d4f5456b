package fi.kenelle.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Truth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final String ONE_OF_EACH =
      """
      {"name": "X", "customers": [{"type": "citizen"}, {"type": "consumer"}],
       "touchpoints": [{"id": "a", "channel": "invoice", "stage": "use"}, {"id": "b"}]}\
      """;

  private static List<JsonNode> descriptions(long seed) {
    return Descriptions.of(KENELLE, seed, 50).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void asksWhatUnknownVerdictsAndUnknownConditionsWaitFor(long seed) {
    for (JsonNode json : descriptions(seed)) {
      Answer answer = Kenelles.answer(KENELLE, json);
      for (GroupResult result : answer.results()) {
        Map<String, Set<String>> asked = new TreeMap<>();
        result.questions().forEach(q -> asked.put(key(q), ids(q)));
        assertThat(asked).isEqualTo(waitedFor(result, answer)).hasSize(result.questions().size());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void weighsTheStrengthsOfTheRulesThatWait(long seed) {
    for (Question question : questions(seed)) {
      int strengths =
          question.rules().stream().mapToInt(rule -> rule.metadata().strength().weight()).sum();
      assertThat(question.weight()).as(key(question)).isEqualTo(strengths);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void putsTheHeaviestFirstAndOfEqualOnesTheEarlierOfTheVocabulary(long seed) {
    for (GroupResult result : results(seed)) {
      assertThat(result.questions())
          .extracting(q -> "%04d %03d".formatted(9999 - q.weight(), q.attribute().index()))
          .isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void isNotAskedAgainOnceItIsAnsweredAtItsPointer(long seed) {
    Random random = new Random(seed);

    for (JsonNode json : descriptions(seed)) {
      for (GroupResult result : Kenelles.answer(KENELLE, json).results()) {
        for (Question question : result.questions().stream().limit(12).toList()) {
          if (question.pointer().isPresent()) {
            JsonNode value = Descriptions.value(question.attribute(), random);
            JsonNode told = Descriptions.with(json, question.pointer().get(), value);
            assertThat(keys(told, result.index())).doesNotContain(key(question));
          }
        }
      }
    }
  }

  private static List<String> keys(JsonNode json, int group) {
    GroupResult result = Kenelles.answer(KENELLE, json).results().get(group);
    return result.questions().stream().map(QuestionsTest::key).toList();
  }

  private static List<Question> questions(long seed) {
    return results(seed).stream().flatMap(result -> result.questions().stream()).toList();
  }

  private static List<GroupResult> results(long seed) {
    return descriptions(seed).stream()
        .flatMap(json -> Kenelles.answer(KENELLE, json).results().stream())
        .toList();
  }

  private static Map<String, Set<String>> waitedFor(GroupResult result, Answer answer) {
    Map<String, Set<String>> waitedFor = new TreeMap<>();
    for (Outcome outcome : result.unknown()) {
      add(outcome, outcome.rule().expectation().attribute(), answer, waitedFor);
    }
    for (Outcome outcome : result.couldApply()) {
      outcome.rule().conditions().stream()
          .filter(c -> c.test(outcome.situation().value(c.attribute())) == Truth.UNKNOWN)
          .map(Condition::attribute)
          .forEach(attribute -> add(outcome, attribute, answer, waitedFor));
      outcome.rule().expectation().from().stream()
          .filter(from -> !outcome.situation().value(from).isKnown())
          .forEach(from -> add(outcome, from, answer, waitedFor));
    }
    return waitedFor;
  }

  private static void add(
      Outcome outcome, Attribute attribute, Answer answer, Map<String, Set<String>> waitedFor) {
    String place =
        attribute.scope() == Scope.TOUCHPOINT
            ? outcome.situation().touchpoint(answer.description()).id()
            : "";
    waitedFor
        .computeIfAbsent(attribute.id() + "@" + place, key -> new TreeSet<>())
        .add(outcome.rule().id());
  }

  private static String key(Question question) {
    return question.attribute().id() + "@" + question.touchpoint().orElse("");
  }

  private static Set<String> ids(Question question) {
    return new TreeSet<>(question.rules().stream().map(Rule::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "surprises, service, /attributes/surprises",
    "sector, provider, /provider/sector",
    "roles, customer, /customers/1/roles",
    "relationship, customer, /customers/1/relationship",
    "technicalConfidence, customer, /customers/1/traits/technicalConfidence",
    "channel, touchpoint, /touchpoints/1/channel",
    "stage, touchpoint, /touchpoints/1/stage",
    "deliberatelyDesigned, touchpoint, /touchpoints/0/attributes/deliberatelyDesigned"
  })
  void namesScopeAndPlaceOfAQuestion(String attribute, String scope, String pointer) {
    Answer answer = Kenelles.answer(ONE_OF_EACH);

    JsonNode question = question(Kenelles.json(KENELLE, answer).at("/results/1"), attribute);

    assertThat(question.path("scope").asText()).isEqualTo(scope);
    assertThat(question.path("pointer").asText()).isEqualTo(pointer);
  }

  @Test
  void hasNoPlaceForTheTraitOfAGroupThatIsNotListed() {
    Answer answer = Kenelles.answer("{\"name\": \"X\"}");

    JsonNode question =
        question(Kenelles.json(KENELLE, answer).at("/results/0"), "technicalConfidence");

    assertThat(question.get("pointer").isNull()).isTrue();
    assertThat(question.get("touchpoint").isNull()).isTrue();
  }

  @Test
  void offersTheValuesWithTheirLabels() {
    Answer answer = Kenelles.answer(ONE_OF_EACH);

    JsonNode question = question(Kenelles.json(KENELLE, answer).at("/results/1"), "surprises");

    assertThat(question.path("values"))
        .extracting(JsonNode::asText)
        .containsExactly("none", "occasional", "designed");
    assertThat(question.path("answers")).hasSize(3);
    assertThat(question.path("answers"))
        .allMatch(answered -> !answered.path("label").asText().isEmpty());
  }

  @Test
  void offersTrueAndFalseForAFlag() {
    Answer answer = Kenelles.answer(ONE_OF_EACH);

    JsonNode question =
        question(Kenelles.json(KENELLE, answer).at("/results/1"), "remembersEncounters");

    assertThat(question.path("values")).isEqualTo(JsonText.read("[true, false]"));
  }

  @Test
  void countsARuleOnceHoweverManyOfItsConditionsWait() {
    Kenelle one =
        Kenelles.of(
            List.of(
                Kenelles.rule(
                    "x",
                    "The customer is anyone",
                    "the customer's technical confidence is at least medium",
                    "the customer's technical confidence is at most medium",
                    "there are no surprises")));

    Answer answer =
        Kenelles.answer(
            one, JsonText.read("{\"name\": \"X\", \"customers\": [{\"type\": \"b2b\"}]}"));

    assertThat(answer.results().get(0).questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.attribute().id()).isEqualTo("technicalConfidence");
              assertThat(question.weight()).isEqualTo(3);
            });
  }

  private static JsonNode question(JsonNode result, String attribute) {
    return result
        .path("questions")
        .valueStream()
        .filter(question -> question.path("attribute").asText().equals(attribute))
        .findFirst()
        .orElseThrow();
  }
}
