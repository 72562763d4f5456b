package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Replied.texts;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImpactsTest {
  private static final String RULE = "b2b/no-surprises";
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final ObjectMapper MAPPER = new ObjectMapper();
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
  void textAsItIsChangesNothing() {
    JsonNode impact = impact(RULE, text());

    assertThat(impact.path("problems")).isEmpty();
    assertThat(impact.path("concepts")).isEmpty();
    assertThat(impact.path("cases")).hasSameSizeAs(rule().path("cases"));
    impact.path("cases").forEach(c -> assertThat(c.path("actual")).isEqualTo(c.path("expected")));
  }

  @Test
  void otherWordsAreAChangeWhereverItIsRecommended() {
    JsonNode impact = impact(RULE, text().replace("@title(\"", "@title(\"Other: "));

    assertThat(impact.path("concepts")).isNotEmpty();
    for (JsonNode effect : impact.path("concepts")) {
      assertThat(texts(effect.path("changed"))).containsExactly(RULE);
      assertThat(effect.path("added")).isEmpty();
      assertThat(effect.path("lost")).isEmpty();
    }
  }

  @Test
  void retiredRuleIsLostWhereItWasRecommended() {
    JsonNode changed = impact(RULE, text().replace("@title(\"", "@title(\"Other: "));
    JsonNode impact = impact(RULE, text().replace("\"active\"", "\"retired\""));

    assertThat(impact.path("concepts").findValues("lost"))
        .isEqualTo(changed.path("concepts").findValues("changed"));
    assertThat(impact.path("concepts").findValuesAsText("sample"))
        .isEqualTo(changed.path("concepts").findValuesAsText("sample"));
  }

  @Test
  void newRuleIsAddedAndLacksACase() {
    String fresh = text().replace("rule \"no-surprises\"", "rule \"fresh\"");

    JsonNode impact = impact("b2b/fresh", fresh);

    assertThat(impact.path("problems").findValuesAsText("code")).containsExactly("case-missing");
    assertThat(impact.path("concepts")).isNotEmpty();
    impact
        .path("concepts")
        .forEach(effect -> assertThat(texts(effect.path("added"))).containsExactly("b2b/fresh"));
    problem(site.get("/v1/rules/b2b/fresh"), 404);
  }

  @Test
  void warnsOfWhatTheDraftWouldDoBesideOtherRules() {
    String fresh = text().replace("rule \"no-surprises\"", "rule \"fresh\"");

    JsonNode warnings = impact("b2b/fresh", fresh).path("warnings");

    assertThat(warnings.findValuesAsText("code")).containsExactly("same");
    assertThat(texts(warnings.at("/0/rules"))).containsExactly("b2b/fresh", RULE);
    assertThat(impact(RULE, text()).path("warnings")).isEmpty();
  }

  @Test
  void tellsWhatItsCasesGive() {
    ObjectNode body = MAPPER.createObjectNode().put("text", text());
    ObjectNode wrong = rule().at("/cases/0").deepCopy();
    body.set("cases", MAPPER.createArrayNode().add(wrong.put("verdict", "notApplicable")));

    JsonNode impact = json(site.post("/v1/rules/" + RULE + "/impact", body.toString()));

    assertThat(impact.path("problems").findValuesAsText("code")).contains("case-failed");
    assertThat(impact.at("/cases/0/case")).isEqualTo(wrong.path("name"));
    assertThat(impact.at("/cases/0/expected").asText()).isEqualTo("notApplicable");
    assertThat(impact.at("/cases/0/actual").asText()).isEqualTo("met");
    assertThat(impact.path("concepts")).isEmpty();
  }

  @Test
  void textThatIsNoRuleHasProblemsOnly() {
    JsonNode impact = impact(RULE, text().replace("Expect that", "Hope that"));

    assertThat(impact.path("problems").findValuesAsText("code"))
        .isEqualTo(List.of("expectation-expected"));
    assertThat(impact.path("cases")).isEmpty();
    assertThat(impact.path("concepts")).isEmpty();
  }

  private static JsonNode rule() {
    return json(site.get("/v1/rules/" + RULE));
  }

  private static String text() {
    return rule().path("text").asText();
  }

  private static JsonNode impact(String rule, String text) {
    return json(site.post("/v1/rules/" + rule + "/impact", text, "Content-Type", PLAIN));
  }
}
