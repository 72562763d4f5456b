package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
  private static final Kenelle KENELLE = Kenelles.shared();

  @ParameterizedTest
  @CsvSource({"consumer/own-path, b2b", "b2b/own-path, consumer"})
  void ruleAppliesThoughAWrittenTypeChangesWhichTypesAreServed(String id, String onlyType) {
    Rule rule = KENELLE.ruleSet().rule(id).orElseThrow();
    JsonNode json =
        JsonText.read("{\"name\": \"X\", \"customers\": [{\"type\": \"%s\"}]}".formatted(onlyType));

    Explanation explanation = explain(rule, json).get(0);

    assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(Written.applies(KENELLE, explanation, explanation.wouldApply(), json))
        .as("%s", explanation.wouldApply())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void statesNoMoreThanOneValueForEachConditionThatDoesNotHold(long seed) {
    List<JsonNode> descriptions = Descriptions.of(KENELLE, seed, 30).toList();

    for (JsonNode json : descriptions) {
      for (Rule rule : KENELLE.ruleSet().active()) {
        for (Explanation explanation : explain(rule, json)) {
          long open =
              explanation.conditions().stream()
                  .filter(c -> c.holds() != Truth.TRUE || changesWithTheType(c))
                  .count();
          assertThat((long) explanation.wouldApply().size()).isLessThanOrEqualTo(open);
          assertThat(explanation.wouldApply().isEmpty()).isEqualTo(explanation.verdict().isFired());
        }
      }
    }
  }

  private static boolean changesWithTheType(Explanation.Finding finding) {
    return finding.attribute().id().equals("customerTypesServed");
  }

  private static List<Explanation> explain(Rule rule, JsonNode json) {
    ServiceDescription description = KENELLE.describe(json);
    return KENELLE.explain(rule, description, Kenelles.DAY);
  }

  @Test
  void joinsTheConditionsOnOneAttributeIntoOneValue() {
    Rule rule =
        Kenelles.rule(
            "x",
            "The customer is anyone",
            "the customer is not a consumer",
            "the customer is not a business",
            "there are no surprises");

    Explanation explanation = explained(rule, "{\"type\": \"consumer\"}");

    assertThat(explanation.wouldApply())
        .containsExactly(
            new Explanation.Wanted(
                Kenelles.attribute("type"), Operator.IS, term("type", "internal")));
  }

  @Test
  void asksForNothingWhereTheRuleApplies() {
    Rule rule = Kenelles.rule("x", "The customer is a consumer", "there are no surprises");

    Explanation explanation = explained(rule, "{\"type\": \"consumer\"}");

    assertThat(explanation.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(explanation.wouldApply()).isEmpty();
  }

  @Test
  void findsFalseBesideUnknown() {
    Rule rule =
        Kenelles.rule(
            "x",
            "The customer is a consumer",
            "the customer's technical confidence is low",
            "there are no surprises");

    Explanation explanation = explained(rule, "{\"type\": \"patient\"}");

    assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(explanation.conditions())
        .extracting(Explanation.Finding::holds)
        .containsExactly(Truth.FALSE, Truth.UNKNOWN);
  }

  @Test
  void findsTheValueTakenFromTheCustomerLast() {
    Rule rule = KENELLE.ruleSet().rule("persona/own-language").orElseThrow();

    Explanation explanation = explained(rule, "{\"type\": \"patient\"}");

    assertThat(explanation.verdict()).isEqualTo(Verdict.COULD_APPLY);
    assertThat(explanation.wouldApply())
        .extracting(wanted -> wanted.attribute().id())
        .containsExactly("preferredLanguage");
  }

  private static Explanation explained(Rule rule, String group) {
    JsonNode json = JsonText.read("{\"name\": \"X\", \"customers\": [%s]}".formatted(group));
    return explain(rule, json).get(0);
  }

  private static Value term(String attribute, String id) {
    return Kenelles.attribute(attribute).term(id).orElseThrow();
  }
}
