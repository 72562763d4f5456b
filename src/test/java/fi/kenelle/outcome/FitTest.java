package fi.kenelle.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {
  private static final Kenelle KENELLE = Kenelles.shared();

  @ParameterizedTest
  @CsvSource({
    "0, 5, 0",
    "5, 5, 100",
    "1, 2, 50",
    "1, 3, 33",
    "2, 3, 67",
    "1, 8, 13",
    "3, 8, 38",
    "1, 200, 1",
    "1, 201, 0",
    "199, 200, 100",
    "13, 40, 33"
  })
  void roundsTheScoreHalfUp(int met, int decided, int hundredths) {
    Fit.Tally tally = new Fit.Tally(1, 1, 0, met, decided);

    assertThat(tally.hundredths()).hasValue(hundredths);
  }

  @Test
  void roundsEveryScoreAsDecimalsDo() {
    for (int decided = 1; decided <= 400; decided++) {
      int all = decided;
      assertThat(IntStream.rangeClosed(0, all))
          .allSatisfy(
              met ->
                  assertThat(new Fit.Tally(1, 1, 0, met, all).hundredths())
                      .hasValue(share(met, all).movePointRight(2).intValueExact()));
    }
  }

  @Test
  void hasNoScoreWhereNothingIsDecided() {
    Fit.Tally tally = new Fit.Tally(0, 0, 7, 0, 0);

    assertThat(tally.hundredths()).isEmpty();
  }

  private static List<Answer> answers(long seed) {
    return Descriptions.of(KENELLE, seed, 50).map(json -> Kenelles.answer(KENELLE, json)).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void countsWhatTheListsHold(long seed) {
    for (Answer answer : answers(seed)) {
      for (GroupResult result : answer.results()) {
        Fit fit = result.fit();
        assertThat(fit.total().met()).isEqualTo(result.met().size());
        assertThat(fit.total().unmet()).isEqualTo(result.recommendations().size());
        assertThat(fit.total().unknown()).isEqualTo(result.unknown().size());
        assertThat(fit.waived()).isEqualTo(result.waived().size());
        assertThat(fit.couldApply()).isEqualTo(result.couldApply().size());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void writesTheScoreOfTheWholeAndOfEachDimension(long seed) {
    for (Answer answer : answers(seed)) {
      JsonNode json = Kenelles.json(KENELLE, answer);
      for (GroupResult result : answer.results()) {
        JsonNode fit = json.at("/results/" + result.index() + "/fit");
        assertThat(score(fit)).isEqualTo(expected(result, outcome -> true));
        for (var dimension : KENELLE.ruleSet().vocabulary().dimensions()) {
          assertThat(score(fit.at("/byDimension/" + dimension.id())))
              .isEqualTo(expected(result, o -> isOf(o, dimension.id())));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void countsEachDimensionForItself(long seed) {
    for (Answer answer : answers(seed)) {
      JsonNode json = Kenelles.json(KENELLE, answer);
      for (GroupResult result : answer.results()) {
        JsonNode dimensions = json.at("/results/" + result.index() + "/fit/byDimension");
        assertThat(dimensions.properties())
            .hasSize(9)
            .allSatisfy(
                dimension ->
                    assertThat(counts(dimension.getValue()))
                        .isEqualTo(counts(result, dimension.getKey())));
      }
    }
  }

  private static List<Integer> counts(JsonNode tally) {
    return Stream.of("met", "unmet", "unknown").map(count -> tally.path(count).asInt()).toList();
  }

  private static List<Integer> counts(GroupResult result, String dimension) {
    return Stream.of(result.met(), result.recommendations(), result.unknown())
        .map(list -> (int) list.stream().filter(outcome -> isOf(outcome, dimension)).count())
        .toList();
  }

  private static Optional<BigDecimal> score(JsonNode tally) {
    JsonNode score = tally.path("score");
    return score.isNull()
        ? Optional.empty()
        : Optional.of(score.decimalValue().setScale(2, RoundingMode.UNNECESSARY));
  }

  private static Optional<BigDecimal> expected(GroupResult result, Predicate<Outcome> counted) {
    int met = weight(result.met(), counted);
    int decided = met + weight(result.recommendations(), counted);
    return decided == 0 ? Optional.empty() : Optional.of(share(met, decided));
  }

  private static BigDecimal share(int met, int decided) {
    return BigDecimal.valueOf(met).divide(BigDecimal.valueOf(decided), 2, RoundingMode.HALF_UP);
  }

  private static int weight(List<Outcome> outcomes, Predicate<Outcome> counted) {
    return outcomes.stream()
        .filter(counted)
        .mapToInt(
            outcome ->
                switch (outcome.rule().metadata().strength()) {
                  case MUST -> 3;
                  case SHOULD -> 2;
                  case COULD -> 1;
                })
        .sum();
  }

  private static boolean isOf(Outcome outcome, String dimension) {
    return outcome.rule().metadata().dimension().equals(dimension);
  }
}
