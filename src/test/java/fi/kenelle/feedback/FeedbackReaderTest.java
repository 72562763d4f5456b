package fi.kenelle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackReaderTest {
  private static final List<String> RULES = List.of("consumer/surprises", "b2b/no-surprises");

  @Test
  void readsAllOfIt() {
    Feedback feedback =
        FeedbackReader.read(
            JsonText.read(
                """
                {"rule": "consumer/surprises", "customer": 1, "touchpoint": "web-shop",
                 "verdict": "overridden", "reason": "Tilat ovat täynnä.",
                 "receipt": {"ruleset": "sha256:1", "input": "sha256:2",
                   "on": "2026-11-22", "engine": "kenelle 1.0.0"}}\
                """),
            RULES);

    assertThat(feedback.rule()).isEqualTo("consumer/surprises");
    assertThat(feedback.customer()).hasValue(1);
    assertThat(feedback.touchpoint()).hasValue("web-shop");
    assertThat(feedback.verdict()).isEqualTo(Feedback.Verdict.OVERRIDDEN);
    assertThat(feedback.reason()).hasValue("Tilat ovat täynnä.");
    assertThat(feedback.receipt().path("input").asText()).isEqualTo("sha256:2");
  }

  @Test
  void needsNoMoreThanRuleAndVerdictOfWhatIsAccepted() {
    Feedback feedback =
        FeedbackReader.read(
            JsonText.read(
                "{\"rule\": \"b2b/no-surprises\", \"verdict\": \"accepted\", \"customer\": null}"),
            RULES);

    assertThat(feedback.customer()).isEmpty();
    assertThat(feedback.reason()).isEmpty();
    assertThat(feedback.receipt().isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"verdict\":\"accepted\"} | /rule required",
        "{\"rule\":\"b2b/no-surprises\"} | /verdict required",
        "{\"rule\":\"consumer/suprises\",\"verdict\":\"accepted\"} | /rule no-such-rule",
        "{\"rule\":7,\"verdict\":\"accepted\"} | /rule want-text",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"acepted\"} | /verdict query-value",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"wrong\"} | /reason feedback-reason",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"overridden\",\"reason\":\" \"}"
            + " | /reason feedback-reason",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"accepted\",\"customer\":-1}"
            + " | /customer want-number",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"accepted\",\"customer\":\"0\"}"
            + " | /customer want-number",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"accepted\",\"touchpoint\":0}"
            + " | /touchpoint want-text",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"accepted\",\"because\":\"x\"}"
            + " | /because unknown-field",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"accepted\",\"receipt\":[]}"
            + " | /receipt want-object",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"accepted\",\"receipt\":{\"rules\":\"x\"}}"
            + " | /receipt/rules unknown-field",
        "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"accepted\",\"receipt\":{\"on\":1}}"
            + " | /receipt/on want-text",
        "[] | ` want-object`"
      })
  void namesTheSmallestWrongPlace(String json, String problem) {
    assertThat(problems(json)).containsExactly(problem);
  }

  @Test
  void tellsEverythingAtOnce() {
    assertThat(problems("{\"rule\":\"x\",\"verdict\":\"no\",\"customer\":\"a\",\"more\":1}"))
        .containsExactlyInAnyOrder(
            "/more unknown-field",
            "/rule no-such-rule",
            "/verdict query-value",
            "/customer want-number");
  }

  @Test
  void refusesAReasonThatIsTooLong() {
    String reason = "x".repeat(FeedbackReader.LONGEST_REASON + 1);

    assertThat(
            problems(
                "{\"rule\":\"b2b/no-surprises\",\"verdict\":\"wrong\",\"reason\":\""
                    + reason
                    + "\"}"))
        .containsExactly("/reason text-too-long");
  }

  private static List<String> problems(String json) {
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class, () -> FeedbackReader.read(JsonText.read(json), RULES));
    return refusal.problems().stream()
        .map(problem -> problem.pointer() + " " + problem.message().code())
        .toList();
  }
}
