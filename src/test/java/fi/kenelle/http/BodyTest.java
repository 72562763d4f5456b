package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  private static final int MIB = 1 << 20;
  private static final String RULE_CHECK = "/v1/rules/check";
  private static final String HEAD = "POST " + RECOMMENDATIONS + " HTTP/1.1\r\nHost: x\r\n";
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
    assertThat(site.post(RECOMMENDATIONS, SMALL).statusCode()).isEqualTo(200);
  }

  @Test
  void mayBeOneMebibyte() {
    String body = "{\"name\": \"x\"}" + " ".repeat(MIB - 13);

    assertThat(site.post(RECOMMENDATIONS, body).statusCode()).isEqualTo(200);
    assertThat(site.send(chunked(RECOMMENDATIONS, body)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {MIB + 1, 3 * MIB})
  void mayNotBeLargerByItsLength(int size) {
    HttpResponse<String> reply =
        site.post(RECOMMENDATIONS, "{\"name\": \"x\"}" + " ".repeat(size - 13));

    problem(reply, 413);
  }

  @ParameterizedTest
  @ValueSource(ints = {MIB + 1, 3 * MIB})
  void mayNotBeLargerInChunks(int size) {
    HttpResponse<String> reply =
        site.send(chunked(RECOMMENDATIONS, "{\"name\": \"x\"}" + " ".repeat(size - 13)));

    problem(reply, 413);
  }

  @Test
  void mayNotBeALargerRule() {
    HttpResponse<String> reply =
        site.post(RULE_CHECK, "x".repeat(MIB + 1), "Content-Type", "text/plain");

    problem(reply, 413);
  }

  private static HttpRequest.Builder chunked(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return site.request(path)
        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /v1/recommendations                 | text/plain
          /v1/recommendations                 | application/x-www-form-urlencoded
          /v1/recommendations                 | application/xml
          /v1/recommendations                 | application/json; charset=latin1
          /v1/recommendations                 | application/json;charset="ISO-8859-1"
          /v1/recommendations                 | application/json; charset=utf-16
          /v1/recommendations                 | application/x-ndjson; charset=latin1
          /v1/recommendations                 | multipart/form-data; boundary=x
          /v1/recommendations                 | nonsense
          /v1/explanations/consumer/surprises | application/x-ndjson
          /v1/explanations/consumer/surprises | text/plain
          /v1/rules/check                     | application/json
          /v1/rules/check                     | text/html
          /v1/rules/check                     | text/plain; charset=latin1
          """)
  void mustBeOfAKnownKind(String path, String type) {
    HttpResponse<String> reply = site.post(path, SMALL, "Content-Type", type);

    problem(reply, 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/json; charset = UTF-8"
      })
  void mayTellThatItIsJsonInAnyWay(String type) {
    HttpResponse<String> reply = site.post(RECOMMENDATIONS, SMALL, "Content-Type", type);

    assertThat(reply.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 50\r\nConnection: close\r\n\r\n{\"name\":",
        "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n8\r\n{\"name\":\r\n",
        "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n{\"name\":\r\n",
        "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n8\r\n{\"name\":oops\r\n0\r\n\r\n"
      })
  void isTheClientsFaultWhereItBreaksOff(String rest) {
    Site.Reply reply = site.raw(HEAD + rest);

    problem(reply, 400);
  }
}
