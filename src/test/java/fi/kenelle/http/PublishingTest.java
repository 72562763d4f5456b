package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.RulesCopy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingTest {
  private static final String RULE = "consumer/surprises";
  private static final String PATH = "/v1/rules/" + RULE;
  private static final String FRESH = "/v1/rules/consumer/fresh";
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;
  private RulesCopy copy;
  private Site site;

  @BeforeEach
  void open() {
    copy = RulesCopy.in(folder, List.of(RULE, "consumer/personal-fit"));
    site = Site.of(copy.live());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void publishesATextByteForByte() throws Exception {
    String changed = titled("Ä 🙂").replace("\n", "\r\n");

    HttpResponse<String> reply = put(PATH + "?message=Because", changed, PLAIN, tag());

    assertFields(json(reply), "ruleset version warnings");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(Files.readString(copy.rules().resolve(RULE + ".dslr"))).isEqualTo(changed);
    JsonNode rule = json(site.get(PATH));
    assertThat(rule.path("text").asText()).isEqualTo(changed);
    assertThat(rule.at("/history/0/version")).isEqualTo(json(reply).path("version"));
    assertThat(rule.at("/history/0/message").asText()).isEqualTo("Because");
    assertThat(rule.at("/history/0/change").asText()).isEqualTo("edited");
    assertThat(rule.path("history")).hasSize(2);
    assertThat(reply.headers().firstValue("ETag")).contains(tag());
    assertThat(json(site.get("/v1/rules")).path("ruleset")).isEqualTo(json(reply).path("ruleset"));
  }

  @Test
  void publishesTextAndCasesAsOneVersion() {
    ObjectNode body = MAPPER.createObjectNode().put("text", titled("Both"));
    body.set("cases", MAPPER.createArrayNode().add(json(site.get(PATH)).at("/cases/0")));

    HttpResponse<String> reply = put(PATH, body.toString(), Body.JSON, tag());

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(json(site.get(PATH)).path("cases")).isEqualTo(body.path("cases"));
    assertThat(json(site.get("/v1/history")).path("versions")).hasSize(2);
  }

  @Test
  void casesThatAreTheSameStayAsTheyStandOnDisk() throws Exception {
    String before = Files.readString(copy.rules().resolve(RULE + ".cases.json"));
    ObjectNode body = MAPPER.createObjectNode().put("text", titled("Text only"));
    body.set("cases", json(site.get(PATH)).path("cases"));

    put(PATH, body.toString(), Body.JSON, tag());

    assertThat(Files.readString(copy.rules().resolve(RULE + ".cases.json"))).isEqualTo(before);
  }

  @Test
  void wantsToKnowWhatWasRead() {
    problem(put(PATH, text(), PLAIN), 428);
    problem(put(FRESH, text(), PLAIN), 428);
    problem(site.send(site.request(PATH).DELETE()), 428);
    problem(site.send(site.request(PATH, "If-None-Match", "*").DELETE()), 428);
  }

  @Test
  void tellsWhoIsLateWhatIsThereNow() {
    String old = tag();
    String newer = titled("Newer");
    put(PATH, newer, PLAIN, old);

    JsonNode late = problem(put(PATH, titled("Late"), PLAIN, old), 412);

    assertThat(late.at("/current/text").asText()).isEqualTo(newer);
    assertThat(late.at("/current/cases")).isEqualTo(json(site.get(PATH)).path("cases"));
    assertThat(late.at("/current/etag").asText()).isEqualTo(tag());
    assertThat(problem(put(FRESH, text(), PLAIN, old), 412).path("current").isNull()).isTrue();
  }

  @Test
  void readsListsOfTags() {
    String tag = tag();

    assertThat(put(PATH, titled("One"), PLAIN, "\"other\", " + tag).statusCode()).isEqualTo(200);
    assertThat(put(PATH, titled("Two"), PLAIN, "*").statusCode()).isEqualTo(200);
    problem(put(PATH, titled("Three"), PLAIN, "W/" + tag()), 412);
    problem(put(PATH, titled("Three"), PLAIN, "unquoted"), 400);
  }

  @Test
  void newRuleGoesFromDraftToActiveToRetiredAndAway() {
    String draft = fresh("draft");
    HttpRequest.Builder request =
        site.request(FRESH, "Content-Type", PLAIN, "If-None-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(draft));

    assertThat(site.send(request).statusCode()).isEqualTo(200);
    problem(site.send(request), 409);
    assertThat(fired()).doesNotContain("consumer/fresh");

    ObjectNode active = MAPPER.createObjectNode().put("text", fresh("active"));
    active.set("cases", json(site.get(PATH)).path("cases"));
    assertThat(put(FRESH, active.toString(), Body.JSON, "*").statusCode()).isEqualTo(200);
    assertThat(fired()).contains("consumer/fresh");

    assertThat(put(FRESH, fresh("retired"), PLAIN, "*").statusCode()).isEqualTo(200);
    assertThat(fired()).doesNotContain("consumer/fresh");

    HttpResponse<String> gone = site.send(site.request(FRESH, "If-Match", "*").DELETE());
    assertThat(gone.statusCode()).isEqualTo(200);
    problem(site.get(FRESH), 404);
    problem(site.send(site.request(FRESH, "If-Match", "*").DELETE()), 404);
  }

  @Test
  void warnsOfARuleThatSaysWhatAnotherSays() {
    ObjectNode body = MAPPER.createObjectNode().put("text", fresh("active"));
    body.set("cases", json(site.get(PATH)).path("cases"));
    HttpRequest.Builder request =
        site.request(FRESH + "?lang=fi", "Content-Type", Body.JSON, "If-None-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(body.toString()));

    HttpResponse<String> reply = site.send(request);

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    JsonNode warning = json(reply).at("/warnings/0");
    assertFields(warning, "severity code rules message example customer touchpoint");
    assertThat(warning.path("code").asText()).isEqualTo("same");
    assertThat(Replied.texts(warning.path("rules"))).containsExactly("consumer/fresh", RULE);
    assertThat(warning.path("message").asText()).contains("samaa");
    assertThat(json(put(PATH, titled("Differs"), PLAIN, tag())).path("warnings")).hasSize(1);
    assertThat(json(put(FRESH, fresh("retired"), PLAIN, "*")).path("warnings")).isEmpty();
  }

  @Test
  void warnsOfWhatNoRuleSpeaksOfAnyMore() {
    HttpRequest.Builder request = site.request(PATH, "If-Match", "*").DELETE();

    JsonNode warnings = json(site.send(request)).path("warnings");

    assertThat(warnings.findValuesAsText("code"))
        .contains("attribute-unused", "dimension-uncovered");
    assertThat(warnings.findValuesAsText("message")).anyMatch(words -> words.contains("surprises"));
  }

  private String fresh(String status) {
    return text()
        .replace("rule \"surprises\"", "rule \"fresh\"")
        .replace("@status(\"active\")", "@status(\"" + status + "\")");
  }

  private List<String> fired() {
    return Replied.texts(json(site.post(Site.RECOMMENDATIONS, Site.SMALL)).path("rulesFired"));
  }

  @Test
  void refusesABrokenRuleWithEveryProblemAtItsPlace() {
    ObjectNode body =
        MAPPER
            .createObjectNode()
            .put("text", text().replace("Expect that", "Hope that").replace("@since", "@sinse"));
    body.set("cases", MAPPER.createArrayNode());
    String before = tag();

    JsonNode refused = problem(put(PATH, body.toString(), Body.JSON, before), 422);

    assertThat(Replied.pointers(refused)).contains("/text");
    assertThat(refused.path("errors").findValuesAsText("code"))
        .contains("metadata-key", "expectation-expected");
    assertFields(
        refused.at("/problems/0"), "severity code file line column endColumn message suggestions");
    assertThat(tag()).isEqualTo(before);
    assertThat(json(site.get("/v1/history")).path("versions")).hasSize(1);
  }

  @Test
  void refusesFailingCasesAtTheirPlace() {
    ObjectNode body = MAPPER.createObjectNode().put("text", text());
    ObjectNode wrong = json(site.get(PATH)).at("/cases/0").deepCopy();
    body.set("cases", MAPPER.createArrayNode().add(wrong.put("verdict", "notApplicable")));

    JsonNode refused = problem(put(PATH, body.toString(), Body.JSON, tag()), 422);

    assertThat(Replied.pointers(refused)).contains("/cases/0/verdict");
  }

  @Test
  void refusesBodiesThatAreNone() {
    problem(put(PATH, "{}", Body.JSON, "*"), 400);
    problem(put(PATH, "{\"text\": \"x\", \"case\": []}", Body.JSON, "*"), 400);
    problem(put(PATH, "{\"text\": \"x\", \"cases\": {}}", Body.JSON, "*"), 400);
    problem(put(PATH, "{\"text\": ", Body.JSON, "*"), 400);
    problem(put(PATH, text(), "application/xml", "*"), 415);
    problem(put(PATH + "?massage=x", text(), PLAIN, "*"), 400);
    problem(put(PATH + "?message=%00", text(), PLAIN, "*"), 400);
    problem(put(PATH, "x".repeat(Body.LARGEST + 1), PLAIN, "*"), 413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/rules/consumer/Upper", "/v1/rules/consumer/%2e%2e", "/v1/rules/..%2Fx/y",
        "/v1/rules/consumer/a%5Cb", "/v1/rules/consumer/a.b", "/v1/rules/consumer/a%00"
      })
  void pathsThatNameNoRuleAreNotThere(String path) {
    assertThat(put(path, text(), PLAIN, "*").statusCode()).isIn(400, 404);
    assertThat(put(path + "/impact", text(), PLAIN, "*").statusCode()).isIn(400, 404, 405);
  }

  @Test
  void serverThatOnlyReadsSaysWhy() {
    try (Site reading = Site.of(new LiveRules(copy.edition(), copy.rules(), copy.samples()))) {
      HttpRequest.Builder request =
          reading
              .request(PATH, "Content-Type", PLAIN, "If-Match", "*")
              .PUT(HttpRequest.BodyPublishers.ofString(titled("Never")));

      assertThat(problem(reading.send(request), 403).at("/errors/0/code").asText())
          .startsWith("read-only");
      assertThat(json(reading.get("/health/ready")).at("/publishing/state").asText())
          .isEqualTo("readOnly");
      assertThat(json(reading.get("/v1/history")).path("versions")).isEmpty();
    }
  }

  private String text() {
    return json(site.get(PATH)).path("text").asText();
  }

  private String titled(String title) {
    return text().replaceFirst("@title\\(\"[^\"]*\"", "@title(\"" + title + "\"");
  }

  private String tag() {
    return site.get(PATH).headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<String> put(String path, String body, String type, String... ifMatch) {
    HttpRequest.Builder request = site.request(path, "Content-Type", type);
    for (String tag : ifMatch) {
      request.header("If-Match", tag);
    }
    return site.send(
        request.PUT(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
  }
}
