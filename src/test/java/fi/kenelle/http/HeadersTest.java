package fi.kenelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Map<String, String> SAFE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

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
        "/",
        "/docs",
        "/docs/docs.js",
        "/workbench/app.js",
        "/v1/types",
        "/metrics",
        "/openapi.json",
        "/health/live",
        "/nothing",
        "/v1/rules/consumer/nothing"
      })
  void everyAnswerIsSafeInABrowser(String path) {
    HttpResponse<String> reply = site.get(path);

    SAFE.forEach((name, value) -> assertThat(header(reply, name)).as(name).isEqualTo(value));
    assertThat(header(reply, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(header(reply, "Server")).isEmpty();
    assertThat(header(reply, "X-Powered-By")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello there\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nno colon here\r\n\r\n"
      })
  void soIsWhatTheHttpLibraryRefuses(String request) {
    String head = site.raw(request).head();

    SAFE.forEach(
        (name, value) -> assertThat(head).containsIgnoringCase("\r\n" + name + ": " + value));
    assertThat(head).doesNotContainIgnoringCase("\r\nserver:").doesNotContain("Jetty");
  }

  @Test
  void takesOverTheTraceOfTheCaller() {
    String parent = "00-" + TRACE + "-00f067aa0ba902b7-01";

    HttpResponse<String> reply = site.get("/v1/types", "traceparent", parent);

    assertThat(header(reply, "traceparent")).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
    assertThat(header(reply, "traceparent")).doesNotContain("00f067aa0ba902b7");
  }

  @Test
  void makesATraceWhereThereIsNone() {
    String one = header(site.get("/v1/types"), "traceparent");
    String other = header(site.get("/nothing", "traceparent", "rubbish"), "traceparent");

    assertThat(one).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").isNotEqualTo(other);
    assertThat(other).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
  }

  private static String header(HttpResponse<String> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }
}
