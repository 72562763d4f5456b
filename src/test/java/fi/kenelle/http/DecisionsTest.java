package fi.kenelle.http;

import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SAMPLE;
import static fi.kenelle.http.Site.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("decisions.ndjson");
  }

  @Test
  void keepTheReceiptAndTheRulesThatFired() throws IOException {
    HttpResponse<String> reply;
    try (Site site = Site.keeping(new Decisions(file, false, Set.of()))) {
      reply = site.post(RECOMMENDATIONS, SAMPLE);
    }

    JsonNode line = lines().get(0);
    assertThat(line.path("receipt")).isEqualTo(Site.json(reply).path("receipt"));
    assertThat(line.path("fired")).hasSize(3);
    assertThat(line.at("/fired/2")).isEqualTo(Site.json(reply).at("/results/2/fired"));
    assertThat(reply.headers().firstValue("traceparent").orElse(""))
        .contains(line.path("trace").asText(), line.path("request").asText());
  }

  @Test
  void keepNothingOfTheDescriptionUnlessAskedTo() throws IOException {
    try (Site site = Site.keeping(new Decisions(file, false, Set.of()))) {
      site.post(RECOMMENDATIONS, SAMPLE);
    }

    assertThat(lines().get(0).has("input")).isFalse();
    assertThat(Files.readString(file)).doesNotContain("Pekka", "Device lending");
  }

  @Test
  void keepTheDescriptionWithoutWhatIsMasked() throws IOException {
    try (Site site = Site.keeping(new Decisions(file, true, Set.of("name", "story")))) {
      site.post(RECOMMENDATIONS, SAMPLE);
    }

    JsonNode input = lines().get(0).path("input");
    assertThat(input.path("name").asText()).isEqualTo("***");
    assertThat(input.path("customers").findValuesAsText("name")).isNotEmpty().containsOnly("***");
    assertThat(input.path("attributes")).isEqualTo(JsonText.read(SAMPLE).path("attributes"));
  }

  @Test
  void keepALineOfEachLineOfAStreamAndNoneOfWhatIsRefused() throws IOException {
    try (Site site = Site.keeping(new Decisions(file, false, Set.of()))) {
      site.post(RECOMMENDATIONS, SMALL + "\n{\n" + SMALL, "Content-Type", Body.NDJSON);
      site.post(RECOMMENDATIONS, "{}");
    }

    assertThat(lines()).hasSize(2);
  }

  @Test
  void hinderNoAnswerWhereTheyCannotBeKept() {
    try (Site site = Site.keeping(new Decisions(Path.of("/dev/full"), false, Set.of()))) {
      assertThat(site.post(RECOMMENDATIONS, SMALL).statusCode()).isEqualTo(200);
      assertThat(site.get("/metrics").body()).contains("kenelle_decisions_lost_total");
    }
  }

  private List<JsonNode> lines() throws IOException {
    return Files.readAllLines(file).stream().map(JsonText::read).toList();
  }
}
