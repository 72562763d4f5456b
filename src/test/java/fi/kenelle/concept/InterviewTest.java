package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.Filled;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final String ONE_GROUP =
      """
      {"name": "X", "customers": [{"type": "consumer"}], "touchpoints": [{"id": "desk"}]}\
      """;

  private static Interview about(JsonNode json) {
    return new Interview(
        json, KENELLE::describe, description -> KENELLE.recommend(description, Kenelles.DAY));
  }

  private static Interview about(String json) {
    return about(JsonText.read(json));
  }

  @ParameterizedTest
  @ValueSource(longs = {91, 92, 93})
  void asksWhatDecidesTheMostUntilNothingIsLeft(long seed) {
    Random random = new Random(seed);
    Descriptions.of(KENELLE, seed, 4)
        .forEach(
            json -> {
              Interview interview = about(json);
              int asked = 0;
              for (Optional<OpenQuestion> next = interview.next();
                  next.isPresent();
                  next = interview.next()) {
                assertThat(++asked).as("%s", json).isLessThan(2_000);
                answer(interview, next.get(), random);
              }
              assertThat(OpenQuestion.of(interview.answer()))
                  .allMatch(open -> open.pointer().isEmpty());
            });
  }

  private static void answer(Interview interview, OpenQuestion open, Random random) {
    if (Interview.isAboutGroups(open)) {
      interview.answer(open, JsonText.read("[\"consumer\", \"patient\"]"));
      return;
    }
    int heaviest =
        OpenQuestion.of(interview.answer()).stream()
            .filter(other -> other.pointer().isPresent())
            .mapToInt(OpenQuestion::weight)
            .max()
            .orElseThrow();
    assertThat(open.weight()).isEqualTo(heaviest);
    interview.answer(open, Descriptions.value(open.attribute(), random));
    assertThat(KENELLE.describe(interview.json())).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {95, 96, 97})
  void prospectsDecideWhatTheAnswersThenDo(long seed) {
    Descriptions.of(KENELLE, seed, 6)
        .forEach(
            json -> {
              Answer answer = KENELLE.recommend(KENELLE.describe(json), Kenelles.DAY);
              OpenQuestion.of(answer).stream()
                  .filter(open -> open.pointer().isPresent())
                  .filter(open -> open.attribute().kind() != Kind.SET)
                  .filter(open -> open.attribute().kind() != Kind.TEXT)
                  .limit(12)
                  .forEach(open -> assertDecides(open, answer));
            });
  }

  private static void assertDecides(OpenQuestion open, Answer before) {
    for (Prospect prospect : KENELLE.prospects(open, before)) {
      JsonNode value = JsonText.read(Json.bytes(j -> Json.value(j, prospect.value())));
      JsonNode written =
          Filled.with(before.description().json(), open.pointer().orElseThrow(), value);
      Answer after = KENELLE.recommend(KENELLE.describe(written), Kenelles.DAY);

      assertThat(told(prospect.decided()))
          .as("%s %s", open.pointer(), value)
          .isEqualTo(told(Decided.between(before, after)));
    }
  }

  private static List<String> told(List<Decided> decided) {
    return decided.stream().map(d -> d.rule().id() + d.verdict() + d.groups()).toList();
  }

  @Test
  void numbersThatDecideTheSameStandTogether() {
    var rule =
        Kenelles.rule(
            "x",
            "The customer is a consumer",
            Kenelles.clause("personaCount", fi.kenelle.vocabulary.Operator.AT_LEAST, "3"));
    Kenelle kenelle = Kenelles.of(List.of(rule));
    Answer answer = Kenelles.answer(kenelle, JsonText.read(ONE_GROUP));

    List<Prospect> prospects = kenelle.prospects(OpenQuestion.of(answer).get(0), answer);

    assertThat(prospects)
        .extracting(p -> p.value().rank() + "-" + p.last() + p.decided().get(0).verdict())
        .containsExactly("0-OptionalLong[2]UNMET", "3-OptionalLong.emptyMET");
  }

  @Test
  void skippedQuestionIsNotAskedAgainAndBackUndoes() {
    Interview interview = about(ONE_GROUP);
    OpenQuestion first = interview.next().orElseThrow();

    assertThat(interview.back()).isFalse();
    interview.skip(first);
    OpenQuestion second = interview.next().orElseThrow();
    assertThat(second.pointer()).isNotEqualTo(first.pointer());
    interview.answer(second, Descriptions.value(second.attribute(), new Random(1)));
    assertThat(interview.json().at(second.pointer().orElseThrow()).isMissingNode()).isFalse();

    assertThat(interview.back()).isTrue();
    assertThat(interview.next().orElseThrow().pointer()).isEqualTo(second.pointer());
    assertThat(interview.json()).isEqualTo(JsonText.read(ONE_GROUP));
    assertThat(interview.back()).isTrue();
    assertThat(interview.next().orElseThrow().pointer()).isEqualTo(first.pointer());
    assertThat(interview.countSkipped()).isZero();
  }

  @Test
  void asksForTheGroupsFirstWhereNoneIsListed() {
    Interview interview = about("{\"name\": \"X\"}");

    OpenQuestion first = interview.next().orElseThrow();
    assertThat(Interview.isAboutGroups(first)).isTrue();
    interview.answer(first, JsonText.read("[\"b2b\"]"));

    assertThat(interview.json())
        .isEqualTo(JsonText.read("{\"name\": \"X\", \"customers\": [{\"type\": \"b2b\"}]}"));
    assertThat(interview.first().results()).hasSize(1);
    assertThat(Interview.isAboutGroups(interview.next().orElseThrow())).isFalse();
  }

  @Test
  void tellsWhatAnAnswerDecided() {
    Interview interview = about(ONE_GROUP);
    OpenQuestion surprises =
        OpenQuestion.of(interview.answer()).stream()
            .filter(open -> open.attribute().id().equals("surprises"))
            .findFirst()
            .orElseThrow();

    List<Decided> decided = interview.answer(surprises, JsonText.read("\"none\""));

    assertThat(decided)
        .anyMatch(d -> d.rule().id().equals("consumer/surprises") && d.verdict() == Verdict.UNMET);
  }
}
