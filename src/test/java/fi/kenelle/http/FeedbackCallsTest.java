package fi.kenelle.http;

import static fi.kenelle.http.Replied.pointers;
import static fi.kenelle.http.Replied.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackCallsTest {
  private static final String FEEDBACK = "/v1/feedback";
  private static final String SUMMARY = "/v1/feedback/summary";
  private static final String WRONG =
      "{\"rule\": \"consumer/surprises\", \"customer\": 0, \"touchpoint\": null,"
          + " \"verdict\": \"wrong\", \"reason\": \"Not here.\", \"receipt\": null}";

  @TempDir Path kept;

  @Test
  void takesFeedbackAndCountsIt() {
    try (Site site = Site.keeping(kept)) {
      HttpResponse<String> reply = site.post(FEEDBACK, WRONG);

      assertThat(reply.statusCode()).isEqualTo(201);
      assertThat(Site.json(reply).path("who").asText()).isEqualTo(System.getProperty("user.name"));
      JsonNode rule = Site.json(site.get(SUMMARY)).path("rules").path(0);
      assertThat(rule.path("rule").asText()).isEqualTo("consumer/surprises");
      assertThat(rule.path("wrong").intValue()).isOne();
      assertThat(rule.path("accepted").intValue()).isZero();
      assertThat(rule.path("reasons").path(0).path("reason").asText()).isEqualTo("Not here.");
    }
  }

  @Test
  void stillKnowsItAfterARestart() {
    try (Site site = Site.keeping(kept)) {
      site.post(FEEDBACK, WRONG);
    }

    try (Site site = Site.keeping(kept)) {
      assertThat(Site.json(site.get(SUMMARY)).path("rules").path(0).path("wrong").intValue())
          .isOne();
    }
  }

  @Test
  void refusesWhatCannotBeMeantWithAllItsPlaces() {
    try (Site site = Site.keeping(kept)) {
      JsonNode problem =
          problem(
              site.post(FEEDBACK, "{\"rule\": \"consumer/suprises\", \"verdict\": \"bad\"}"), 400);

      assertThat(pointers(problem)).containsExactlyInAnyOrder("/rule", "/verdict");
      assertThat(problem.toString()).contains("consumer/surprises");
    }
  }

  @Test
  void saysThatItCannotBeKeptWhereThereIsNoPlace() {
    try (Site site = Site.open()) {
      HttpResponse<String> reply = site.post(FEEDBACK, WRONG);

      problem(reply, 503);
      assertThat(reply.headers().firstValue("Retry-After")).isPresent();
    }
  }
}
