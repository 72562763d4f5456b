package fi.kenelle.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final Vocabulary VOCABULARY = KENELLE.ruleSet().vocabulary();

  @Test
  void recommendsNothingForAnEmptyDescription() {
    Answer answer = Kenelles.answer("{\"name\": \"Something\"}");

    for (GroupResult result : answer.results()) {
      assertThat(result.recommendations()).isEmpty();
      assertThat(result.met()).isEmpty();
      assertThat(result.waived()).isEmpty();
      assertThat(result.questions()).isNotEmpty();
      assertThat(result.fit().total().hundredths()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\": \"X\"}", "{\"name\": \"X\", \"customers\": []}"})
  void answersForEachTypeInOrderWhereNoGroupIsListed(String json) {
    Answer answer = Kenelles.answer(json);

    assertThat(answer.results())
        .extracting(result -> result.customer().type())
        .containsExactly("consumer", "b2b", "internal", "citizen", "patient");
  }

  @Test
  void givesTwoGroupsOfOneTypeTwoResults() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "customers": [{"type": "patient"}, {"type": "patient"}]}\
            """);

    assertThat(answer.results()).extracting(GroupResult::index).containsExactly(0, 1);
  }

  private static List<Answer> answers(long seed) {
    return Descriptions.of(KENELLE, seed, 50).map(json -> Kenelles.answer(KENELLE, json)).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void listsStrongestFirstThenByDimensionRuleAndTouchpoint(long seed) {
    for (GroupResult result : results(seed)) {
      assertThat(result.recommendations()).extracting(AnswerTest::place).isSorted();
      assertThat(result.met()).extracting(AnswerTest::place).isSorted();
      assertThat(result.waived()).extracting(AnswerTest::place).isSorted();
    }
  }

  private static String place(Outcome outcome) {
    return "%d %d %s %02d"
        .formatted(
            3 - outcome.rule().metadata().strength().weight(),
            VOCABULARY.dimensionIndex(outcome.rule().metadata().dimension()),
            outcome.rule().id(),
            outcome.situation().touchpoint() + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void sortsTheRulesThatFiredEachOnce(long seed) {
    for (Answer answer : answers(seed)) {
      Set<String> anywhere = new TreeSet<>();
      for (GroupResult result : answer.results()) {
        Set<String> fired = new TreeSet<>();
        fired(result).forEach(outcome -> fired.add(outcome.rule().id()));
        anywhere.addAll(fired);
        assertThat(result.fired()).containsExactlyElementsOf(fired);
      }
      assertThat(answer.rulesFired()).containsExactlyElementsOf(anywhere);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void listsEachOutcomeUnderItsOwnVerdict(long seed) {
    for (GroupResult result : results(seed)) {
      assertThat(otherThan(Verdict.UNMET, result.recommendations())).isEmpty();
      assertThat(otherThan(Verdict.MET, result.met())).isEmpty();
      assertThat(otherThan(Verdict.WAIVED, result.waived())).isEmpty();
      assertThat(otherThan(Verdict.UNKNOWN, result.unknown())).isEmpty();
      assertThat(otherThan(Verdict.COULD_APPLY, result.couldApply())).isEmpty();
    }
  }

  private static List<String> otherThan(Verdict verdict, List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.verdict() != verdict)
        .map(outcome -> outcome.rule().id())
        .toList();
  }

  private static List<GroupResult> results(long seed) {
    return answers(seed).stream().flatMap(answer -> answer.results().stream()).toList();
  }

  private static List<Outcome> fired(GroupResult result) {
    List<Outcome> fired = new ArrayList<>();
    Stream.of(result.recommendations(), result.met(), result.waived(), result.unknown())
        .forEach(fired::addAll);
    return fired;
  }

  @Test
  void asksARuleOncePerTouchpoint() {
    Kenelle one =
        Kenelles.of(
            List.of(
                Kenelles.rule(
                    "x",
                    "The touchpoint is any",
                    "the customer is asked for feedback at the touchpoint")));
    JsonNode json =
        JsonText.read(
            """
            {"name": "X", "customers": [{"type": "b2b"}], "touchpoints": [
             {"id": "z", "attributes": {"feedbackAsked": false}},
             {"id": "m", "attributes": {"feedbackAsked": true}},
             {"id": "a", "attributes": {"feedbackAsked": false}}]}\
            """);

    JsonNode result = Kenelles.json(one, Kenelles.answer(one, json)).at("/results/0");

    assertThat(result.at("/recommendations").findValuesAsText("touchpoint"))
        .containsExactly("z", "a");
    assertThat(result.at("/fit/met").asInt()).isEqualTo(1);
    assertThat(result.at("/fit/unmet").asInt()).isEqualTo(2);
    assertThat(result.at("/fired")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"met", "conditions", "notApplicable"})
  void showsWhatIsAskedForOnlyWhereItIsAskedFor(String part) {
    Answer answer = Kenelles.answer("{\"name\": \"X\", \"attributes\": {\"surprises\": \"none\"}}");

    JsonNode without = Kenelles.json(KENELLE, answer);
    JsonNode with = Kenelles.json(KENELLE, answer, part);

    assertThat(without.findValues(part).stream().filter(JsonNode::isArray)).isEmpty();
    assertThat(with.findValues(part).stream().filter(JsonNode::isArray)).isNotEmpty();
  }
}
