package fi.kenelle.http;

import static fi.kenelle.http.Replied.pointers;
import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Replied.texts;
import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SMALL;
import static fi.kenelle.http.Site.head;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void answersNormallyAfterwards() {
    assertThat(site.get("/v1/types").statusCode()).isEqualTo(200);
    assertThat(site.post(RECOMMENDATIONS, SMALL).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": x}           | 1
          {"name": "x",⏎ oops}  | 2
          {"name": "x"}⏎⏎{}     | 3
          {"name": "x",⏎"name": "y"} | 2
          {"name": NaN}         | 1
          {"name": "x"          | 1
          `"`                   | 1
          ``                    | 1
          """)
  void tellsTheLineAndColumnOfBadJson(String body, int line) {
    HttpResponse<String> reply = site.post(RECOMMENDATIONS, body.replace('⏎', '\n'));

    JsonNode problem = problem(reply, 400);
    assertThat(problem.path("detail").asText())
        .containsPattern("[Ll]ine " + line + ", column \\d+");
    assertThat(problem.path("errors")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"name\":", "{\"name\": {\"en\": [", "[[],"})
  void refusesAHundredThousandLevels(String level) {
    HttpResponse<String> reply = site.post(RECOMMENDATIONS, level.repeat(100_000 / level.length()));

    assertThat(problem(reply, 400).path("errors")).isNotEmpty();
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] body = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xFF, '"', '}'};

    HttpResponse<String> reply =
        site.send(site.request(RECOMMENDATIONS).POST(HttpRequest.BodyPublishers.ofByteArray(body)));

    assertThat(problem(reply, 400).path("detail").asText()).containsPattern("ine 1, column 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RECOMMENDATIONS,
        "/v1/explanations/consumer/surprises",
        RECOMMENDATIONS + "?lang=fi"
      })
  void tellsAllThatIsWrongWithADescription(String path) {
    String body =
        "{\"nme\": 1, \"customers\": [{\"type\": \"b2\"}], \"attributes\": {\"humanInsight\":"
            + " [\"values\", \"moods\"]}, \"on\": \"2026-02-30\"}";

    JsonNode problem = problem(site.post(path, body), 400);

    assertThat(pointers(problem))
        .containsExactlyInAnyOrder(
            "/nme", "/name", "/customers/0/type", "/attributes/humanInsight/1", "/on");
  }

  @Test
  void suggestsEveryLegalValueNearestFirst() {
    JsonNode problem =
        problem(site.post(RECOMMENDATIONS, SMALL.replace("consumer", "costumer")), 400);

    assertThat(texts(problem.at("/errors/0/suggestions")))
        .startsWith("consumer")
        .containsExactlyInAnyOrder("consumer", "b2b", "internal", "citizen", "patient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "5",
        "\"x\"",
        "{}",
        "{\"name\": null}",
        "{\"name\": {\"en\": null}}",
        "{\"name\": \"x\", \"attributes\": {\"channelCount\": 1e400}}",
        "{\"name\": \"x\", \"customers\": [null]}",
        "{\"name\": \"x\", \"touchpoints\": [[]]}",
        "{\"name\": \"x\", \"waivers\": [\"a/b\"]}"
      })
  void refusesWhatIsNoDescription(String body) {
    JsonNode problem = problem(site.post(RECOMMENDATIONS, body), 400);

    assertThat(problem.path("errors")).isNotEmpty();
  }

  @Test
  void refusesOrAnswersALongLanguageCode() {
    String body = "{\"name\": {\"en" + "-a".repeat(50_000) + "\": \"x\"}}";

    HttpResponse<String> reply = site.post(RECOMMENDATIONS, body);

    assertThat(reply.statusCode()).isIn(200, 400);
    assertThat(reply.body()).startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/v1",
        "/v2/types",
        "/v1/rules/consumer/no-such-rule",
        "/v1/rules/nobody/surprises",
        "/v1/rules/consumer",
        "/v1/samples/no-such-sample",
        "/v1/personas/nobody"
      })
  void knowsNothingOfAnUnknownPath(String path) {
    JsonNode problem = problem(site.get(path), 404);

    assertThat(problem.path("title").asText()).isEqualTo("Not Found");
  }

  @Test
  void explainsNoUnknownRule() {
    JsonNode problem = problem(site.post("/v1/explanations/consumer/nothing", SMALL), 404);

    assertThat(problem.path("detail").asText()).contains("consumer/nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/recommendations, POST",
    "PUT, /v1/recommendations, POST",
    "GET, /v1/explanations/consumer/surprises, POST",
    "GET, /v1/rules/check, POST",
    "POST, /v1/types, GET",
    "DELETE, /v1/vocabulary, GET",
    "PATCH, /v1/expectations, GET",
    "POST, /v1/sources, GET",
    "PUT, /v1/schema/service-description, GET",
    "POST, /v1/samples, GET",
    "DELETE, /v1/samples/device-lending, GET",
    "POST, /v1/rules, GET",
    "POST, /health/live, GET",
    "DELETE, /health/ready, GET",
    "BREW, /v1/types, GET",
  })
  void tellsWhichMethodsAnAddressTakes(String method, String path, String allowed) {
    Site.Reply reply = site.raw(head(method, path, "Content-Length: 0"));

    problem(reply, 405);
    assertThat(reply.head()).containsPattern("(?i)\r\nAllow: .*\\b" + allowed + "\\b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/types",
        "/v1/vocabulary",
        "/v1/expectations",
        "/v1/sources",
        "/v1/samples",
        "/v1/samples/device-lending",
        "/v1/personas",
        "/v1/personas/pekka",
        "/v1/rules",
        "/v1/rules/consumer/surprises",
        "/v1/schema/service-description"
      })
  void givesNoPictures(String path) {
    problem(site.get(path, "Accept", "image/png"), 406);
    problem(site.get(path, "Accept", "application/json;q=0"), 406);
    assertThat(site.get(path, "Accept", "image/png, application/*;q=0.1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void givesNoPicturesOfRecommendations() {
    problem(site.post(RECOMMENDATIONS, SMALL, "Accept", "image/png"), 406);
    problem(site.post("/v1/explanations/b2b/partnership", SMALL, "Accept", "image/*"), 406);
    assertThat(site.post(RECOMMENDATIONS, SMALL, "Accept", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void readsAcceptAsOneListHoweverManyLinesItTakes() {
    Site.Reply reply =
        site.raw(head("GET", "/v1/types", "Accept: image/png", "Accept: application/json"));

    assertThat(reply.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello there\r\n\r\n",
        "\u0016\u0003\u0001\u0002\r\n\r\n",
        "GET\r\n\r\n",
        "GET /v1/types HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /v1/types HTTP/9.9\r\nHost: x\r\n\r\n",
        "GET /v1/types HTTP/1.1\r\nHost: x\r\nno colon here\r\n\r\n",
        "GET /v1/types HTTP/1.1\r\nHost: x\r\nBad Name: x\r\n\r\n",
        "POST /v1/recommendations HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
        "POST /v1/recommendations HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
      })
  void refusesGarbageInItsOwnForm(String request) {
    Site.Reply reply = site.raw(request);

    assertThat(reply.status()).isIn(400, 505);
    problem(reply, reply.status());
  }

  @Test
  void refusesAHugeHeaderOrAddress() {
    problem(site.raw(head("GET", "/v1/types", "X-Big: " + "a".repeat(100_000))), 431);
    problem(site.raw(head("GET", "/v1/types?lang=" + "a".repeat(100_000))), 414);
  }
}
