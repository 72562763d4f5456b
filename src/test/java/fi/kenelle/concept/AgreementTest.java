package fi.kenelle.concept;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Truth;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final int A_SEED = 300;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void explanationsAgreeWithTheListsOfTheAnswer(long seed) {
    List<JsonNode> descriptions = Descriptions.of(KENELLE, seed, A_SEED).toList();

    for (JsonNode json : descriptions) {
      Answer answer = Kenelles.answer(KENELLE, json);
      assertThat(explained(answer)).as("%s", json).isEqualTo(listed(answer));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void rulesOfNoListAreNotApplicable(long seed) {
    List<JsonNode> descriptions = Descriptions.of(KENELLE, seed, A_SEED).toList();

    for (JsonNode json : descriptions) {
      Answer answer = Kenelles.answer(KENELLE, json);
      Map<String, Verdict> listed = listed(answer);
      for (GroupResult result : answer.results()) {
        List<String> nowhere =
            KENELLE.ruleSet().active().stream()
                .map(Rule::id)
                .filter(id -> isInNoList(listed, result.index() + " " + id + " "))
                .toList();
        assertThat(KENELLE.notApplicable(result)).isEqualTo(nowhere);
      }
    }
  }

  private static boolean isInNoList(Map<String, Verdict> listed, String key) {
    return listed.keySet().stream().noneMatch(other -> other.startsWith(key));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void droolsFiresExactlyWhereTheTypedConditionsHold(long seed) {
    Engine engine = KENELLE.edition().engine();

    Descriptions.of(KENELLE, seed, A_SEED)
        .map(KENELLE::describe)
        .forEach(
            description -> {
              List<Situation> situations = situations(description);
              List<BitSet> matches = Kenelles.matching(engine, situations);
              for (int i = 0; i < situations.size(); i++) {
                assertThat(matches.get(i)).isEqualTo(holding(engine.rules(), situations.get(i)));
              }
            });
  }

  @Test
  void touchpointRuleHasOneExplanationForEachGroupAtEachTouchpoint() {
    Rule rule =
        KENELLE.ruleSet().active().stream()
            .filter(active -> active.subject() == Rule.Subject.TOUCHPOINT)
            .findFirst()
            .orElseThrow();
    ServiceDescription description =
        Kenelles.answer(
                """
                {"name": "Desk", "customers": [{"type": "b2b"}, {"type": "patient"}],
                 "touchpoints": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}\
                """)
            .description();

    List<Explanation> explanations = KENELLE.explain(rule, description, Kenelles.DAY);

    assertThat(explanations)
        .extracting(e -> key(e.outcome()).replace(rule.id(), ""))
        .containsExactly("0  0", "0  1", "0  2", "1  0", "1  1", "1  2");
  }

  private static Map<String, Verdict> explained(Answer answer) {
    return KENELLE.ruleSet().active().stream()
        .flatMap(rule -> KENELLE.explain(rule, answer.description(), answer.on()).stream())
        .filter(explanation -> explanation.verdict() != Verdict.NOT_APPLICABLE)
        .collect(toMap(explanation -> key(explanation.outcome()), Explanation::verdict));
  }

  private static Map<String, Verdict> listed(Answer answer) {
    return answer.results().stream()
        .flatMap(AgreementTest::listed)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<Map.Entry<String, Verdict>> listed(GroupResult result) {
    Map<Verdict, List<Outcome>> lists =
        Map.of(
            Verdict.UNMET, result.recommendations(),
            Verdict.MET, result.met(),
            Verdict.WAIVED, result.waived(),
            Verdict.UNKNOWN, result.unknown(),
            Verdict.COULD_APPLY, result.couldApply());
    return lists.entrySet().stream()
        .flatMap(list -> list.getValue().stream().map(o -> Map.entry(key(o), list.getKey())));
  }

  private static String key(Outcome outcome) {
    Situation situation = outcome.situation();
    String touchpoint = situation.isAtTouchpoint() ? "" + situation.touchpoint() : "-";
    return situation.group() + " " + outcome.rule().id() + " " + touchpoint;
  }

  private static List<Situation> situations(ServiceDescription description) {
    return Situation.of(description, KENELLE.ruleSet().vocabulary(), Kenelles.DAY);
  }

  private static BitSet holding(List<Rule> rules, Situation situation) {
    BitSet holding = new BitSet();
    for (int place = 0; place < rules.size(); place++) {
      holding.set(place, holds(rules.get(place), situation));
    }
    return holding;
  }

  private static boolean holds(Rule rule, Situation situation) {
    return situation.isAtTouchpoint() == (rule.subject() == Rule.Subject.TOUCHPOINT)
        && rule.conditions().stream()
            .allMatch(c -> c.test(situation.value(c.attribute())) == Truth.TRUE)
        && rule.expectation().from().stream().allMatch(from -> situation.value(from).isKnown());
  }
}
