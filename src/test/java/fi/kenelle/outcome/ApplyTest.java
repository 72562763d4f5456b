package fi.kenelle.outcome;

import static fi.kenelle.vocabulary.Operator.EXCLUDES;
import static fi.kenelle.vocabulary.Operator.INCLUDES;
import static fi.kenelle.vocabulary.Operator.IS_NOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.vocabulary.JsonText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyTest {
  private static final int A_SEED = 250;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsTheRuleMetForThatGroupAndTouchpoint(long seed) {
    Set<String> tried = new HashSet<>();

    Stream<String> notMet =
        Descriptions.of(Kenelles.shared(), seed, A_SEED).flatMap(json -> notMet(json, tried));

    assertThat(notMet).isEmpty();
    assertThat(tried).hasSizeGreaterThan(60);
  }

  /** Every recommendation, waived ones too, whose rule is not met once it has been followed. */
  private static Stream<String> notMet(JsonNode json, Set<String> tried) {
    Map<String, Set<String>> metAfter = new HashMap<>();
    return advice(answer(json))
        .filter(
            advice -> {
              JsonNode apply = advice.outcome().path("apply");
              tried.add(advice.outcome().path("rule").asText());
              return !metAfter
                  .computeIfAbsent(apply.toString(), a -> metAfter(json, apply))
                  .contains(advice.key());
            })
        .map(advice -> advice.key() + " by " + advice.outcome().path("apply") + " in " + json);
  }

  private static Set<String> metAfter(JsonNode json, JsonNode apply) {
    Set<String> met = new HashSet<>();
    JsonNode changed = Descriptions.with(json, apply.path("pointer").asText(), apply.path("value"));
    Answer answer = Kenelles.answer(Kenelles.shared(), changed);
    for (GroupResult result : answer.results()) {
      for (Outcome outcome : result.met()) {
        String touchpoint = Waivers.touchpointId(outcome, answer.description()).orElse("null");
        met.add(result.index() + " " + outcome.rule().id() + " " + touchpoint);
      }
    }
    return met;
  }

  private record Advice(int group, JsonNode outcome) {
    String key() {
      return group
          + " "
          + outcome.path("rule").asText()
          + " "
          + outcome.path("touchpoint").asText();
    }
  }

  private static Stream<Advice> advice(JsonNode answer) {
    return answer
        .path("results")
        .valueStream()
        .flatMap(
            result ->
                Stream.of("recommendations", "waived")
                    .flatMap(list -> result.path(list).valueStream())
                    .map(outcome -> new Advice(result.at("/customer/index").asInt(), outcome)));
  }

  private static JsonNode answer(JsonNode json) {
    return Kenelles.json(Kenelles.shared(), Kenelles.answer(Kenelles.shared(), json), "met");
  }

  @Test
  void writesTheServicesValueWhereTheGroupHasNoneOfItsOwn() {
    JsonNode answer =
        answer(
            JsonText.read(
                """
                {"name": "Shop", "customers": [{"type": "b2b"}, {"type": "consumer"}],
                 "attributes": {"surprises": "none"}}\
                """));

    assertThat(applied(answer, 1, "consumer/surprises"))
        .isEqualTo("{\"pointer\":\"/attributes/surprises\",\"value\":\"occasional\"}");
  }

  @Test
  void writesTheGroupsValueWhereTheGroupHasOne() {
    JsonNode answer =
        answer(
            JsonText.read(
                """
                {"name": "Shop", "attributes": {"surprises": "designed"}, "customers":
                 [{"type": "b2b"}, {"type": "consumer", "attributes": {"surprises": "none"}}]}\
                """));

    assertThat(applied(answer, 1, "consumer/surprises"))
        .isEqualTo("{\"pointer\":\"/customers/1/attributes/surprises\",\"value\":\"occasional\"}");
  }

  @Test
  void isNullForWhatIsMet() {
    JsonNode answer =
        answer(
            JsonText.read(
                """
                {"name": "Shop", "customers": [{"type": "consumer"}],
                 "attributes": {"surprises": "designed"}}\
                """));

    assertThat(answer.at("/results/0/met")).isNotEmpty();
    assertThat(answer.at("/results/0/met")).allMatch(met -> met.get("apply").isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "protection, none, optional",
    "protection, optional, none",
    "protection, mandatory, optional",
    "supportHours, none, office",
    "supportHours, office, none",
    "supportHours, extended, office",
    "supportHours, round-the-clock, extended",
    "supplierChoice, free, forced",
    "supplierChoice, forced, free"
  })
  void offersTheNearestOtherValueTheEarlierOfTwo(String attribute, String refused, String nearest) {
    String expected = Kenelles.clause(attribute, IS_NOT, refused);

    JsonNode answer = answerOf(expected, attribute, '"' + refused + '"');

    assertThat(applied(answer, 0, "human/x")).endsWith("\"value\":\"" + nearest + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                     | [\"feelings\"]",
        "[\"images\"]             | [\"images\",\"feelings\"]",
        "[\"images\",\"encounters\"] | [\"encounters\",\"images\",\"feelings\"]"
      })
  void keepsWhatASetHasAndAddsWhatItLacks(String actual, String after) {
    String expected = Kenelles.clause("experienceParts", INCLUDES, "feelings");

    JsonNode answer = answerOf(expected, "experienceParts", actual);

    assertThat(applied(answer, 0, "human/x")).endsWith("\"value\":" + after + "}");
  }

  @Test
  void takesOutOfASetWhatIsNotWanted() {
    String expected = Kenelles.clause("deliveryOptions", EXCLUDES, "post", "courier");

    JsonNode answer =
        answerOf(expected, "deliveryOptions", "[\"courier\", \"in-store\", \"post\"]");

    assertThat(applied(answer, 0, "human/x")).endsWith("\"value\":[\"in-store\"]}");
  }

  private static JsonNode answerOf(String expected, String attribute, String actual) {
    Kenelle one = Kenelles.of(List.of(Kenelles.rule("x", "The customer is anyone", expected)));
    String json =
        "{\"name\": \"Desk\", \"customers\": [{\"type\": \"b2b\"}], \"attributes\": {\"%s\": %s}}";
    return Kenelles.json(
        one, Kenelles.answer(one, JsonText.read(json.formatted(attribute, actual))));
  }

  private static String applied(JsonNode answer, int group, String rule) {
    return advice(answer)
        .filter(advice -> advice.group() == group)
        .filter(advice -> advice.outcome().path("rule").asText().equals(rule))
        .map(advice -> advice.outcome().path("apply").toString())
        .findFirst()
        .orElse("none");
  }
}
