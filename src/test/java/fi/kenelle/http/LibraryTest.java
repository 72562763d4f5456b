package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Site.SAMPLE;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
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
  void listsTheTypes() {
    JsonNode types = json(site.get("/v1/types")).path("types");

    assertThat(types.findValuesAsText("id"))
        .containsExactly("consumer", "b2b", "internal", "citizen", "patient");
    assertFields(types.at("/0/label"), "en fi");
  }

  @Test
  void listsTheVocabulary() {
    JsonNode vocabulary = json(site.get("/v1/vocabulary"));

    assertFields(
        vocabulary.at("/attributes/0"), "id scope kind values valueLabels label question help");
    assertFields(vocabulary.at("/attributes/0/valueLabels/none"), "en fi");
    assertThat(vocabulary.path("attributes").findValuesAsText("id"))
        .contains("type", "relationship", "roles", "scope", "persona", "sector", "channel");
    assertThat(vocabulary.path("attributes").findValuesAsText("scope"))
        .contains("service", "customer", "touchpoint", "provider");
    assertThat(vocabulary.path("dimensions")).hasSize(9);
    assertFields(vocabulary.at("/dimensions/0"), "id label");
  }

  @Test
  void listsTheExpectationsAndSources() {
    JsonNode expectations = json(site.get("/v1/expectations"));
    JsonNode sources = json(site.get("/v1/sources"));

    assertFields(expectations.at("/expectations/0"), "attribute type rules");
    assertFields(expectations.at("/expectations/0/rules/0"), "rule operator value strength");
    assertThat(expectations.findValues("value"))
        .anyMatch(value -> value.path("from").asText().equals("preferredLanguage"));
    assertFields(sources.at("/works/0"), "author title year");
    assertFields(sources.at("/statements/0"), "id work");
  }

  @Test
  void givesASampleAsItIsOnDisk() {
    assertThat(site.get("/v1/samples/device-lending").body()).isEqualTo(SAMPLE);
    assertThat(json(site.get("/v1/samples")).path("samples").findValuesAsText("id"))
        .contains("device-lending", "fibre-broadband")
        .isSorted();
    assertFields(json(site.get("/v1/samples")).at("/samples/0"), "id name");
  }

  @Test
  void givesThePersonaCards() {
    JsonNode pekka = json(site.get("/v1/personas/pekka"));

    assertThat(pekka).isEqualTo(JsonText.read(Site.sample("personas/pekka")));
    assertThat(json(site.get("/v1/personas")).path("personas").findValuesAsText("id"))
        .contains("kalle", "pekka", "pirjo");
  }

  @Test
  void reviewsTheCardsWhereItIsAskedTo() {
    JsonNode found = json(site.get("/v1/personas?include=review&on=2026-11-22&lang=fi"));

    JsonNode kalle = found.at("/reviews/0");
    assertThat(found.at("/personas/0")).isEqualTo(JsonText.read(Site.sample("personas/kalle")));
    assertFields(kalle, "persona name on monthsOld complete findings");
    assertThat(kalle.path("monthsOld").intValue()).isEqualTo(15);
    assertThat(kalle.path("complete").booleanValue()).isFalse();
    assertThat(kalle.at("/findings/0/pointer").asText()).isEqualTo("/updated");
    assertThat(kalle.at("/findings/0/title").asText())
        .isEqualTo("Persoonakortit pysyvät ajan tasalla");
    assertThat(found.path("reviews").findValuesAsText("persona"))
        .isEqualTo(found.path("personas").findValuesAsText("id"));
  }

  @Test
  void addsNothingElseToTheCards() {
    assertThat(json(site.get("/v1/personas")).has("reviews")).isFalse();
    assertThat(site.get("/v1/personas?include=met").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/types", "/v1/samples/device-lending", "/v1/samples/none", "/none"})
  void headIsThatOfTheAnswerWithoutIt(String path) {
    Site.Reply whole = site.raw(Site.head("GET", path));

    Site.Reply head = site.raw(Site.head("HEAD", path));

    assertThat(head.body()).isEmpty();
    assertThat(head.status()).isEqualTo(whole.status());
    assertThat(head.head().contains("Content-Length: 0")).isFalse();
    assertThat(lasting(head)).isEqualTo(lasting(whole));
  }

  /** The headers that do not differ from one request to the next. */
  private static List<String> lasting(Site.Reply reply) {
    return reply.head().lines().filter(line -> !line.matches("(Date|traceparent): .*")).toList();
  }
}
