package fi.kenelle.http;

import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.authoring.RulesCopy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
  private static final String RULE = "consumer/surprises";

  @TempDir private Path folder;
  private RulesCopy copy;
  private Site site;

  @BeforeEach
  void open() {
    copy = RulesCopy.in(folder, List.of(RULE));
    site = Site.of(copy.live());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void areInTheTextFormatOfPrometheus() {
    HttpResponse<String> reply = site.get("/metrics");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(reply.body().lines())
        .allMatch(line -> line.matches("# (HELP|TYPE) .*|[a-z0-9_]+(\\{.*})? \\S+"));
  }

  @Test
  void countAndTimeRequestsByRouteAndStatus() {
    site.post(RECOMMENDATIONS, SMALL);
    site.post(RECOMMENDATIONS, SMALL);
    site.post(RECOMMENDATIONS, "{");
    site.get("/v1/rules/consumer/surprises");
    site.get("/v1/rules/consumer/nothing");
    site.get("/v1/no-such-thing");

    assertThat(request("POST", RECOMMENDATIONS, 200)).isEqualTo(2);
    assertThat(request("POST", RECOMMENDATIONS, 400)).isEqualTo(1);
    assertThat(request("GET", "/v1/rules/{pack}/{rule}", 200)).isEqualTo(1);
    assertThat(request("GET", "/v1/rules/{pack}/{rule}", 404)).isEqualTo(1);
    assertThat(request("GET", "none", 404)).isEqualTo(1);
    assertThat(metrics()).contains("kenelle_requests_seconds_bucket{");
  }

  @Test
  void countWhatTheHttpLibraryRefuses() {
    site.raw("hello there\r\n\r\n");
    site.raw(Site.head("GET", "/v1/types", "X-Big: " + "a".repeat(100_000)));
    site.raw(Site.head("BREW", "/v1/types"));

    assertThat(metrics()).contains("status=\"431\"").containsPattern("method=\"other\".*405");
  }

  @Test
  void timeEvaluationsAndCountTheRulesThatFired() {
    site.post(RECOMMENDATIONS, SMALL);
    site.post(RECOMMENDATIONS, SMALL + "\n" + SMALL, "Content-Type", Body.NDJSON);

    assertThat(value("kenelle_evaluation_seconds_count")).isEqualTo(3);
    assertThat(value("kenelle_rules_fired_total{rule=\"" + RULE + "\"}")).isEqualTo(3);
  }

  @Test
  void tellTheRuleSetInUseAndCountPublishes() throws Exception {
    String before = Site.json(site.get("/v1/rules")).path("ruleset").asText();
    assertThat(value("kenelle_ruleset{ruleset=\"" + before + "\"}")).isEqualTo(1);
    String text = Files.readString(copy.rules().resolve(RULE + ".dslr"));

    put(text.replace("@since(\"1.0\")", "@since(\"1.1\")"));
    put("package x");

    String after = Site.json(site.get("/v1/rules")).path("ruleset").asText();
    assertThat(after).isNotEqualTo(before);
    assertThat(value("kenelle_ruleset{ruleset=\"" + after + "\"}")).isEqualTo(1);
    assertThat(metrics()).doesNotContain(before);
    assertThat(value("kenelle_publishes_total")).isEqualTo(1);
  }

  private void put(String text) {
    site.send(
        site.request("/v1/rules/" + RULE, "Content-Type", Body.PLAIN, "If-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(text)));
  }

  @Test
  void countWhatWasWrongWithInput() {
    site.post(RECOMMENDATIONS, "{\"nme\": 1}");
    site.post(RECOMMENDATIONS, "{\"nme\": 1}\n", "Content-Type", Body.NDJSON);
    site.post(RECOMMENDATIONS, SMALL, "Content-Type", "text/yaml");

    assertThat(value("kenelle_rejected_total{code=\"unknown-field\"}")).isEqualTo(2);
    assertThat(value("kenelle_rejected_total{code=\"required\"}")).isEqualTo(2);
    assertThat(value("kenelle_rejected_total{code=\"status-415\"}")).isEqualTo(1);
  }

  @Test
  void tellOfTheMachine() {
    assertThat(metrics())
        .contains("jvm_memory_used_bytes{area=\"heap\"")
        .contains("id=\"Metaspace\"")
        .contains("jvm_threads_live_threads")
        .contains("jvm_gc_")
        .contains("process_uptime_seconds");
  }

  private double request(String method, String route, int status) {
    return value(
        "kenelle_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"%s\"}"
            .formatted(method, route, status));
  }

  private double value(String series) {
    return Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$")
        .matcher(metrics())
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .findFirst()
        .orElse(0);
  }

  private String metrics() {
    return site.get("/metrics").body();
  }
}
