package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Replied.pointers;
import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.authoring.RulesCopy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoriesTest {
  private static final String RULE = "consumer/surprises";
  private static final String PATH = "/v1/rules/" + RULE;
  private static final String HISTORY = "/v1/history";

  @TempDir private Path folder;
  private Site site;

  @BeforeEach
  void open() {
    site = Site.of(RulesCopy.in(folder, List.of(RULE, "consumer/personal-fit")).live());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void goesBackToAVersion() {
    String before = text();
    String first = json(site.get("/v1/history")).at("/versions/0/version").asText();
    retitle("Second");

    HttpResponse<String> reply = site.post("/v1/history/" + first + "/restore?message=Oops", "");

    assertFields(json(reply), "ruleset version warnings");
    assertThat(text()).isEqualTo(before);
    JsonNode versions = json(site.get("/v1/history")).path("versions");
    assertThat(versions.findValuesAsText("message"))
        .containsExactly("Oops", RULE + " edited", "The folder as first seen");
    assertFields(versions.get(0), "version when who message rules");
    assertThat(versions.at("/0/rules/0/rule").asText()).isEqualTo(RULE);
    problem(site.post("/v1/history/ffffffffff/restore", ""), 404);
    problem(site.post("/v1/history/HEAD/restore", ""), 404);
  }

  @Test
  void saysInSentencesWhatDiffers() {
    String first = json(site.get("/v1/history")).at("/versions/0/version").asText();
    String changed =
        titled("Other")
            .replaceFirst("@strength\\(\"\\w+\"", "@strength(\"could\"")
            .replace("@status(\"active\")", "@status(\"draft\")");
    put(changed);

    String path = "/v1/history/" + first + "/difference";
    JsonNode english = json(site.get(path + "?lang=en"));
    JsonNode finnish = json(site.get(path + "?lang=fi"));

    assertThat(english.path("rules")).hasSize(1);
    assertThat(english.at("/rules/0/change").asText()).isEqualTo("edited");
    assertThat(english.at("/rules/0/parts").findValuesAsText("part"))
        .containsExactly("title-en", "strength", "status");
    assertThat(english.at("/rules/0/parts").findValuesAsText("sentence"))
        .contains("Status changed from “active” to “draft”");
    assertThat(finnish.at("/rules/0/parts").findValuesAsText("sentence"))
        .contains("Muutettu tila: ”käytössä” → ”luonnos”");
    assertThat(json(site.get(path + "?to=" + first)).path("rules")).isEmpty();
    assertThat(json(site.get("/v1/history/" + first + "/rules/" + RULE)).path("text").asText())
        .isNotEqualTo(changed);
  }

  @Test
  void listsSoManyAndThoseBeforeOne() {
    List.of("One", "Two", "Three").forEach(this::retitle);
    List<String> all = ids(json(site.get(HISTORY)));

    JsonNode newest = json(site.get(HISTORY + "?limit=2"));
    JsonNode rest = json(site.get(HISTORY + "?limit=9&before=" + all.get(1)));
    JsonNode none = json(site.get(HISTORY + "?before=" + all.get(3).substring(0, 10)));

    assertThat(all).hasSize(4);
    assertThat(ids(newest)).isEqualTo(all.subList(0, 2));
    assertThat(ids(rest)).isEqualTo(all.subList(2, 4));
    assertThat(ids(none)).isEmpty();
    assertThat(List.of(newest, rest, none))
        .extracting(page -> page.path("total").intValue())
        .containsOnly(4);
  }

  private static List<String> ids(JsonNode history) {
    return history.path("versions").findValuesAsText("version");
  }

  @Test
  void refusesAPageThatCannotBe() {
    assertThat(pointers(problem(site.get(HISTORY + "?limit=0&befor=x"), 400)))
        .containsExactlyInAnyOrder("?limit", "?befor");
    problem(site.get(HISTORY + "?limit=1001"), 400);
    problem(site.get(HISTORY + "?before=ffffffffff"), 404);
  }

  @Test
  void saysWhatTheServerWroteInTheReadersLanguage() {
    retitle("Kansio");

    JsonNode finnish = json(site.get(HISTORY + "?lang=fi"));

    assertThat(finnish.at("/versions/1/message").asText())
        .isEqualTo("Kansio sellaisena kuin se ensi kertaa nähtiin");
    assertThat(finnish.at("/versions/1/who").asText()).isEqualTo("levyllä");
    assertThat(finnish.at("/versions/0/message").asText()).isEqualTo(RULE + " edited");
    assertThat(json(site.get(HISTORY)).at("/versions/1/who").asText()).isEqualTo("on disk");
    JsonNode rule = json(site.get(PATH + "?lang=fi"));
    assertThat(rule.at("/history/1/who").asText()).isEqualTo("levyllä");
  }

  private String text() {
    return json(site.get(PATH)).path("text").asText();
  }

  private String titled(String title) {
    return text().replaceFirst("@title\\(\"[^\"]*\"", "@title(\"" + title + "\"");
  }

  private void retitle(String title) {
    put(titled(title));
  }

  private void put(String text) {
    HttpResponse<String> reply =
        site.send(
            site.request(PATH, "Content-Type", Body.PLAIN, "If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(text)));
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
  }
}
