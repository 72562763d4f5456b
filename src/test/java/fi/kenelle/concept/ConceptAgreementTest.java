package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Applying, explaining, comparing and redesigning say the same of the same concept. More concepts:
 * {@code -Dkenelle.soak=20}.
 */
class ConceptAgreementTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final int A_SEED = 250;
  private static final Limits UNHURRIED =
      new Limits(Set.of(), OptionalInt.empty(), Duration.ofMinutes(5));

  @ParameterizedTest
  @ValueSource(longs = {301, 302, 303, 304})
  void redesigningComparingAndExplainingAgree(long seed) {
    Descriptions.of(KENELLE, seed, A_SEED).forEach(ConceptAgreementTest::assertRedesigned);
  }

  private static void assertRedesigned(JsonNode json) {
    var description = KENELLE.describe(json);
    Redesign redesign =
        KENELLE.redesign(description, description.on().orElse(Kenelles.DAY), UNHURRIED);
    Answer after = Kenelles.answer(KENELLE, redesign.applied(json));
    Comparison comparison = Comparison.of(Kenelles.answer(KENELLE, json), after);

    assertThat(comparison.groups()).as("%s", json).hasSameSizeAs(after.results());
    for (GroupChange change : comparison.groups()) {
      GroupResult promised = redesign.after().results().get(change.after().orElseThrow().index());
      assertThat(change.after().orElseThrow().fit()).isEqualTo(promised.fit());
      assertThat(unmetAfter(change)).isEqualTo(stuck(redesign, promised.index()));
    }
    redesign.stuck().stream()
        .filter(Redesign.Stuck::applies)
        .forEach(
            stuck ->
                assertThat(explained(stuck.rule(), after, stuck.situation()))
                    .isEqualTo(Verdict.UNMET));
    redesign.changes().forEach(change -> assertServes(change, comparison));
  }

  private static Set<String> unmetAfter(GroupChange change) {
    return Stream.of(change.introduced(), change.unchanged())
        .flatMap(List::stream)
        .map(rule -> rule.rule().id())
        .collect(Collectors.toSet());
  }

  private static Set<String> stuck(Redesign redesign, int group) {
    return redesign.stuck().stream()
        .filter(stuck -> stuck.situation().group() == group && stuck.applies())
        .map(stuck -> stuck.rule().id())
        .collect(Collectors.toSet());
  }

  /** Each rule that a change serves is met afterwards, for one of the groups that it helps. */
  private static void assertServes(Redesign.Change change, Comparison comparison) {
    for (Rule rule : change.rules()) {
      assertThat(change.helped())
          .anyMatch(
              group ->
                  comparison.after().results().get(group).met().stream()
                      .anyMatch(outcome -> outcome.rule().equals(rule)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {311, 312, 313, 314})
  void applyingExplainingAndComparingAgree(long seed) {
    for (JsonNode json : Descriptions.of(KENELLE, seed, A_SEED).toList()) {
      Answer before = Kenelles.answer(KENELLE, json);
      for (GroupResult result : before.results()) {
        weakest(result).ifPresent(outcome -> assertApplied(outcome, json, before));
      }
    }
  }

  private static Optional<Outcome> weakest(GroupResult result) {
    List<Outcome> found = result.recommendations();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  private static void assertApplied(Outcome outcome, JsonNode json, Answer before) {
    Remedy remedy = Remedy.of(outcome);
    if (!before.description().hasGroups() && remedy.pointer().startsWith("/customers")) {
      return;
    }
    JsonNode applied = Descriptions.with(json, remedy.pointer(), Redesign.json(remedy.value()));
    Answer after = Kenelles.answer(KENELLE, applied);

    assertThat(explained(outcome.rule(), before, outcome.situation())).isEqualTo(Verdict.UNMET);
    assertThat(explained(outcome.rule(), after, outcome.situation()))
        .as("%s %s", outcome.rule().id(), applied)
        .isEqualTo(Verdict.MET);
    Comparison comparison = Comparison.of(before, after);
    GroupChange change = comparison.groups().get(outcome.situation().group());
    assertThat(change.introduced()).noneMatch(rule -> rule.rule().equals(outcome.rule()));
  }

  private static Verdict explained(Rule rule, Answer answer, Situation where) {
    Function<Explanation, Situation> situation = explanation -> explanation.outcome().situation();
    return KENELLE.explain(rule, answer.description(), answer.on()).stream()
        .filter(
            explanation ->
                situation.apply(explanation).group() == where.group()
                    && situation.apply(explanation).touchpoint() == where.touchpoint())
        .map(Explanation::verdict)
        .findFirst()
        .orElseThrow();
  }
}
