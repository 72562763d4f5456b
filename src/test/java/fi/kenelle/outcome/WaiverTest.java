package fi.kenelle.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Problem;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final String RULE = "consumer/surprises";
  private static final String TWO_SHOPS =
      """
      {"name": "Shop", "customers": [{"type": "consumer"}, {"type": "consumer"}],
       "attributes": {"surprises": "none"}, "waivers": [%s]}\
      """;

  @Test
  void movesTheRecommendationToWaived() {
    Answer answer =
        answer("{\"rule\": \"consumer/surprises\", \"reason\": \"r\", \"owner\": \"o\"}");

    assertThat(answer.results())
        .allSatisfy(
            result -> {
              assertThat(rules(result.waived())).containsExactly(RULE);
              assertThat(rules(result.recommendations())).doesNotContain(RULE);
              assertThat(result.fired()).contains(RULE);
              assertThat(result.fit().waived()).isEqualTo(1);
            });
  }

  @Test
  void lowersNoScore() {
    Fit plain = answer("").results().get(0).fit();
    Fit waived = answer("{\"rule\": \"consumer/surprises\"}").results().get(0).fit();

    assertThat(waived.total().unmet()).isEqualTo(plain.total().unmet() - 1);
    assertThat(waived.total().weightMet()).isEqualTo(plain.total().weightMet());
    assertThat(waived.total().weightDecided()).isEqualTo(plain.total().weightDecided() - 2);
  }

  @Test
  void isShownWithReasonOwnerAndPlace() {
    Answer answer =
        answer(
            """
            {"rule": "consumer/surprises", "reason": {"fi": "Laki", "en": "Law"}, "owner": "Anna",
             "until": "2027-01-31"}\
            """);

    JsonNode waived = Kenelles.json(KENELLE, answer).at("/results/0/waived/0");

    assertThat(waived.path("rule").asText()).isEqualTo(RULE);
    assertThat(waived.at("/waiver/reason").asText()).isEqualTo("Law");
    assertThat(waived.at("/waiver/owner").asText()).isEqualTo("Anna");
    assertThat(waived.at("/waiver/until").asText()).isEqualTo("2027-01-31");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23, true", "2026-11-22, true", "2026-11-21, false", "2024-02-29, false"})
  void countsToTheEndOfItsLastDay(LocalDate until, boolean counts) {
    Answer answer =
        answer("{\"rule\": \"consumer/surprises\", \"until\": \"%s\"}".formatted(until));

    assertThat(answer.results().get(0).waived()).hasSize(counts ? 1 : 0);
    assertThat(notes(answer)).hasSize(counts ? 0 : 1).allMatch("waiver-expired /waivers/0"::equals);
  }

  @Test
  void expiresByTheDayOfTheDescription() {
    JsonNode json =
        JsonText.read(
            """
            {"name": "Shop", "customers": [{"type": "consumer"}], "on": "2027-02-01",
             "attributes": {"surprises": "none"},
             "waivers": [{"rule": "consumer/surprises", "until": "2027-01-31"}]}\
            """);

    Answer answer = Kenelles.answer(KENELLE, json);

    assertThat(answer.results().get(0).waived()).isEmpty();
    assertThat(notes(answer)).containsExactly("waiver-expired /waivers/0");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void countsForTheOneGroupThatItNames(int group) {
    Answer answer = answer("{\"rule\": \"consumer/surprises\", \"customer\": %d}".formatted(group));

    assertThat(answer.results().get(group).waived()).hasSize(1);
    assertThat(answer.results().get(1 - group).waived()).isEmpty();
  }

  @Test
  void countsForTheOneTouchpointThatItNames() {
    Answer answer = atTouchpoints("\"touchpoint\": \"desk\"");

    assertThat(places(answer, answer.results().get(0).waived())).containsExactly("desk");
    assertThat(places(answer, answer.results().get(0).recommendations())).containsExactly("shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"reason\": \"r\"", "\"touchpoint\": null", "\"customer\": null"})
  void countsForAllTouchpointsWhereItNamesNone(String rest) {
    Answer answer = atTouchpoints(rest);

    assertThat(places(answer, answer.results().get(0).waived())).containsExactly("shop", "desk");
  }

  @Test
  void changesNothingOfWhatIsMetOrUnknown() {
    String json =
        """
        {"name": "Shop", "customers": [{"type": "consumer"},
           {"type": "consumer", "attributes": {"surprises": "designed"}}],
         "waivers": [{"rule": "consumer/surprises"}]}\
        """;

    Answer answer = Kenelles.answer(json);

    assertThat(answer.results()).allMatch(result -> result.waived().isEmpty());
    assertThat(rules(answer.results().get(0).unknown())).contains(RULE);
    assertThat(rules(answer.results().get(1).met())).contains(RULE);
    assertThat(notes(answer)).isEmpty();
  }

  @Test
  void isNotedWhereItsRuleDoesNotExist() {
    Answer answer = answer("{\"rule\": \"consumer/surprises\"}, {\"rule\": \"consumer/nothing\"}");

    assertThat(notes(answer)).containsExactly("waiver-unknown-rule /waivers/1");
    assertThat(Kenelles.json(KENELLE, answer).at("/notes/0/message").asText())
        .contains("consumer/nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"customer\": 2          | /waivers/0/customer",
        "\"customer\": -1         | /waivers/0/customer",
        "\"customer\": 0.5        | /waivers/0/customer",
        "\"customer\": \"0\"      | /waivers/0/customer",
        "\"touchpoint\": \"desk\" | /waivers/0/touchpoint",
        "\"until\": \"2026-02-30\" | /waivers/0/until",
        "\"till\": \"2026-02-20\" | /waivers/0/till"
      })
  void isRefusedWhereItNamesWhatIsNotThere(String member, String pointer) {
    JsonNode json =
        JsonText.read(TWO_SHOPS.formatted("{\"rule\": \"consumer/surprises\", " + member + "}"));

    InvalidInput refusal =
        Assertions.catchThrowableOfType(InvalidInput.class, () -> KENELLE.describe(json));

    assertThat(refusal.problems()).extracting(Problem::pointer).containsExactly(pointer);
  }

  @Test
  void ofAllGroupsCountsForTypesAskedToo() {
    Answer answer = asked("{\"rule\": \"consumer/surprises\"}");

    assertThat(rules(answer.results().get(1).waived())).containsExactly(RULE);
  }

  @Test
  void ofOneListedGroupCountsForNothingWhereTypesAreAsked() {
    Answer answer = asked("{\"rule\": \"consumer/surprises\", \"customer\": 1}");

    assertThat(answer.results()).allMatch(result -> result.waived().isEmpty());
    assertThat(notes(answer)).containsExactly("waiver-replaced-group /waivers/0");
  }

  private static Answer asked(String waivers) {
    ServiceDescription description =
        KENELLE
            .describe(JsonText.read(TWO_SHOPS.formatted(waivers)))
            .forTypes(List.of("b2b", "consumer"), KENELLE.ruleSet().vocabulary());
    return KENELLE.recommend(description, Kenelles.DAY);
  }

  private static Answer answer(String waivers) {
    return Kenelles.answer(TWO_SHOPS.formatted(waivers));
  }

  private static Answer atTouchpoints(String rest) {
    Kenelle one =
        Kenelles.of(
            List.of(
                Kenelles.rule(
                    "ask",
                    "The touchpoint is any",
                    "the customer is asked for feedback at the touchpoint")));
    String json =
        """
        {"name": "Shop", "customers": [{"type": "consumer"}], "touchpoints": [
          {"id": "shop", "attributes": {"feedbackAsked": false}},
          {"id": "desk", "attributes": {"feedbackAsked": false}}],
         "waivers": [{"rule": "human/ask", %s}]}\
        """;
    return Kenelles.answer(one, JsonText.read(json.formatted(rest)));
  }

  private static List<String> places(Answer answer, List<Outcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> Waivers.touchpointId(outcome, answer.description()).stream())
        .toList();
  }

  private static List<String> rules(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.rule().id()).toList();
  }

  private static List<String> notes(Answer answer) {
    return answer.notes().stream()
        .map(note -> note.message().code() + " " + note.pointer())
        .toList();
  }
}
