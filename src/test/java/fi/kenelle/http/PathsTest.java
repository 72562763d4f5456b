package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.head;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
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
    assertThat(site.get("/v1/rules/consumer/surprises").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consumer%2Fsurprises",
        "consumer%2fsurprises/",
        "consumer/%2Fsurprises",
        "consumer/surprises%2F",
        "consumer/x%2F..%2Fsurprises",
        "consumer/x%2F%2E%2E%2Fsurprises",
        "consumer%5Csurprises",
        "consumer/%5Csurprises",
        "consumer\\surprises",
        "consumer/..",
        "consumer/../surprises",
        "consumer/%2e%2e",
        "consumer/%2E%2E/surprises",
        "../consumer/surprises",
        "../../rules/consumer/surprises",
        "%2e%2e/consumer/surprises",
        "..%2F..%2Fpom.xml/x",
        "./consumer/surprises",
        "consumer/./surprises",
        "consumer//surprises",
        "/consumer/surprises",
        "consumer/surprises.dslr",
        "consumer/surprises%20",
        "consumer/surprises%0d%0aX-Evil:1",
        "consumer/surprises;a=b",
        "consumer;a=b/surprises",
        "consumer/surprises%3Ba=b",
        "consumer/%E4",
        "consumer/%c0%ae%c0%ae",
        "consumer/%252e%252e",
        "Consumer/surprises",
        "consumer/SURPRISES",
        "consumer/s\u00fcrprises",
        "*/*",
        "consumer/%00",
        "consumer/surprises%00",
        "consumer/surprises%00.dslr",
        "consumer/%",
        "consumer/%zz"
      })
  void findsNoRuleByATrick(String path) {
    Site.Reply reply = site.raw(head("GET", "/v1/rules/" + path));

    problem(reply, 404);
    assertThat(reply.head()).doesNotContain("X-Evil");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consumer%2Fsurprises",
        "consumer/..",
        "consumer/%2e%2e",
        "consumer/x%5Csurprises",
        "consumer/surprises%2F",
        "../consumer/surprises"
      })
  void explainsNoRuleByATrick(String path) {
    Site.Reply reply =
        site.raw(head("POST", "/v1/explanations/" + path, "Content-Length: 2") + "{}");

    problem(reply, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/samples/..%2F..%2Fpom",
        "/v1/samples/personas%2Fpekka",
        "/v1/samples/personas/pekka",
        "/v1/samples/..",
        "/v1/samples/../samples/device-lending",
        "/v1/samples/device-lending.json",
        "/v1/samples/device-lending%00",
        "/v1/samples/personas%5Cpekka",
        "/v1/personas/..%2Fdevice-lending",
        "/v1/personas/%2e%2e%2fdevice-lending",
        "/v1/personas/pekka.json",
        "/v1/personas/..%5Cdevice-lending",
        "/v1/personas/%00",
        "/etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/..%2F..%2Fpom.xml"
      })
  void findsNoFileByATrick(String path) {
    Site.Reply reply = site.raw(head("GET", path));

    assertThat(reply.status()).isIn(400, 404);
    problem(reply, reply.status());
  }
}
