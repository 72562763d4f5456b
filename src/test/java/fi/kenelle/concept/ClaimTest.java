package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.JsonText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each sentence makes of a small concept under four small rules. */
class ClaimTest {
  private static final Rule REMEMBERED =
      Kenelles.rule("remembered", "The customer is anyone", "earlier encounters are remembered");
  private static final Rule SURPRISES =
      Kenelles.rule(
          "surprises", "The customer is a consumer", "there is at least an occasional surprise");
  private static final Rule NONE =
      Kenelles.rule("none", "The customer is a business", "there are no surprises");
  private static final Rule FEEDBACK =
      Kenelles.rule(
          "feedback",
          "The touchpoint is any",
          "the customer is asked for feedback at the touchpoint");
  private static final Kenelle KENELLE =
      Kenelles.of(List.of(FEEDBACK, NONE, REMEMBERED, SURPRISES));
  private static final String CONCEPT =
      """
      {"name": "Sauna",
        "customers": [{"type": "consumer"}, {"type": "b2b"}, {"type": "b2b", "name": "Hotels"}],
        "attributes": {"remembersEncounters": false, "surprises": "occasional"},
        "touchpoints": [
          {"id": "door", "attributes": {"feedbackAsked": true}},
          {"id": "bench", "attributes": {"feedbackAsked": false}}, {"id": "pool"}],
        "waivers": [
          {"rule": "human/none", "customer": 2},
          {"rule": "human/none", "customer": 1, "until": "2026-01-31"}]}
      """;

  @Test
  void unmetIsCountedForEachGroupAlone() {
    assertHolds(
        "No should is unmet",
        "At most 3 musts are unmet",
        "At most 2 musts are unmet for" + " consumers");
    assertFails("No must is unmet", "Nothing is unmet for consumers", "At most 2 musts are unmet");
    assertThat(against("At most 2 musts are unmet"))
        .as("the one business without a waiver has three")
        .hasSize(3)
        .allMatch(found -> ((Evidence.Ended) found).outcome().situation().group() == 1);
  }

  @Test
  void fitIsTheLowestOfAnyGroup() {
    // met and unmet: consumer 2 and 2, first business 1 and 3, hotels 1 and 2
    assertHolds(
        "Fit for consumers is at least 0.5",
        "Fit is at least 0.25",
        "Fit for the group Hotels is at least 0.33");
    assertFails(
        "Fit for consumers is at least 0.51",
        "Fit is at least 0.26",
        "Fit for businesses is at least 0.33",
        "Fit for the group Hotels is at least 0.34");
  }

  @Test
  void withoutFitThereIsNoneThatIsHighEnough() {
    assertThat(against("Fit in ease is at least 0", CONCEPT)).hasSize(3);
    assertHolds("Fit in needs is at least 0.2");
  }

  @Test
  void tensionsAreCounted() {
    assertHolds("There are at most 1 tensions", "There is no tension about personalisation");
    assertFails("There are no tensions", "There is no tension about use of surprises");
    assertThat(against("There are no tensions")).hasSize(1);
  }

  @Test
  void ruleEndsAsAtItsWorstTouchpoint() {
    assertHolds(
        "The rule human/feedback is unmet",
        "The rule human/none is waived for the group Hotels",
        "The rule human/none does not apply to consumers",
        "The rule human/surprises is met for consumers",
        "The rule human/surprises does not apply to businesses");
    assertFails(
        "The rule human/feedback is met",
        "The rule human/none is waived",
        "The rule human/none does not apply to anyone",
        "The rule human/surprises is met",
        "The rule human/surprises could apply to consumers");
  }

  @Test
  void touchpointRuleWithoutTouchpointsDoesNotApply() {
    String bare = "{\"name\": \"Sauna\"}";
    assertThat(against("The rule human/feedback does not apply to anyone", bare)).isEmpty();
    assertThat(against("The rule human/feedback is met", bare))
        .containsExactly(new Evidence.Nowhere(FEEDBACK));
    assertThat(against("It is not stated whether the rule human/remembered is met", bare))
        .isEmpty();
  }

  @Test
  void questionsWeighAsTheRulesThatWait() {
    assertHolds("No question weighs more than 3");
    assertFails("No question weighs more than 2");
  }

  @Test
  void expiredWaiverIsToldByItsDay() {
    assertFails("No waiver has expired");
    assertThat(check("No waiver has expired", CONCEPT, LocalDate.of(2026, 1, 31))).isEmpty();
    assertThat(check("No waiver has expired", CONCEPT, LocalDate.of(2026, 2, 1))).hasSize(1);
  }

  private static void assertHolds(String... sentences) {
    for (String sentence : sentences) {
      assertThat(against(sentence)).as(sentence).isEmpty();
    }
  }

  private static void assertFails(String... sentences) {
    for (String sentence : sentences) {
      assertThat(against(sentence)).as(sentence).isNotEmpty();
    }
  }

  private static List<Evidence> against(String sentence) {
    return against(sentence, CONCEPT);
  }

  private static List<Evidence> against(String sentence, String concept) {
    return check(sentence, concept, Kenelles.DAY);
  }

  private static List<Evidence> check(String sentence, String concept, LocalDate today) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("concept", "sauna");
    json.putArray("expect").add(sentence);
    return SuiteReader.read(
            json, KENELLE.ruleSet(), name -> KENELLE.describe(JsonText.read(concept)))
        .check(KENELLE.edition().answerer(), today)
        .get(0)
        .against();
  }
}
