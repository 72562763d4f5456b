package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Replied.texts;
import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SAMPLE;
import static fi.kenelle.http.Site.SMALL;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/types",
        "/v1/vocabulary",
        "/v1/expectations",
        "/v1/sources",
        "/v1/schema/service-description",
        "/v1/samples",
        "/v1/samples/device-lending",
        "/v1/personas",
        "/v1/personas/pekka",
        "/v1/rules",
        "/v1/rules/consumer/surprises",
        "/health/live",
        "/health/ready"
      })
  void answersInJson(String path) {
    HttpResponse<String> reply = site.get(path, "Accept", "application/json");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(contentType(reply)).startsWith("application/json");
    assertThat(json(reply).isObject()).isTrue();
  }

  @Test
  void recommends() {
    JsonNode answer = posted(RECOMMENDATIONS, SAMPLE);

    assertFields(answer, "receipt service results tensions notes rulesFired");
    assertThat(answer.at("/receipt/ruleset").asText()).matches("sha256:[0-9a-f]{64}");
    assertThat(answer.at("/receipt/input").asText()).matches("sha256:[0-9a-f]{64}");
    assertThat(answer.at("/receipt/on").asText()).isEqualTo("2026-11-22");
    assertThat(answer.at("/receipt/engine").asText()).isEqualTo("kenelle 1.0.0");
    assertThat(answer.path("service").asText()).isEqualTo("device-lending");
    assertThat(answer.path("results")).hasSize(3);
    assertThat(texts(answer.path("rulesFired"))).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void recommendsToEachGroup() {
    JsonNode result = posted(RECOMMENDATIONS, SAMPLE).at("/results/2");

    assertFields(result, "customer fit recommendations waived questions fired");
    assertThat(result.path("customer"))
        .hasToString("{\"index\":2,\"type\":\"consumer\",\"name\":\"Young townspeople\"}");
    assertFields(result.path("fit"), "score met unmet unknown waived couldApply byDimension");
    assertFields(
        result.at("/fit/byDimension"),
        "needs ease feeling relationship trust value respect wholeness insight");
    assertFields(result.at("/fit/byDimension/trust"), "score met unmet unknown");
    assertFields(
        result.at("/recommendations/0"),
        "rule title recommend because strength dimension touchpoint expects actual apply sources"
            + " file line");
    assertFields(result.at("/recommendations/0/expects"), "attribute operator value");
    assertFields(result.at("/recommendations/0/apply"), "pointer value");
    assertFields(result.at("/recommendations/0/sources/0"), "id title");
    assertFields(
        result.at("/questions/0"),
        "attribute scope touchpoint pointer question values answers rules weight");
  }

  @Test
  void leavesOutWhatOnlyIncludeAsksFor() {
    JsonNode result = posted(RECOMMENDATIONS, SAMPLE).at("/results/0");

    assertThat(result.has("met")).isFalse();
    assertThat(result.has("notApplicable")).isFalse();
    assertThat(result.at("/recommendations/0").has("conditions")).isFalse();
  }

  @Test
  void includesWhatIsAskedFor() {
    JsonNode result =
        posted(RECOMMENDATIONS + "?include=met,conditions,notApplicable", SAMPLE).at("/results/0");

    assertThat(result.path("met")).hasSize(result.at("/fit/met").intValue());
    assertThat(result.at("/met/0/apply").isNull()).isTrue();
    assertFields(result.at("/met/0/conditions/0"), "sentence attribute actual holds");
    assertThat(texts(result.path("notApplicable")))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(texts(result.path("fired")));
  }

  @Test
  void tellsTensionsAndNotes() {
    String pulled =
        "{\"name\": \"For everyone\", \"customers\": [{\"type\": \"consumer\"},"
            + " {\"type\": \"b2b\"}], \"waivers\": [{\"rule\": \"no/such\"}]}";

    JsonNode answer = posted(RECOMMENDATIONS, pulled);

    assertFields(answer.at("/tensions/0"), "attribute touchpoint between advice");
    assertFields(answer.at("/tensions/0/between/0"), "customer rule expects");
    assertFields(answer.at("/notes/0"), "code pointer message");
    assertThat(answer.path("notes").findValuesAsText("pointer")).contains("/waivers/0", "/name");
  }

  @Test
  void replacesTheGroupsByTheTypesAskedFor() {
    JsonNode answer = posted(RECOMMENDATIONS + "?types=patient,b2b", SAMPLE);

    assertThat(answer.path("results").findValuesAsText("type")).containsExactly("patient", "b2b");
    assertThat(answer.at("/results/0/customer/name").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'', 2026-01-31, 2026-01-31", "2025-05-05, 2026-01-31, 2025-05-05"})
  void takesTheDayOfTheBodyBeforeThatOfTheQuery(String inBody, String asked, String taken) {
    String body =
        inBody.isEmpty() ? SMALL : SMALL.replace("{\"name", "{\"on\": \"" + inBody + "\", \"name");

    JsonNode answer = posted(RECOMMENDATIONS + "?on=" + asked, body);

    assertThat(answer.at("/receipt/on").asText()).isEqualTo(taken);
  }

  @Test
  void takesTodayWhereNoDayIsGiven() {
    LocalDate before = LocalDate.now(ZoneOffset.UTC);

    JsonNode answer = posted(RECOMMENDATIONS, SMALL);

    assertThat(LocalDate.parse(answer.at("/receipt/on").asText()))
        .isBetween(before, LocalDate.now(ZoneOffset.UTC));
  }

  @Test
  void explainsARuleToEachGroup() {
    JsonNode explained = posted("/v1/explanations/consumer/surprises", SAMPLE);

    assertThat(explained.path("rule").asText()).isEqualTo("consumer/surprises");
    assertThat(explained.path("groups")).hasSize(3);
    assertFields(explained.at("/groups/0"), "customer touchpoint verdict conditions wouldApply");
    assertThat(explained.at("/groups/0/verdict").asText()).isEqualTo("unmet");
    assertThat(explained.at("/groups/0/touchpoint").isNull()).isTrue();
    assertFields(explained.at("/groups/0/conditions/0"), "sentence attribute actual holds");
  }

  @Test
  void explainsWhatWouldMakeARuleApply() {
    JsonNode explained = posted("/v1/explanations/b2b/partnership", SMALL);

    assertThat(explained.at("/groups/0/verdict").asText()).isEqualTo("notApplicable");
    assertThat(explained.at("/groups/0/wouldApply/0"))
        .hasToString("{\"attribute\":\"type\",\"operator\":\"is\",\"value\":\"b2b\"}");
  }

  @Test
  void explainsATouchpointRuleAtEachTouchpointAndOnceWithoutAny() {
    String path = "/v1/explanations/consumer/personal-service";

    assertThat(posted(path, SAMPLE).path("groups")).hasSize(3 * 8);
    assertThat(posted(path, SMALL).path("groups"))
        .singleElement()
        .extracting(group -> group.path("verdict").asText())
        .isEqualTo("notApplicable");
  }

  @Test
  void tellsThatItIsReady() {
    JsonNode ready = json(site.get("/health/ready"));

    assertThat(ready.at("/rules/state").asText()).isNotEqualTo("stale");
    assertThat(ready.at("/rules/problems")).isEmpty();
  }

  private static JsonNode posted(String path, String body) {
    HttpResponse<String> reply = site.post(path, body, "Content-Type", "application/json");
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(contentType(reply)).startsWith("application/json");
    return json(reply);
  }

  private static String contentType(HttpResponse<String> reply) {
    return reply.headers().firstValue("Content-Type").orElse("");
  }
}
