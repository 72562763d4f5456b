package fi.kenelle.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensionsTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final List<String> OF_SURPRISES =
      List.of("0 consumer/surprises", "1 b2b/no-surprises");

  @Test
  void standsBetweenGroupsThatShareAValue() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "customers": [{"type": "consumer"}, {"type": "b2b"}]}\
            """);

    assertThat(between(answer, "surprises")).isEqualTo(OF_SURPRISES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "occasional", "designed"})
  void isReportedWhateverTheValueIs(String surprises) {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "customers": [{"type": "consumer"}, {"type": "b2b"}],
             "attributes": {"surprises": "%s"}}\
            """
                .formatted(surprises));

    assertThat(between(answer, "surprises")).isEqualTo(OF_SURPRISES);
  }

  @Test
  void isReportedThoughOneSideIsWaived() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "customers": [{"type": "consumer"}, {"type": "b2b"}],
             "attributes": {"surprises": "none"},
             "waivers": [{"rule": "consumer/surprises", "reason": "r", "owner": "o"}]}\
            """);

    assertThat(between(answer, "surprises")).isEqualTo(OF_SURPRISES);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void isGoneWhereOneOfTheTwoGroupsHasItsOwnValue(int own) {
    JsonNode json =
        Descriptions.with(
            JsonText.read(
                """
                {"name": "X", "customers": [{"type": "consumer"}, {"type": "b2b"}]}\
                """),
            "/customers/" + own + "/attributes/surprises",
            JsonText.read("\"none\""));

    Answer answer = Kenelles.answer(KENELLE, json);

    assertThat(between(answer, "surprises")).isEmpty();
  }

  @Test
  void isGoneOnSeparatePathsWhereEachGroupHasItsOwnValue() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "attributes": {"separatePaths": true, "surprises": "occasional"},
             "customers": [
               {"type": "consumer", "attributes": {"surprises": "designed"}},
               {"type": "b2b", "attributes": {"surprises": "none"}}]}\
            """);

    assertThat(between(answer, "surprises")).isEmpty();
  }

  @Test
  void staysOnSeparatePathsThatShareAllValues() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "attributes": {"separatePaths": true},
             "customers": [{"type": "consumer"}, {"type": "b2b"}]}\
            """);

    assertThat(between(answer, "surprises")).isEqualTo(OF_SURPRISES);
  }

  @Test
  void staysBetweenTheGroupsThatStillShareTheValue() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "customers": [
              {"type": "consumer", "attributes": {"surprises": "designed"}},
              {"type": "b2b"}, {"type": "consumer"}]}\
            """);

    assertThat(between(answer, "surprises"))
        .containsExactly("1 b2b/no-surprises", "2 consumer/surprises");
  }

  @Test
  void standsWithinOneGroupEvenOnItsOwnValue() {
    Kenelle torn =
        Kenelles.of(
            List.of(
                Kenelles.rule("few", "The customer is anyone", "number of channels is at most 2"),
                Kenelles.rule("hush", "The customer is anyone", "there are no surprises"),
                Kenelles.rule(
                    "joy", "The customer is anyone", "there is at least an occasional surprise")));

    Answer answer =
        Kenelles.answer(
            torn,
            JsonText.read(
                """
                {"name": "X", "customers": [
                  {"type": "citizen", "attributes": {"surprises": "none"}}]}\
                """));

    assertThat(answer.tensions()).hasSize(1);
    assertThat(between(answer, "surprises")).containsExactly("0 human/hush", "0 human/joy");
  }

  @Test
  void isReportedOnceForEachTouchpoint() {
    Kenelle torn =
        Kenelles.of(
            List.of(
                Kenelles.rule(
                    "ask",
                    "The touchpoint is any",
                    "the customer is a consumer",
                    "the customer is asked for feedback at the touchpoint"),
                Kenelles.rule(
                    "do-not",
                    "The touchpoint is any",
                    "the customer is a business",
                    Kenelles.clause("feedbackAsked", Operator.IS, "false"))));

    Answer answer =
        Kenelles.answer(
            torn,
            JsonText.read(
                """
                {"name": "X", "touchpoints": [{"id": "shop"}, {"id": "desk"}],
                 "customers": [{"type": "b2b"}, {"type": "consumer"}]}\
                """));

    assertThat(answer.tensions())
        .extracting(tension -> tension.touchpoint().orElse("none"))
        .containsExactly("shop", "desk");
    assertThat(answer.tensions())
        .allSatisfy(
            tension -> assertThat(told(tension)).containsExactly("0 human/do-not", "1 human/ask"));
  }

  @Test
  void tellsWhatEachSideExpectsAndWhatToDo() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "customers": [{"type": "consumer"}, {"type": "b2b"}]}\
            """);

    JsonNode tension =
        Kenelles.json(KENELLE, answer)
            .path("tensions")
            .valueStream()
            .filter(found -> found.path("attribute").asText().equals("surprises"))
            .findFirst()
            .orElseThrow();

    assertThat(tension.get("touchpoint").isNull()).isTrue();
    assertThat(tension.at("/between/0/expects"))
        .isEqualTo(
            JsonText.read(
                """
                {"attribute": "surprises", "operator": "atLeast", "value": "occasional"}\
                """));
    assertThat(tension.path("advice").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73, 74})
  void holdsEveryFiredRuleOfASmallestSetThatNothingSatisfies(long seed) {
    for (JsonNode json : Descriptions.of(KENELLE, seed, 60).toList()) {
      Answer answer = Kenelles.answer(KENELLE, json);
      List<String> told =
          answer.tensions().stream()
              .map(t -> t.attribute().id() + t.touchpoint().orElse("") + told(t))
              .toList();
      assertThat(told).containsExactlyInAnyOrderElementsOf(expected(answer));
    }
  }

  private static List<String> expected(Answer answer) {
    Map<String, List<Outcome>> byValue = new TreeMap<>();
    answer.results().stream()
        .flatMap(TensionsTest::fired)
        .forEach(o -> byValue.computeIfAbsent(valueOf(o, answer), k -> new ArrayList<>()).add(o));
    Map<String, List<String>> torn = new TreeMap<>();
    byValue.forEach(
        (value, fired) -> {
          Attribute attribute = fired.get(0).rule().expectation().attribute();
          ConflictsTest.torn(attribute, fired)
              .forEach(
                  o ->
                      torn.computeIfAbsent(value.split(" ", -1)[0], k -> new ArrayList<>())
                          .add(told(o)));
        });
    return torn.entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue().stream().sorted().toList())
        .toList();
  }

  private static String valueOf(Outcome outcome, Answer answer) {
    Attribute attribute = outcome.rule().expectation().attribute();
    String touchpoint = Waivers.touchpointId(outcome, answer.description()).orElse("");
    boolean own = outcome.situation().hasOwn(attribute);
    return attribute.id() + touchpoint + " " + (own ? outcome.situation().group() : "shared");
  }

  private static Stream<Outcome> fired(GroupResult result) {
    return Stream.of(result.recommendations(), result.met(), result.waived(), result.unknown())
        .flatMap(List::stream);
  }

  private static List<String> between(Answer answer, String attribute) {
    return answer.tensions().stream()
        .filter(tension -> tension.attribute().id().equals(attribute))
        .flatMap(tension -> told(tension).stream())
        .toList();
  }

  private static List<String> told(Tension tension) {
    return tension.between().stream().map(TensionsTest::told).toList();
  }

  private static String told(Outcome outcome) {
    return outcome.situation().group() + " " + outcome.rule().id();
  }
}
