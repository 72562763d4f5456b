package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.report.Json;
import fi.kenelle.report.RedesignJson;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redesigns of random descriptions by the project's rules agree with answers. */
class RedesignAgreementTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final int A_SEED = 60;
  private static final int MOST_STEPS = 300;
  private static final Limits UNHURRIED =
      new Limits(Set.of(), OptionalInt.empty(), Duration.ofMinutes(5));

  private static final Receipt.Asked ASKED =
      new Receipt.Asked(Optional.empty(), Language.EN, List.of());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void isNeverWorseThanFollowingRecommendationsOneByOne(long seed) {
    Descriptions.of(KENELLE, seed, A_SEED)
        .forEach(
            json -> {
              Redesign redesign = redesign(json);
              Answer followed = followed(json);

              assertThat(compare(cost(redesign), Verdicts.unmet(redesign.before(), followed)))
                  .as(() -> json.toString())
                  .isLessThanOrEqualTo(0);
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void afterIsTheAnswerToTheDescriptionGiven(long seed) {
    Descriptions.of(KENELLE, seed, A_SEED)
        .forEach(
            json -> {
              Redesign redesign = redesign(json);
              JsonNode given = JsonText.read(Json.bytes(RedesignJson.of(redesign, json, ASKED)));

              JsonNode answer =
                  Kenelles.json(KENELLE, Kenelles.answer(KENELLE, given.path("description")));

              assertThat(fits(given.path("after"))).isEqualTo(fits(answer.findValues("fit")));
              assertThat(named(given)).containsAll(unmet(answer));
              assertThat(given.path("optimal").booleanValue()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void hasAReasonForAllThatStaysUnmet(long seed) {
    Descriptions.of(KENELLE, seed, A_SEED)
        .map(RedesignAgreementTest::redesign)
        .flatMap(redesign -> redesign.stuck().stream())
        .forEach(
            stuck -> {
              assertThat(stuck.cause()).isEqualTo(Redesign.Cause.CONFLICT);
              assertThat(stuck.against()).isNotEmpty().doesNotContain(stuck.rule());
            });
  }

  private static Redesign redesign(JsonNode json) {
    var description = KENELLE.describe(json);
    return KENELLE.redesign(description, description.on().orElse(Kenelles.DAY), UNHURRIED);
  }

  private static List<Integer> cost(Redesign redesign) {
    return Verdicts.unmet(redesign.before(), redesign.after());
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i).compareTo(other.get(i));
      }
    }
    return 0;
  }

  /** The first recommendation followed, and then the first of what is answered, to the end. */
  private static Answer followed(JsonNode json) {
    JsonNode description = json;
    Set<JsonNode> seen = new HashSet<>();
    Answer answer = Kenelles.answer(KENELLE, description);
    while (seen.add(description) && seen.size() < MOST_STEPS && advice(answer).isPresent()) {
      Remedy remedy = Remedy.of(advice(answer).get());
      description = Descriptions.with(description, remedy.pointer(), Redesign.json(remedy.value()));
      answer = Kenelles.answer(KENELLE, description);
    }
    return answer;
  }

  private static Optional<Outcome> advice(Answer answer) {
    return answer.results().stream().flatMap(r -> r.recommendations().stream()).findFirst();
  }

  private static List<String> fits(Iterable<JsonNode> fits) {
    return Stream.of(fits)
        .flatMap(each -> java.util.stream.StreamSupport.stream(each.spliterator(), false))
        .map(fit -> fit.path("score") + " " + fit.path("met") + " " + fit.path("byDimension"))
        .toList();
  }

  private static List<String> unmet(JsonNode answer) {
    return answer
        .path("results")
        .valueStream()
        .flatMap(result -> result.path("recommendations").valueStream())
        .map(outcome -> outcome.path("rule").asText())
        .toList();
  }

  private static List<String> named(JsonNode redesign) {
    return redesign
        .path("cannotBeMet")
        .valueStream()
        .flatMap(entry -> entry.path("rules").valueStream())
        .map(JsonNode::asText)
        .toList();
  }
}
