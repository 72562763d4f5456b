package fi.kenelle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Status;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.JsonText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final RuleSet RULES = KENELLE.ruleSet();
  private static final JsonNode EVERYTHING_UNKNOWN = JsonText.read("{\"name\": \"X\"}");
  private static final List<String> LEFT_BEHIND =
      List.of(
          "kenelle.CustomerSituation",
          "kenelle.TouchpointSituation",
          "StatefulKnowledgeSessionImpl",
          "FactHandle",
          "RuleImpl");

  @Test
  void leavesNoFactOrRuleBehind() throws JMException {
    List<List<Situation>> asked =
        Descriptions.of(KENELLE, 91, 20).map(EngineTest::situations).toList();
    Engine engine = KENELLE.edition().engine();
    asked.forEach(situations -> Kenelles.matching(engine, situations));
    List<Long> before = alive();

    for (int i = 0; i < 1_000; i++) {
      Kenelles.matching(engine, asked.get(i % asked.size()));
    }

    isNoMore(alive(), before);
  }

  @Test
  void leavesNothingBehindWhereAskingFails() throws JMException {
    List<Situation> broken = new ArrayList<>(situations(EVERYTHING_UNKNOWN));
    broken.add(null);
    Engine engine = KENELLE.edition().engine();
    List<Long> before = alive();

    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> Kenelles.matching(engine, broken))
          .isInstanceOf(NullPointerException.class);
    }

    isNoMore(alive(), before);
  }

  /** How many objects of each sort are alive after a collection. */
  private static List<Long> alive() throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {null},
                    new String[] {String[].class.getName()});
    return LEFT_BEHIND.stream().map(sort -> alive(histogram, sort)).toList();
  }

  private static void isNoMore(List<Long> after, List<Long> before) {
    for (int i = 0; i < LEFT_BEHIND.size(); i++) {
      assertThat(after.get(i)).as(LEFT_BEHIND.get(i)).isLessThanOrEqualTo(before.get(i));
    }
  }

  private static long alive(String histogram, String sort) {
    return histogram
        .lines()
        .map(line -> line.strip().split("\\s+", -1))
        .filter(columns -> columns.length > 3 && columns[3].endsWith(sort))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }

  @Test
  void tellsManyThreadsTheSameFromTheFirstAskingOn() {
    List<List<Situation>> asked =
        Descriptions.of(KENELLE, 94, 200).map(EngineTest::situations).toList();
    Engine fresh = Engine.of(RULES);

    List<List<BitSet>> together =
        asked.parallelStream().map(situations -> Kenelles.matching(fresh, situations)).toList();

    Engine other = Engine.of(RULES);
    assertThat(together)
        .isEqualTo(asked.stream().map(each -> Kenelles.matching(other, each)).toList());
  }

  @Test
  void givesEachSituationItsOwnMatches() {
    Engine engine = KENELLE.edition().engine();
    List<Situation> together =
        Descriptions.of(KENELLE, 92, 20).flatMap(json -> situations(json).stream()).toList();

    List<BitSet> matches = Kenelles.matching(engine, together);

    for (int i = 0; i < together.size(); i++) {
      assertThat(Kenelles.matching(engine, List.of(together.get(i))))
          .containsExactly(matches.get(i));
    }
  }

  @Test
  void matchesTheSameAfterAnyOtherRules() {
    Engine whole = KENELLE.edition().engine();
    RuleSet fewer = RULES.with(RULES.active().subList(0, RULES.active().size() / 2));
    List<Situation> asked = situations(EVERYTHING_UNKNOWN);

    for (RuleSet next : List.of(RULES, fewer)) {
      assertThat(Kenelles.matching(Engine.after(whole, next), asked))
          .isEqualTo(Kenelles.matching(Engine.of(next), asked));
    }
  }

  @Test
  void matchesNothingWhereThereIsNothing() {
    Engine none = Engine.of(RULES.with(List.of()));

    List<BitSet> matches = Kenelles.matching(none, situations(EVERYTHING_UNKNOWN));

    assertThat(none.rules()).isEmpty();
    assertThat(matches).hasSize(5).allMatch(BitSet::isEmpty);
    assertThat(Kenelles.matching(KENELLE.edition().engine(), List.of())).isEmpty();
  }

  @Test
  void answersByARuleSetWithoutRules() {
    Kenelle none = Kenelles.of(List.of());
    List<Answer> answers =
        Descriptions.of(KENELLE, 93, 20).map(json -> Kenelles.answer(none, json)).toList();

    assertThat(answers).allMatch(answer -> answer.rulesFired().isEmpty());
    assertThat(answers).allMatch(answer -> answer.tensions().isEmpty());
    assertThat(answers)
        .flatExtracting(Answer::results)
        .allMatch(result -> result.questions().isEmpty() && none.notApplicable(result).isEmpty());
    assertThat(answers)
        .extracting(answer -> Kenelles.json(none, answer).at("/results/0/fit/byDimension").size())
        .containsOnly(9);
  }

  @ParameterizedTest
  @EnumSource(value = Status.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
  void neverAnswersByRulesThatAreNotActive(Status status) {
    List<Rule> everyOther =
        IntStream.range(0, RULES.rules().size())
            .mapToObj(i -> i % 2 == 0 ? RULES.rules().get(i) : with(status, RULES.rules().get(i)))
            .toList();
    Kenelle half = Kenelles.of(everyOther);
    List<Rule> active = half.ruleSet().active();

    Stream<Rule> told =
        Descriptions.of(KENELLE, 94, 60)
            .flatMap(json -> Kenelles.answer(half, json).results().stream())
            .flatMap(result -> told(half, result));

    assertThat(active).hasSize((RULES.rules().size() + 1) / 2);
    assertThat(told.distinct()).hasSizeGreaterThan(active.size() / 2).isSubsetOf(active);
  }

  @Test
  void answersByTheActiveRulesAsIfTheOthersWereNotThere() {
    List<Rule> some = RULES.rules().subList(0, 40);
    List<Rule> others =
        RULES.rules().stream().skip(40).map(rule -> with(Status.RETIRED, rule)).toList();
    Kenelle alone = Kenelles.of(some);
    Kenelle beside = Kenelles.of(Stream.concat(some.stream(), others.stream()).toList());

    for (JsonNode json : Descriptions.of(KENELLE, 95, 40).toList()) {
      assertThat(results(beside, json)).isEqualTo(results(alone, json));
    }
  }

  private static JsonNode results(Kenelle kenelle, JsonNode json) {
    return Kenelles.json(kenelle, Kenelles.answer(kenelle, json), "notApplicable").path("results");
  }

  @Test
  void compilesRulesOfAnyStatusWhereItIsToldTo() {
    List<Rule> drafts = RULES.rules().stream().map(rule -> with(Status.DRAFT, rule)).toList();

    assertThat(Engine.of(RULES.with(drafts)).rules()).isEmpty();
    assertThat(Engine.of(RULES.with(drafts), drafts).rules()).isEqualTo(drafts);
  }

  /** Every rule that one group's result speaks of. */
  private static Stream<Rule> told(Kenelle kenelle, GroupResult result) {
    Stream<Rule> outcomes =
        Stream.of(
                result.recommendations(),
                result.met(),
                result.waived(),
                result.unknown(),
                result.couldApply())
            .flatMap(List::stream)
            .map(outcome -> outcome.rule());
    Stream<Rule> named =
        Stream.concat(result.fired().stream(), kenelle.notApplicable(result).stream())
            .map(id -> kenelle.ruleSet().rule(id).orElseThrow());
    Stream<Rule> waiting = result.questions().stream().flatMap(q -> q.rules().stream());
    return Stream.of(outcomes, named, waiting).flatMap(rules -> rules);
  }

  private static Rule with(Status status, Rule rule) {
    Rule.Metadata was = rule.metadata();
    Rule.Metadata metadata =
        new Rule.Metadata(
            was.title(),
            was.dimension(),
            was.strength(),
            was.sources(),
            was.since(),
            status,
            was.note());
    return new Rule(
        rule.pack(),
        rule.name(),
        metadata,
        rule.subject(),
        rule.conditions(),
        rule.expectation(),
        rule.recommend(),
        rule.because(),
        rule.line());
  }

  private static List<Situation> situations(JsonNode json) {
    return Situation.of(KENELLE.describe(json), RULES.vocabulary(), Kenelles.DAY);
  }
}
