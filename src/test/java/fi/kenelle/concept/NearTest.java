package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearTest {
  private static final Kenelle KENELLE = Kenelles.shared();

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83})
  void listsExactlyTheRulesWithOneConditionThatDoesNotHold(long seed) {
    Descriptions.of(KENELLE, seed, 15)
        .forEach(
            json -> {
              Answer answer = Kenelles.answer(KENELLE, json);
              List<String> expected =
                  KENELLE.ruleSet().active().stream()
                      .flatMap(r -> KENELLE.explain(r, answer.description(), answer.on()).stream())
                      .filter(NearTest::lacksOne)
                      .map(e -> key(e.outcome().rule(), e.outcome().situation()))
                      .toList();

              assertThat(Near.of(answer))
                  .extracting(near -> key(near.rule(), near.situation()))
                  .containsExactlyInAnyOrderElementsOf(expected);
            });
  }

  private static boolean lacksOne(Explanation explanation) {
    return explanation.conditions().stream().filter(c -> c.holds() != Truth.TRUE).count() == 1;
  }

  private static String key(Rule rule, Situation situation) {
    return rule.id() + " " + situation.group() + " " + situation.touchpoint();
  }

  @Test
  void saysTheMissingConditionInTheWordsOfItsAuthor() {
    String own = "the customer's technical confidence is low";
    Rule rule = Kenelles.rule("x", "The customer is a consumer", own, "there are no surprises");
    Kenelle kenelle = Kenelles.of(List.of(rule));
    JsonNode json = Kenelles.answer("{\"name\": \"X\"}").description().json();

    Near near = Near.of(Kenelles.answer(kenelle, json)).get(0);

    assertThat(near.missing().say(kenelle.ruleSet().sentences(), Language.EN))
        .isEqualTo("The customer's technical confidence is low");
    assertThat(near.missing().say(kenelle.ruleSet().sentences(), Language.FI))
        .startsWith("Asiakas");
    assertThat(near.isOfOtherType()).isFalse();
  }

  @Test
  void answerListsThemOnlyWhereAsked() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "X", "customers": [{"type": "consumer"}],
             "touchpoints": [{"id": "desk", "channel": "web"}]}\
            """);

    JsonNode without = Kenelles.json(KENELLE, answer).at("/results/0");
    JsonNode near = Kenelles.json(KENELLE, answer, "near").at("/results/0/near");

    assertThat(without.has("near")).isFalse();
    assertThat(near).hasSize(Near.of(answer).size());
    JsonNode invoice =
        near.get(near.findValuesAsText("rule").indexOf("experience/designed-invoice"));
    assertThat(invoice.path("touchpoint").asText()).isEqualTo("desk");
    assertThat(invoice.path("missing")).hasSize(1);
    assertThat(invoice.at("/missing/0/sentence").asText())
        .isEqualTo("The touchpoint is an invoice");
    assertThat(invoice.at("/missing/0/operator").asText()).isEqualTo("is");
    assertThat(invoice.at("/missing/0/value").asText()).isEqualTo("invoice");
    assertThat(invoice.at("/missing/0/actual").asText()).isEqualTo("web");
  }
}
