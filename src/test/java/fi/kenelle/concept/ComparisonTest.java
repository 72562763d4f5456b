package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.concept.GroupChange.RuleChange;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
  private static final Kenelle KENELLE = Kenelles.shared();

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void nothingChangesFromADescriptionToItself(long seed) {
    Descriptions.of(KENELLE, seed, 250)
        .forEach(
            json -> {
              Answer answer = Kenelles.answer(KENELLE, json);

              Comparison comparison = Comparison.of(answer, answer);

              assertThat(comparison.isEmpty()).as("%s", json).isTrue();
              assertThat(comparison.groups()).hasSameSizeAs(answer.results());
              for (GroupChange change : comparison.groups()) {
                assertThat(change.before()).isEqualTo(change.after());
                assertThat(ids(change.unchanged())).isEqualTo(unmet(change.before()));
              }
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void listsFollowFromTheTwoAnswers(long seed) {
    List<JsonNode> descriptions = Descriptions.of(KENELLE, seed, 250).toList();

    for (int i = 1; i < descriptions.size(); i++) {
      Comparison comparison =
          Comparison.of(
              Kenelles.answer(KENELLE, descriptions.get(i - 1)),
              Kenelles.answer(KENELLE, descriptions.get(i)));
      assertEachResultStandsOnce(comparison);
      comparison.groups().forEach(ComparisonTest::assertFollows);
    }
  }

  private static void assertEachResultStandsOnce(Comparison comparison) {
    List<GroupResult> before = new ArrayList<>();
    List<GroupResult> after = new ArrayList<>();
    comparison.groups().forEach(change -> change.before().ifPresent(before::add));
    comparison.groups().forEach(change -> change.after().ifPresent(after::add));
    assertThat(before).isEqualTo(comparison.before().results());
    assertThat(after).containsExactlyInAnyOrderElementsOf(comparison.after().results());
  }

  private static void assertFollows(GroupChange change) {
    Set<String> unmetBefore = unmet(change.before());
    Set<String> unmetAfter = unmet(change.after());
    Set<String> metAfter = rules(change.after().stream().flatMap(r -> r.met().stream()));
    metAfter.removeAll(unmetAfter);

    assertThat(ids(change.resolved())).isEqualTo(both(unmetBefore, metAfter));
    assertThat(ids(change.introduced())).isEqualTo(without(unmetAfter, unmetBefore));
    assertThat(ids(change.unchanged())).isEqualTo(both(unmetBefore, unmetAfter));
    assertThat(ids(change.gone())).isEqualTo(without(without(unmetBefore, unmetAfter), metAfter));
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void ruleIsResolvedOnceItsRecommendationIsApplied(long seed) {
    Descriptions.of(KENELLE, seed, 10)
        .forEach(
            json -> {
              Answer before = Kenelles.answer(KENELLE, json);
              for (GroupResult result : before.results()) {
                result.recommendations().stream()
                    .filter(outcome -> isUnmetOnce(outcome, result))
                    .limit(3)
                    .forEach(outcome -> assertResolved(outcome, before));
              }
            });
  }

  private static boolean isUnmetOnce(Outcome outcome, GroupResult result) {
    return result.recommendations().stream()
            .filter(other -> other.rule().equals(outcome.rule()))
            .count()
        == 1;
  }

  private static void assertResolved(Outcome outcome, Answer before) {
    Remedy remedy = Remedy.of(outcome);
    JsonNode json =
        Descriptions.with(before.description().json(), remedy.pointer(), json(remedy.value()));

    Comparison comparison = Comparison.of(before, Kenelles.answer(KENELLE, json));

    GroupChange change = comparison.groups().get(outcome.situation().group());
    assertThat(ids(change.resolved())).contains(outcome.rule().id());
    assertThat(change.after().orElseThrow().index()).isEqualTo(outcome.situation().group());
  }

  private static JsonNode json(Value value) {
    return JsonText.read(Json.bytes(json -> Json.value(json, value)));
  }

  @Test
  void matchesGroupsByNameThenByTypeInOrder() {
    Answer before =
        Kenelles.answer(
            """
            {"name": "X", "customers": [
              {"type": "consumer", "name": "Old"}, {"type": "consumer", "name": "Young"},
              {"type": "b2b"}, {"type": "patient"}]}\
            """);
    Answer after =
        Kenelles.answer(
            """
            {"name": "X", "customers": [
              {"type": "consumer"}, {"type": "citizen", "name": {"fi": "Vanhat", "en": "Old"}},
              {"type": "internal"}, {"type": "b2b"}, {"type": "b2b"}]}\
            """);

    assertThat(Comparison.of(before, after).groups())
        .extracting(change -> index(change.before()) + "→" + index(change.after()))
        .containsExactly("0→1", "1→0", "2→3", "3→-", "-→2", "-→4");
  }

  private static String index(Optional<GroupResult> result) {
    return result.map(r -> "" + r.index()).orElse("-");
  }

  @Test
  void ruleThatIsWaivedOrForgottenIsGone() {
    String said = "\"attributes\": {\"surprises\": \"designed\"}";
    String group = "{\"name\": \"X\", \"customers\": [{\"type\": \"b2b\"}], ";
    Answer before = Kenelles.answer(group + said + "}");
    Answer waived =
        Kenelles.answer(group + said + ", \"waivers\": [{\"rule\": \"b2b/no-surprises\"}]}");
    Answer forgotten = Kenelles.answer(group + "\"attributes\": {}}");

    assertThat(ids(Comparison.of(before, waived).groups().get(0).gone()))
        .containsExactly("b2b/no-surprises");
    assertThat(ids(Comparison.of(before, forgotten).groups().get(0).gone()))
        .containsExactly("b2b/no-surprises");
  }

  @Test
  void ruleIsUnmetWhereItIsUnmetAtAnyTouchpoint() {
    Answer before = invoices("false", "false");
    Answer oneMended = invoices("true", "false");
    Answer bothMended = invoices("true", "true");

    assertThat(ids(Comparison.of(before, oneMended).groups().get(0).unchanged()))
        .contains("experience/designed-invoice");
    assertThat(ids(Comparison.of(before, bothMended).groups().get(0).resolved()))
        .contains("experience/designed-invoice");
    assertThat(ids(Comparison.of(bothMended, oneMended).groups().get(0).introduced()))
        .contains("experience/designed-invoice");
  }

  private static Answer invoices(String one, String other) {
    return Kenelles.answer(
        """
        {"name": "X", "customers": [{"type": "consumer"}], "touchpoints": [
          {"id": "a", "channel": "invoice", "attributes": {"deliberatelyDesigned": %s}},
          {"id": "b", "channel": "invoice", "attributes": {"deliberatelyDesigned": %s}}]}\
        """
            .formatted(one, other));
  }

  @Test
  void tensionGoesWhereNothingIsTornAnyMore() {
    Answer torn =
        Kenelles.answer(
            "{\"name\": \"X\", \"customers\": [{\"type\": \"consumer\"}, {\"type\": \"b2b\"}]}");
    Answer apart = Kenelles.answer("{\"name\": \"X\", \"customers\": [{\"type\": \"consumer\"}]}");

    assertThat(Comparison.of(torn, apart).tensionsGone())
        .extracting(tension -> tension.attribute().id())
        .contains("surprises");
    assertThat(Comparison.of(apart, torn).tensionsNew())
        .isEqualTo(Comparison.of(torn, apart).tensionsGone());
    assertThat(Comparison.of(torn, torn).tensionsGone()).isEmpty();
  }

  private static Set<String> ids(List<RuleChange> changes) {
    Set<String> ids = new HashSet<>();
    changes.forEach(change -> assertThat(ids.add(change.rule().id())).isTrue());
    return ids;
  }

  private static Set<String> unmet(Optional<GroupResult> result) {
    return rules(result.stream().flatMap(r -> r.recommendations().stream()));
  }

  private static Set<String> rules(Stream<Outcome> outcomes) {
    Set<String> rules = new HashSet<>();
    outcomes.forEach(outcome -> rules.add(outcome.rule().id()));
    return rules;
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }
}
