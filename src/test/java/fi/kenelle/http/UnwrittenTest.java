package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.authoring.RulesCopy;
import fi.kenelle.rule.RuleFolder;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told while nothing more can be written, as on a full disk, and that it passes. */
class UnwrittenTest {
  private static final String RULE = "/v1/rules/consumer/surprises";

  @TempDir private Path folder;
  private RulesCopy copy;
  private Path kept;
  private Site site;

  @BeforeEach
  void open() {
    copy = RulesCopy.in(folder, List.of("consumer/surprises"));
    kept = RuleFolder.keptBeside(copy.rules());
    site = Site.of(copy.live(), kept);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void publishingIsUnavailableInBothLanguagesUntilThereIsRoom() throws IOException {
    Path lock = Files.createDirectory(kept.resolve("history.git/refs/heads/main.lock"));

    HttpResponse<String> reply = put("en");

    JsonNode refused = problem(reply, 503);
    assertThat(refused.path("detail").asText()).contains("could not be written to");
    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("unwritten");
    assertThat(reply.headers().firstValue("Retry-After")).isPresent();
    assertThat(problem(put("fi"), 503).path("detail").asText()).contains("ei voitu kirjoittaa");
    assertThat(site.post(Site.RECOMMENDATIONS, Site.SMALL).statusCode()).isEqualTo(200);

    Files.delete(lock);
    assertThat(put("en").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> put(String language) throws IOException {
    String text = Files.readString(copy.rules().resolve("consumer/surprises.dslr"));
    return site.send(
        site.request(RULE + "?lang=" + language, "Content-Type", Body.PLAIN, "If-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(text.replace("\"1.0\"", "\"1.1\""))));
  }

  @Test
  void feedbackIsUnavailableInBothLanguagesUntilItCanBeKept() throws IOException {
    Path inTheWay = Files.createFile(kept.resolve("feedback"));

    HttpResponse<String> reply = tell("en");

    assertThat(problem(reply, 503).path("detail").asText()).contains("disk may be full");
    assertThat(reply.headers().firstValue("Retry-After")).isPresent();
    assertThat(problem(tell("fi"), 503).path("detail").asText()).contains("Levy voi olla täynnä");
    assertThat(Site.json(site.get("/v1/feedback/summary")).path("rules")).isEmpty();

    Files.delete(inTheWay);
    assertThat(tell("en").statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> tell(String language) {
    String verdict =
        "{\"rule\": \"consumer/surprises\", \"customer\": 0, \"touchpoint\": null,"
            + " \"verdict\": \"accepted\", \"reason\": null, \"receipt\": null}";
    return site.post("/v1/feedback?lang=" + language, verdict, "Content-Type", Body.JSON);
  }

  @Test
  void cardThatCannotBePutDownChangesNothing() throws IOException {
    Path inTheWay =
        Files.createDirectories(copy.samples().resolve("personas/.pekka.json.new/full"))
            .getParent();
    String before = site.get("/v1/personas/pekka").body();

    JsonNode refused = problem(putCard(), 403);

    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("read-only-folder");
    assertThat(site.get("/v1/personas/pekka").body()).isEqualTo(before);
    Files.delete(inTheWay.resolve("full"));
    Files.delete(inTheWay);
    assertThat(putCard().statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> putCard() {
    String card = "{\"id\": \"pekka\", \"name\": \"Pekka, 36\"}";
    return site.send(
        site.request("/v1/personas/pekka", "Content-Type", Body.JSON, "If-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(card)));
  }
}
