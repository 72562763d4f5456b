package fi.kenelle.analysis;

import static fi.kenelle.Kenelles.rule;
import static fi.kenelle.analysis.Analysed.found;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static final String ANYONE = "The customer is anyone";
  private static final String CONSUMER = "The customer is a consumer";
  private static final String TOUCHPOINT = "The touchpoint is any";
  private static final String SURPRISE = "there is at least an occasional surprise";
  private static final String NO_SURPRISE = "there are no surprises";

  /** Each of the project's rules has been read beside the others: nothing is to be found. */
  @Test
  void findsNothingWrongWithTheRealRules() {
    assertThat(Analysis.of(Kenelles.shared().ruleSet()).findings()).isEmpty();
  }

  @Test
  void findsRuleThatNeverApplies() {
    Rule both = rule("a", CONSUMER, "the customer is a business", SURPRISE);

    List<Finding> findings = Analysed.of(both).about("human/a");

    assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.NEVER_APPLIES);
    assertThat(findings.get(0).message().en())
        .contains("“the customer is a consumer” and “the customer is a business”");
    Analysed.assertShown(findings.get(0), List.of(both));
  }

  @Test
  void namesOnlyTheConditionsThatExcludeOneAnother() {
    Rule rule =
        rule(
            "a",
            CONSUMER,
            "the customer has a car",
            "number of persona cards is at least 4",
            "number of persona cards is at most 3",
            SURPRISE);

    String message = Analysed.of(rule).about("human/a").get(0).message().en();

    assertThat(message).contains("4 or more", "3 or fewer").doesNotContain("has a car", "consumer");
  }

  @Test
  void knowsWhatIsAlwaysDerived() {
    assertThat(
            found(
                rule(
                    "a",
                    TOUCHPOINT,
                    "the touchpoint is on the web",
                    "channels in use are not known",
                    "a person serves the customer at the touchpoint")))
        .containsExactly("never-applies a");
    assertThat(
            found(
                rule(
                    "a",
                    TOUCHPOINT,
                    "the touchpoint is on the web",
                    "channels in use exclude web",
                    "a person serves the customer at the touchpoint")))
        .isEmpty();
    assertThat(
            found(
                rule(
                    "a",
                    ANYONE,
                    "customer types served are not known",
                    "the customer has a car",
                    SURPRISE)))
        .containsExactly("never-applies a");
  }

  @Test
  void findsRuleThatIsNeverUnmet() {
    assertThat(found(rule("a", ANYONE, "use of surprises is at least none")))
        .containsExactly("never-unmet a");
    assertThat(found(rule("a", ANYONE, "number of channels is at least 0")))
        .containsExactly("never-unmet a");
    assertThat(found(rule("a", ANYONE, "number of channels is at least 1"))).isEmpty();
  }

  @Test
  void findsRulesThatSayTheSame() {
    Rule one = rule("a", CONSUMER, SURPRISE);
    Rule other = rule("b", ANYONE, "the customer is a consumer", "use of surprises is not none");
    Rule third = rule("c", CONSUMER, "use of surprises is at least occasional");

    assertThat(found(one, other, third)).containsExactly("same a b c");
  }

  @Test
  void findsRuleThatAnotherMakesPointless() {
    Rule wide = rule("a", ANYONE, "use of surprises is planned");
    Rule narrow = rule("b", CONSUMER, "the customer has a car", SURPRISE);

    assertThat(found(wide, narrow)).containsExactly("pointless b a");
  }

  @Test
  void letsNarrowerRuleAskMoreOrMoreStrongly() {
    Rule wide = Analysed.with(rule("a", ANYONE, SURPRISE), "should", "active");
    Rule stronger = rule("b", CONSUMER, SURPRISE);
    Rule more =
        Analysed.with(
            rule("c", "The customer is a patient", "use of surprises is at least planned"),
            "could",
            "active");

    assertThat(found(wide, stronger, more)).isEmpty();
    assertThat(found(rule("a", ANYONE, SURPRISE), Analysed.with(stronger, "could", "active")))
        .containsExactly("pointless b a");
  }

  @Test
  void findsRuleThatSeveralTogetherMakePointless() {
    Rule consumers = rule("a", CONSUMER, SURPRISE);
    Rule others = rule("b", ANYONE, "the customer is not a consumer", SURPRISE);
    Rule anyone =
        Analysed.with(rule("c", ANYONE, "the customer has a car", SURPRISE), "could", "active");

    assertThat(found(consumers, others, anyone)).containsExactly("pointless c a b");
  }

  @Test
  void isNotCoveredWhereSomethingMayBeUnknown() {
    Rule withCar = rule("a", ANYONE, "the customer has a car", SURPRISE);
    Rule without = rule("b", ANYONE, "the customer has no car", SURPRISE);
    Rule anyone = rule("c", CONSUMER, SURPRISE);

    assertThat(found(withCar, without, anyone)).isEmpty();
  }

  @Test
  void findsRulesThatWantOppositeThings() {
    Rule surprise = rule("a", CONSUMER, SURPRISE);
    Rule calm = rule("b", ANYONE, "the customer has a car", NO_SURPRISE);

    Analysis analysis = Analysed.of(surprise, calm);

    assertThat(found(analysis)).containsExactly("opposite a b");
    Finding finding = analysis.about("human/a").get(0);
    assertThat(finding.message().en()).contains(SURPRISE, NO_SURPRISE);
    Analysed.assertShown(finding, List.of(surprise, calm));
  }

  @Test
  void saysWhichRuleNeverAppliesWithoutItsOpposite() {
    Rule wide = rule("a", ANYONE, SURPRISE);
    Rule narrow = rule("b", CONSUMER, NO_SURPRISE);

    Finding finding = Analysed.of(wide, narrow).about("human/a").get(0);

    assertThat(finding.rules()).containsExactly("human/b", "human/a");
    assertThat(finding.message().en()).startsWith("Wherever human/b");
  }

  @Test
  void leavesTensionsBetweenTypesAlone() {
    assertThat(
            found(
                rule("a", CONSUMER, SURPRISE),
                rule("b", "The customer is a business", NO_SURPRISE),
                rule("c", ANYONE, "the customer's type is one of citizen, patient", NO_SURPRISE)))
        .isEmpty();
  }

  @Test
  void findsThreeThatOnlyTogetherLeaveNothing() {
    assertThat(
            found(
                rule("a", ANYONE, "cover against loss is not none"),
                rule("b", CONSUMER, "cover against loss is not voluntary"),
                rule(
                    "c", ANYONE, "the customer has a car", "cover against loss is not compulsory")))
        .containsExactly("opposite a b c");
  }

  @Test
  void holdsReferenceAgainstTheValuesThatItTakes() {
    Rule own = rule("a", ANYONE, "the service speaks the customer's preferred language");
    Rule finnish =
        rule(
            "b",
            CONSUMER,
            "the customer would rather be served in the language fi",
            "languages include fi");
    Rule notSwedish = rule("c", CONSUMER, "languages exclude sv");

    assertThat(found(own, finnish)).containsExactly("pointless b a");
    assertThat(found(own, notSwedish)).containsExactly("opposite a c");
  }

  @Test
  void leavesRetiredRulesOutAndLetsDraftsCoverNothing() {
    Rule active = rule("a", CONSUMER, SURPRISE);
    Rule wide = rule("b", ANYONE, SURPRISE);

    assertThat(found(active, Analysed.with(wide, "must", "retired"))).isEmpty();
    assertThat(found(active, Analysed.with(wide, "must", "draft"))).isEmpty();
    assertThat(found(Analysed.with(active, "must", "draft"), wide))
        .containsExactly("pointless a b");
    assertThat(
            found(
                Analysed.with(active, "must", "draft"),
                Analysed.with(rule("c", CONSUMER, NO_SURPRISE), "must", "draft")))
        .isEmpty();
    assertThat(found(active, Analysed.with(rule("c", CONSUMER, SURPRISE), "must", "draft")))
        .containsExactly("same a c");
  }

  @Test
  void findsWhatNoRuleSpeaksOf() {
    RuleSet real = Kenelles.shared().ruleSet();
    List<Rule> rules =
        real.rules().stream()
            .filter(rule -> !rule.pack().equals("internal"))
            .filter(rule -> rule.type().filter("internal"::equals).isEmpty())
            .filter(rule -> !rule.metadata().dimension().equals("feeling"))
            .filter(rule -> !rule.expectation().attribute().id().equals("priceLevel"))
            .toList();

    List<Finding> findings = Analysis.of(real.with(rules)).findings();

    assertThat(findings)
        .extracting(Finding::message)
        .extracting("en", String.class)
        .anyMatch(message -> message.contains("(priceLevel)"))
        .anyMatch(message -> message.contains("“feeling”"))
        .anyMatch(message -> message.contains("internal customer. It gets only"));
    findings.forEach(finding -> Kenelles.shared().describe(finding.example()));
  }

  @Test
  void findsTypeThatNoRuleReaches() {
    Analysis analysis = Analysed.of(rule("a", CONSUMER, SURPRISE));

    assertThat(analysis.findings())
        .filteredOn(finding -> finding.kind() == Finding.Kind.TYPE_UNCOVERED)
        .hasSize(4);
  }

  @Test
  void findsAgainOnlyWhatChanged() {
    RuleSet real = Kenelles.shared().ruleSet();
    Analysis before = Analysis.of(real);
    List<Rule> more = new ArrayList<>(real.rules());
    more.add(rule("again", CONSUMER, SURPRISE));

    Analysis after = Analysis.after(before, real.with(more));

    assertThat(after.findings()).isEqualTo(Analysis.of(real.with(more)).findings());
    assertThat(after.about("human/again")).isNotEmpty();
    assertThat(after.parts().values().stream().filter(before.parts().values()::contains).count())
        .isEqualTo(before.parts().size() - 1);
  }

  @Test
  void tellsOfRulesThatDifferWhatAWholeAnalysisTells() {
    RuleSet real = Kenelles.shared().ruleSet();
    Rule again = rule("again", CONSUMER, SURPRISE);
    List<Rule> more = new ArrayList<>(real.rules());
    more.add(again);
    more.add(rule("against", CONSUMER, NO_SURPRISE));
    RuleSet next = real.with(more);

    List<Finding> found = Analysis.since(real, next);

    assertThat(found).isNotEmpty().isEqualTo(Analysis.of(next).findings());
    assertThat(Analysis.since(next, next)).isEmpty();
    assertThat(Analysis.since(next, real)).isEmpty();
    more.remove(again);
    assertThat(Analysis.since(real.with(more), next))
        .isNotEmpty()
        .allMatch(finding -> finding.rules().contains("human/again"));
  }

  @Test
  void tellsWhatNoRuleSpeaksOfAnyMore() {
    RuleSet both = Kenelles.shared().ruleSet().with(List.of(rule("a", CONSUMER, SURPRISE)));

    List<Finding> found = Analysis.since(Kenelles.shared().ruleSet(), both);

    assertThat(found)
        .filteredOn(finding -> finding.kind() == Finding.Kind.TYPE_UNCOVERED)
        .hasSize(4);
    assertThat(Analysis.since(both, both)).isEmpty();
  }
}
