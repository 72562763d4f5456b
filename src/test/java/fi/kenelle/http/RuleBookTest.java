package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SMALL;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void listsTheRules() {
    JsonNode rules = json(site.get("/v1/rules"));

    assertThat(rules.path("ruleset").asText())
        .isEqualTo(json(site.post(RECOMMENDATIONS, SMALL)).at("/receipt/ruleset").asText());
    assertFields(
        rules.at("/rules/0"),
        "rule title pack dimension strength status since sources expects conditions file line");
    assertThat(rules.path("rules").findValuesAsText("rule")).isSorted().hasSizeGreaterThan(100);
  }

  @Test
  void givesOneRuleWithItsTextAndCases() throws Exception {
    JsonNode rule = json(site.get("/v1/rules/consumer/surprises"));

    assertFields(rule, "rule title pack expects conditions file line text cases history");
    assertThat(rule.path("text").asText())
        .isEqualTo(Files.readString(Site.RULES.resolve("consumer/surprises.dslr")));
    assertThat(rule.path("cases").isArray()).isTrue();
    assertThat(rule.path("file").asText()).isEqualTo("rules/consumer/surprises.dslr");
  }

  @Test
  void marksEachRuleAndCardWithATagOfItsOwn() {
    List<String> paths =
        List.of(
            "/v1/rules/consumer/surprises", "/v1/rules/consumer/personal-fit",
            "/v1/personas/pekka", "/v1/personas/kalle");

    List<String> tags = paths.stream().map(RuleBookTest::tag).toList();

    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("\"[^\"]+\""));
    assertThat(paths.stream().map(RuleBookTest::tag).toList()).isEqualTo(tags);
  }

  private static String tag(String path) {
    return site.get(path).headers().firstValue("ETag").orElse("none");
  }

  @Test
  void checksTheTextOfARule() {
    String text = json(site.get("/v1/rules/consumer/surprises")).path("text").asText();

    JsonNode bad = json(checked(text.replace("occasional surprise", "ocasional surprise")));

    assertThat(json(checked(text)).path("problems")).isEmpty();
    assertFields(bad.at("/problems/0"), "severity code line column endColumn message suggestions");
    assertThat(bad.at("/problems/0/line").intValue()).isEqualTo(14);
  }

  private static HttpResponse<String> checked(String text) {
    return site.post("/v1/rules/check", text, "Content-Type", "text/plain; charset=utf-8");
  }

  @Test
  void unknownRuleComesWithTheNearestIds() {
    HttpResponse<String> reply = site.post("/v1/explanations/consumer/surprisez", SMALL);

    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(json(reply).at("/errors/0/code").asText()).isEqualTo("no-such-rule");
    assertThat(json(reply).at("/errors/0/suggestions/0").asText()).isEqualTo("consumer/surprises");
  }
}
