package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Replied.texts;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedesignsTest {
  private static final String REDESIGNS = "/v1/redesigns?seconds=60";
  private static final String TORN =
      """
      {"name": "Shop", "customers": [{"type": "consumer", "persona": "pekka"}, {"type": "b2b"}],
       "attributes": {"surprises": "designed", "personalisation": "segment"}}\
      """;
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
  void tellsWhatToChangeWhatStaysUnmetAndWhatOwnValuesWouldHelp() {
    JsonNode redesign = json(site.post(REDESIGNS, TORN));

    assertFields(redesign, "changes cannotBeMet separate before after optimal description");
    assertThat(redesign.path("changes").findValuesAsText("pointer"))
        .contains("/attributes/personalisation", "/attributes/surprises");
    for (JsonNode change : redesign.path("changes")) {
      assertFields(change, "attribute touchpoint customer pointer from to rules");
    }
    JsonNode unmet = redesign.at("/cannotBeMet/0");
    assertThat(unmet.path("attribute").asText()).isEqualTo("surprises");
    assertThat(texts(unmet.path("rules")))
        .containsExactly("b2b/no-surprises", "consumer/surprises");
    JsonNode own = redesign.at("/separate/0");
    assertThat(own.path("customer").intValue()).isZero();
    assertThat(own.path("to").asText()).isEqualTo("occasional");
    assertThat(redesign.path("before")).hasSize(2);
    assertThat(redesign.at("/after/1/unmet").intValue())
        .isLessThan(redesign.at("/before/1/unmet").intValue());
  }

  @Test
  void givesTheDescriptionBackAsItWasButForTheChanges() {
    JsonNode description = json(site.post(REDESIGNS, TORN)).path("description");

    assertThat(description.at("/customers/0/persona").asText()).isEqualTo("pekka");
    assertThat(description.at("/customers/0").has("attributes")).isFalse();
    assertThat(description.at("/attributes/surprises").asText()).isEqualTo("none");
  }

  @Test
  void keepsToTheLimitsAsked() {
    JsonNode kept = json(site.post(REDESIGNS + "&keep=personalisation,surprises", TORN));
    JsonNode none = json(site.post(REDESIGNS + "&atMost=0", TORN));

    assertThat(kept.path("changes").findValuesAsText("attribute"))
        .doesNotContain("personalisation", "surprises");
    assertThat(kept.at("/cannotBeMet/0/unmet/0/cause").asText()).isEqualTo("kept");
    assertThat(none.path("changes")).isEmpty();
    assertThat(none.path("optimal").booleanValue()).isTrue();
  }

  @Test
  void redesignsForTheTypesAsked() {
    JsonNode redesign = json(site.post(REDESIGNS + "&types=citizen,b2b", TORN));

    assertThat(redesign.path("after")).hasSize(2);
    assertThat(redesign.at("/cannotBeMet")).isEmpty();
  }

  @Test
  void givesTheSameBytesForTheSameInput() {
    String path = REDESIGNS + "&on=2026-11-22&lang=fi";

    assertThat(site.post(path, Site.SAMPLE).body()).isEqualTo(site.post(path, Site.SAMPLE).body());
  }

  @ParameterizedTest
  @CsvSource({
    "keep=surprise,surprises",
    "keep=,surprises",
    "'keep=effort,personalization',personalisation",
    "lang=sv,en",
    "types=robot,b2b"
  })
  void suggestsWhatMayHaveBeenMeant(String query, String suggested) {
    JsonNode problem = problem(site.post("/v1/redesigns?" + query, TORN), 400);

    assertThat(problem.path("errors")).hasSize(1);
    assertThat(texts(problem.at("/errors/0/suggestions"))).contains(suggested);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "atMost=-1",
        "atMost=1.5",
        "atMost=",
        "atMost=1001",
        "atMost=99999999999999999999",
        "seconds=0",
        "seconds=61",
        "seconds=two",
        "include=met",
        "atmost=1",
        "keep=effort&keep=surprises"
      })
  void refusesOtherLimits(String query) {
    JsonNode problem = problem(site.post("/v1/redesigns?" + query, TORN), 400);

    assertThat(problem.path("errors")).hasSize(1);
  }

  @Test
  void takesJsonOnly() {
    HttpResponse<String> lines =
        site.post("/v1/redesigns", TORN, "Content-Type", "application/x-ndjson");

    problem(lines, 415);
    problem(site.post("/v1/redesigns", TORN, "Accept", "text/csv"), 406);
    problem(site.get("/v1/redesigns"), 405);
    problem(site.post("/v1/redesigns", "{}"), 400);
  }
}
