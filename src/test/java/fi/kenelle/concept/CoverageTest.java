package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.concept.Coverage.Count;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers here are counted by hand. */
class CoverageTest {
  private static final String ANYONE = "The customer is anyone";
  private static final String CONSUMER = "The customer is a consumer";
  private static final String REMEMBERED = "earlier encounters are remembered";
  private static final String LONG = "the customer takes a long time to decide";

  @Test
  void ruleWithoutConditions_hasThreeVerdicts() {
    assertPossible(rule(ANYONE, REMEMBERED), 1, 0, 3);
  }

  @Test
  void typeIsAlwaysKnown() {
    assertPossible(rule(CONSUMER, REMEMBERED), 1, 2, 4);
    assertThat(possible(rule(CONSUMER, REMEMBERED)))
        .doesNotContain(new Facet.Ends(Verdict.COULD_APPLY), new Facet.Holds(0, Truth.UNKNOWN));
  }

  @Test
  void traitCanBeUnknown() {
    assertPossible(rule(CONSUMER, LONG, REMEMBERED), 1, 2 + 3, 5);
  }

  @Test
  void whetherSomethingIsKnownIsNeverUnknown() {
    String stated = "it is stated which business area or product group is meant";
    assertPossible(rule(ANYONE, stated, REMEMBERED), 1, 2, 4);
  }

  @Test
  void cardIsThereOrNot() {
    assertPossible(rule(ANYONE, "the customer has no persona card", REMEMBERED), 1, 2, 4);
  }

  @Test
  void lowestOfScaleIsNeverUnmet() {
    String anything = Kenelles.clause("effort", Operator.AT_LEAST, "low");
    assertPossible(rule(ANYONE, anything), 1, 0, 2);
    String nothingBelow = Kenelles.clause("effort", Operator.AT_MOST, "high");
    assertPossible(rule(ANYONE, nothingBelow), 1, 0, 2);
    String atLeastZero = Kenelles.clause("personaCount", Operator.AT_LEAST, "0");
    assertPossible(rule(ANYONE, atLeastZero), 1, 0, 2);
  }

  @Test
  void typesServedAreUnknownOnlyWithoutGroups() {
    String served = "the service also serves businesses";
    assertPossible(rule(CONSUMER, served, REMEMBERED), 1, 2 + 3, 5);
    String stated = Kenelles.clause("scope", Operator.IS_KNOWN);
    // without groups nothing is known of one, so the types served never stand open beside a scope
    assertPossible(rule(ANYONE, served, stated, REMEMBERED), 1, 2 + 2, 4);
  }

  @Test
  void valueTakenFromTheCustomerIsKnownOrNot() {
    assertPossible(rule(ANYONE, "the service speaks the customer's preferred language"), 1, 2, 4);
  }

  @Test
  void ruleThatContradictsItselfNeverApplies() {
    assertPossible(rule(CONSUMER, "the customer is a business", REMEMBERED), 0, 2, 1);
    String soon = Kenelles.clause("decisionLength", Operator.IS, "short");
    // neither of the last two is true while the other is not false
    assertPossible(rule(CONSUMER, LONG, soon, REMEMBERED), 0, 2 + 2 + 2, 2);
  }

  @Test
  void channelHereIsAmongTheChannelsUsed() {
    String phone = Kenelles.clause("channelsUsed", Operator.INCLUDES, "phone");
    String expected = "the customer is asked for feedback at the touchpoint";
    assertPossible(
        rule("The touchpoint is any", "the touchpoint is on the web", phone, expected), 1, 6, 5);
    String noneKnown = Kenelles.clause("channelsUsed", Operator.IS_NOT_KNOWN);
    // a touchpoint on the web makes the channels used known: the rule can wait, and never apply
    assertPossible(
        rule("The touchpoint is any", "the touchpoint is on the web", noneKnown, expected),
        0,
        1 + 2,
        2);
  }

  @Test
  void countsWhatExamplesShow() {
    Rule rule = rule(CONSUMER, LONG, REMEMBERED);

    assertShown(rule, "{\"name\": \"A\", \"customers\": [{\"type\": \"b2b\"}]}", 0, 1, 1);
    assertShown(rule, "{\"name\": \"A\", \"customers\": [{\"type\": \"consumer\"}]}", 0, 2, 1);
    assertShown(
        rule,
        """
        {"name": "A", "attributes": {"remembersEncounters": true}, "customers": [
          {"type": "consumer", "traits": {"decisionLength": "long"}},
          {"type": "consumer", "traits": {"decisionLength": "short"}},
          {"type": "b2b", "traits": {"decisionLength": "short"}}]}
        """,
        1,
        3,
        2);
  }

  @Test
  void conditionBesideTwoThatAreFalseHasNoSay() {
    Rule rule = rule(CONSUMER, LONG, REMEMBERED);

    String both =
        "{\"name\": \"A\", \"customers\": [{\"type\": \"b2b\", \"traits\":"
            + " {\"decisionLength\": \"short\"}}]}";

    assertShown(rule, both, 0, 0, 1);
  }

  @Test
  void waivingShowsNoVerdict() {
    Rule rule = rule(CONSUMER, REMEMBERED);

    assertShown(
        rule,
        """
        {"name": "A", "customers": [{"type": "consumer"}],
          "attributes": {"remembersEncounters": false}, "waivers": [{"rule": "human/x"}]}
        """,
        0,
        1,
        0);
  }

  @Test
  void touchpointRulesLookAtTouchpointsOnly() {
    Rule rule =
        rule("The touchpoint is any", "the customer is asked for feedback at the touchpoint");

    assertShown(rule, "{\"name\": \"A\"}", 0, 0, 0);
    assertShown(rule, "{\"name\": \"A\", \"touchpoints\": [{\"id\": \"here\"}]}", 1, 0, 1);
  }

  @Test
  void roundsDownAndComparesExactly() {
    assertThat(new Count(2999, 3000).permille()).isEqualTo(999);
    assertThat(new Count(3000, 3000).permille()).isEqualTo(1000);
    assertThat(new Count(2, 3).permille()).isEqualTo(666);
    assertThat(new Count(0, 0).permille()).isEqualTo(1000);
    assertThat(new Count(2999, 3000).reaches(new BigDecimal("99.96"))).isTrue();
    assertThat(new Count(2999, 3000).reaches(new BigDecimal("99.97"))).isFalse();
    assertThat(new Count(2999, 3000).reaches(new BigDecimal("100"))).isFalse();
    assertThat(new Count(1, 2).reaches(new BigDecimal("50"))).isTrue();
    assertThat(new Count(0, 0).reaches(new BigDecimal("100"))).isTrue();
  }

  private static Rule rule(String pattern, String... clauses) {
    return Kenelles.rule("x", pattern, clauses);
  }

  private static List<Facet> possible(Rule rule) {
    return coverage(rule).rules().get(0).possible().stream().toList();
  }

  private static Coverage coverage(Rule rule, String... concepts) {
    Kenelle kenelle = Kenelles.of(List.of(rule));
    Coverage.Gathering gathering =
        new Coverage.Gathering(kenelle.ruleSet(), kenelle.edition().descriptions());
    for (String concept : concepts) {
      gathering.add(kenelle.describe(JsonText.read(concept)), Kenelles.DAY);
    }
    return gathering.coverage();
  }

  private static void assertPossible(Rule rule, int rules, int conditions, int verdicts) {
    Coverage coverage = coverage(rule);
    assertThat(coverage.applied()).isEqualTo(new Count(0, rules));
    assertThat(coverage.conditions()).isEqualTo(new Count(0, conditions));
    assertThat(coverage.verdicts()).isEqualTo(new Count(0, verdicts));
  }

  private static void assertShown(
      Rule rule, String concept, int rules, int conditions, int verdicts) {
    Coverage coverage = coverage(rule, concept);
    assertThat(coverage.applied().shown()).isEqualTo(rules);
    assertThat(coverage.conditions().shown()).isEqualTo(conditions);
    assertThat(coverage.verdicts().shown()).isEqualTo(verdicts);
  }
}
