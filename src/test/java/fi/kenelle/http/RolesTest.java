package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.access.Role;
import fi.kenelle.access.TokenFile;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.Opening;
import fi.kenelle.authoring.RulesCopy;
import fi.kenelle.rule.RuleFolder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
  private static final String RULE = "/v1/rules/consumer/surprises";
  private static final String NEW = "/v1/rules/consumer/new-one";

  @TempDir private Path folder;
  private LiveRules live;
  private Site site;
  private final Map<Role, String> secrets = new EnumMap<>(Role.class);

  @BeforeEach
  void open() {
    RulesCopy copy = RulesCopy.in(folder, List.of("consumer/surprises"));
    live = Opening.of(copy.rules(), copy.samples(), Optional.empty()).live().orElseThrow();
    Path kept = RuleFolder.keptBeside(copy.rules());
    site = Site.of(live, kept);
    for (Role role : Role.values()) {
      secrets.put(role, TokenFile.in(kept).add("the " + role.id(), role));
    }
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/rules, READER",
    "GET, /v1/history, READER",
    "GET, /v1/rules.xlsx, READER",
    "GET, /v1/feedback/summary, READER",
    "GET, /v1/vocabulary, READER",
    "POST, /v1/recommendations, READER",
    "POST, /v1/rules/check, READER",
    "POST, /v1/feedback, READER",
    "POST, /v1/rules.xlsx, READER",
    "POST, /v1/rules/consumer/surprises/impact, READER",
    "PUT, /v1/rules/consumer/new-one, EDITOR",
    "PUT, /v1/personas/pekka, PUBLISHER",
    "DELETE, /v1/rules/consumer/surprises, PUBLISHER",
    "DELETE, /v1/personas/pekka, PUBLISHER",
    "POST, /v1/history/x/restore, PUBLISHER"
  })
  void asksForTheRoleThatTheCallNeeds(String method, String path, Role needed) {
    assertThat(call(method, path, "").statusCode()).isEqualTo(401);
    for (Role role : Role.values()) {
      HttpResponse<String> reply = call(method, path, secrets.get(role));
      if (role.covers(needed)) {
        assertThat(reply.statusCode()).as(reply.body()).isNotIn(401, 403);
      } else {
        JsonNode problem = problem(reply, 403);
        assertThat(problem.path("detail").asText()).contains(needed.id(), role.id());
      }
    }
  }

  @Test
  void letsAnEditorSaveDraftsAndAPublisherPutThemIntoUse() {
    String active = text().replace("\"surprises\"", "\"new-one\"");
    String draft = active.replace("@status(\"active\")", "@status(\"draft\")");

    problem(put(NEW, active, Role.EDITOR, "If-None-Match", "*"), 403);
    HttpResponse<String> saved = put(NEW, draft, Role.EDITOR, "If-None-Match", "*");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    problem(put(NEW, active, Role.EDITOR, "If-Match", "*"), 403);
    String again = draft.replace("@since(\"1.0\")", "@since(\"1.1\")");
    assertThat(put(NEW, again, Role.EDITOR, "If-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void letsAnEditorTakeNoRuleOutOfUse() {
    for (String status : List.of("draft", "retired")) {
      String text = text().replace("@status(\"active\")", "@status(\"" + status + "\")");

      problem(put(RULE, text, Role.EDITOR, "If-Match", "*"), 403);
      assertThat(live.now().edition().ruleSet().active()).hasSize(1);
    }
    problem(put(RULE, text() + "\n", Role.EDITOR, "If-Match", "*"), 403);
  }

  @Test
  void writesTheAuthorIntoTheHistory() {
    String text = text().replace("@since(\"1.0\")", "@since(\"1.1\")");

    HttpResponse<String> reply = put(RULE, text, Role.PUBLISHER, "If-Match", "*");

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    JsonNode versions = Site.json(call("GET", "/v1/history", secrets.get(Role.READER)));
    assertThat(versions.path("versions").path(0).path("who").asText()).isEqualTo("the publisher");
  }

  @Test
  void publishesForNoPageOfAnotherSite() {
    HttpRequest.Builder request =
        site.request(RULE, "Content-Type", Body.PLAIN, "If-Match", "*")
            .header("Authorization", "Bearer " + secrets.get(Role.PUBLISHER))
            .header("Origin", "https://evil.example")
            .PUT(HttpRequest.BodyPublishers.ofString(text()));

    problem(site.send(request), 403);
  }

  private String text() {
    return new String(
        live.now().edition().ruleSet().folder().bytes("consumer/surprises.dslr").orElseThrow(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private HttpResponse<String> call(String method, String path, String secret) {
    HttpRequest.Builder request = site.request(path, "Content-Type", Body.JSON);
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    return site.send(request.method(method, HttpRequest.BodyPublishers.ofString("{}")));
  }

  private HttpResponse<String> put(String path, String text, Role role, String... condition) {
    HttpRequest.Builder request =
        site.request(path, "Content-Type", Body.PLAIN)
            .header("Authorization", "Bearer " + secrets.get(role))
            .header(condition[0], condition[1]);
    return site.send(request.PUT(HttpRequest.BodyPublishers.ofString(text)));
  }
}
