package fi.kenelle.http;

import static fi.kenelle.http.Replied.pointers;
import static fi.kenelle.http.Replied.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.authoring.RulesCopy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsTest {
  private static final String PEKKA = "/v1/personas/pekka";
  private static final String CARD = "{\n  \"id\": \"maija\",\t\"name\": \"Maija, 70\"\n}\n";

  @TempDir private Path folder;
  private RulesCopy copy;
  private Site site;

  @BeforeEach
  void open() {
    copy = RulesCopy.in(folder, List.of("consumer/surprises"));
    site = Site.of(copy.live());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void givesACardAsItIsOnDisk() throws Exception {
    assertThat(site.get(PEKKA).body())
        .isEqualTo(Files.readString(copy.samples().resolve("personas/pekka.json")));
  }

  @Test
  void newCardIsKeptByteForByteAndCanBeNamed() throws Exception {
    HttpResponse<String> reply = put("maija", CARD, "If-None-Match", "*");

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(Files.readString(copy.samples().resolve("personas/maija.json"))).isEqualTo(CARD);
    assertThat(site.get("/v1/personas/maija").body()).isEqualTo(CARD);
    assertThat(site.post(Site.RECOMMENDATIONS, naming("maija")).statusCode()).isEqualTo(200);
    problem(put("maija", CARD, "If-None-Match", "*"), 409);
  }

  private static String naming(String card) {
    return "{\"name\": \"x\", \"customers\": [{\"type\": \"consumer\", \"persona\": \""
        + card
        + "\"}]}";
  }

  @Test
  void tellsWhoIsLateWhatIsThereNow() {
    String old = site.get(PEKKA).headers().firstValue("ETag").orElseThrow();
    String card = "{\"id\": \"pekka\", \"name\": \"Pekka, 36\"}";
    assertThat(put("pekka", card, "If-Match", old).statusCode()).isEqualTo(200);

    JsonNode late = problem(put("pekka", card, "If-Match", old), 412);

    assertThat(late.at("/current/text").asText()).isEqualTo(card);
    assertThat(late.at("/current/etag").asText())
        .isEqualTo(site.get(PEKKA).headers().firstValue("ETag").orElseThrow());
    problem(put("pekka", card), 428);
  }

  @Test
  void refusesACardWithEveryProblem() {
    String bad = "{\"id\": \"maija\", \"stories\": 1, \"traits\": {\"riskAversion\": \"huge\"}}";

    JsonNode refused = problem(put("maija", bad, "If-None-Match", "*"), 422);

    assertThat(pointers(refused)).contains("/name", "/stories", "/traits/riskAversion");
    assertThat(pointers(problem(put("other", CARD, "If-None-Match", "*"), 422)))
        .containsExactly("/id");
    problem(put("maija", "{\"id\":", "If-None-Match", "*"), 400);
    problem(put("Maija", CARD, "If-None-Match", "*"), 404);
  }

  @Test
  void cardGoesUnlessASampleNamesIt() {
    put("maija", CARD, "If-None-Match", "*");
    copy.writeSample("named.json", naming("maija"));

    JsonNode refused = problem(delete("/v1/personas/maija", "If-Match", "*"), 422);
    assertThat(refused.at("/problems/0/file").asText()).isEqualTo("samples/named.json");
    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("persona-used");

    copy.writeSample("named.json", naming("pekka"));
    assertThat(delete("/v1/personas/maija", "If-Match", "*").statusCode()).isEqualTo(200);
    problem(site.get("/v1/personas/maija"), 404);
    problem(delete("/v1/personas/maija", "If-Match", "*"), 404);
    assertThat(copy.samples().resolve("personas/maija.json")).doesNotExist();
  }

  private HttpResponse<String> put(String id, String card, String... headers) {
    HttpRequest.Builder request =
        site.request("/v1/personas/" + id, headers).header("Content-Type", Body.JSON);
    return site.send(request.PUT(HttpRequest.BodyPublishers.ofString(card)));
  }

  private HttpResponse<String> delete(String path, String... headers) {
    return site.send(site.request(path, headers).DELETE());
  }
}
