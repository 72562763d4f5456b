package fi.kenelle.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.kenelle.outcome.Answer;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSarifTest {
  private static final String SCHEMA = "kenelle.sarif.schema";

  @Test
  void tellsTheToolAndItsRules() {
    JsonNode run = run(Reported.of(Reports.sample("device-lending")));

    JsonNode driver = run.at("/tool/driver");
    assertThat(driver.path("name").asText()).isEqualTo("kenelle");
    assertThat(driver.path("rules"))
        .extracting(descriptor -> descriptor.path("id").asText())
        .isSorted()
        .doesNotHaveDuplicates();
    JsonNode rule = descriptor(run, "consumer/personal-fit");
    assertThat(rule.path("name").asText()).isEqualTo("PersonalFit");
    assertThat(rule.at("/shortDescription/text").asText())
        .isEqualTo("Each person's situation shapes the service");
    assertThat(rule.at("/fullDescription/text").asText()).startsWith("Ask two or three things");
    assertThat(rule.at("/help/text").asText())
        .startsWith("Nobody feels like a target group.")
        .contains("S0-08: Consumers expect a solution shaped around their own needs.");
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
    assertThat(rule.at("/properties/tags").toString()).isEqualTo("[\"needs\",\"consumer\"]");
  }

  @Test
  void tellsEachUnmetExpectationByItsStrength() {
    Answer answer = Reports.sample("device-lending");

    JsonNode results = run(Reported.of(answer)).path("results");

    assertThat(results)
        .hasSize(
            answer.results().stream()
                .mapToInt(r -> r.recommendations().size() + r.waived().size())
                .sum());
    assertThat(results.findValuesAsText("level")).contains("error", "warning", "note");
    JsonNode first = results.get(0);
    assertThat(first.path("ruleId").asText()).isEqualTo("consumer/personal-fit");
    assertThat(first.at("/message/text").asText())
        .startsWith("Consumer: Mobile knowledge workers – Ask two or three things");
    assertThat(first.at("/properties/persona").asText()).isEqualTo("Pekka, 35");
    assertThat(first.at("/properties/apply/pointer").asText())
        .isEqualTo("/attributes/personalisation");
  }

  @Test
  void suppressesWhatIsWaivedWithItsReason() {
    Answer answer =
        Reports.answer(
            "{'name': 'S', 'customers': [{'type': 'b2b'}], 'attributes': {'contractPrecision':"
                + " 'none'}, 'waivers': [{'rule': 'b2b/exact-contract', 'reason': 'Law'}]}");

    JsonNode results = run(Reported.of(answer)).path("results");

    assertThat(results).hasSize(1);
    JsonNode suppression = results.get(0).at("/suppressions/0");
    assertThat(suppression.path("kind").asText()).isEqualTo("inSource");
    assertThat(suppression.path("justification").asText()).isEqualTo("Law");
    assertThat(suppression.at("/location/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("/waivers/0");
  }

  @Test
  void pointsIntoTheFileWhereItIsKnown() throws IOException {
    Reported reported = Reports.fromFile("device-lending");

    JsonNode result = run(reported).at("/results/0");

    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("samples/device-lending.json");
    String line =
        Files.readAllLines(Path.of("samples/device-lending.json"))
            .get(place.at("/region/startLine").intValue() - 1);
    assertThat(line.substring(place.at("/region/startColumn").intValue() - 1))
        .startsWith("\"personalisation\"");
    assertThat(result.at("/locations/0/logicalLocations").findValuesAsText("fullyQualifiedName"))
        .containsExactly("/attributes/personalisation", "/customers/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b#c.json", "ä:ö?.json", "../x%.json", "./y.json"})
  void namesFilesByLegalUris(String name) {
    var origin = new Reported.Origin(name, JsonText.places("{}".getBytes(UTF_8)));

    JsonNode run = run(new Reported(Reports.sample("device-lending"), Optional.of(origin)));

    String uri = run.at("/artifacts/0/location/uri").asText();
    assertThat(URI.create(uri).isAbsolute()).isFalse();
    assertThat(Path.of(URI.create(uri).getPath()).normalize()).isEqualTo(Path.of(name).normalize());
  }

  @Test
  void givesEachOfSeveralAnswersARunOfItsOwn() {
    JsonNode runs =
        JsonText.read(
                ReportFormat.SARIF.write(
                    List.of(
                        Reports.fromFile("device-lending"), Reports.fromFile("fibre-broadband")),
                    Language.EN))
            .path("runs");

    assertThat(runs).hasSize(2);
    assertThat(runs.at("/0/automationDetails/id").asText())
        .isEqualTo("kenelle/samples/device-lending.json/")
        .isNotEqualTo(runs.at("/1/automationDetails/id").asText());
  }

  @Test
  void keepsFingerprintsWhenOtherGroupsComeAndGo() {
    String firms = "{'type': 'b2b', 'name': 'Firms'}";
    String json = "{'name': 'S', 'customers': [%s], 'attributes': {'surprises': 'designed'}}";

    JsonNode alone = run(Reported.of(Reports.answer(json.formatted(firms))));
    JsonNode beside =
        run(Reported.of(Reports.answer(json.formatted("{'type': 'patient'}, " + firms))));

    assertThat(fingerprints(beside)).containsAll(fingerprints(alone)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsTogetherWhateverItsTexts(long seed) {
    for (Answer answer : Reports.hostile(seed).toList()) {
      JsonNode run = run(Reported.of(answer));

      JsonNode rules = run.at("/tool/driver/rules");
      Set<String> prints = new HashSet<>();
      for (JsonNode result : run.path("results")) {
        assertThat(rules.at("/" + result.path("ruleIndex").intValue() + "/id"))
            .isEqualTo(result.path("ruleId"));
        assertThat(result.at("/message/text").asText()).doesNotContain("](");
        assertThat(result.at("/message/text").asText().replace("{{", "").replace("}}", ""))
            .doesNotContain("{", "}");
        assertThat(result.path("level").asText()).isIn("error", "warning", "note");
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
            .isEqualTo(result.at("/properties/apply/pointer").asText());
        prints.add(
            result.at("/properties/customer") + result.path("partialFingerprints").toString());
      }
      assertThat(prints).hasSameSizeAs(run.path("results"));
      assertThat(run.at("/invocations/0/toolConfigurationNotifications"))
          .hasSameSizeAs(answer.notes());
    }
  }

  /** The schema is not ours to keep here: give its path to hold reports against it. */
  @Test
  @EnabledIfSystemProperty(named = SCHEMA, matches = ".+")
  void followsTheSchemaOfSarif() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(Files.readString(Path.of(System.getProperty(SCHEMA))));

    assertThat(
            schema.validate(
                ReportFormat.SARIF.write(
                    List.of(
                        Reports.fromFile("device-lending"), Reports.fromFile("fibre-broadband")),
                    Language.FI),
                InputFormat.JSON))
        .isEmpty();
    for (Answer answer : Reports.hostile(4).toList()) {
      String report = Reports.write(ReportFormat.SARIF, answer, Language.EN);
      assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
    }
  }

  private static List<String> fingerprints(JsonNode run) {
    return run.findValuesAsText("ruleGroupTouchpoint/v1");
  }

  private static JsonNode descriptor(JsonNode run, String rule) {
    for (JsonNode descriptor : run.at("/tool/driver/rules")) {
      if (descriptor.path("id").asText().equals(rule)) {
        return descriptor;
      }
    }
    throw new AssertionError("no " + rule);
  }

  private static JsonNode run(Reported reported) {
    JsonNode report = JsonText.read(ReportFormat.SARIF.write(List.of(reported), Language.EN));
    assertThat(report.path("version").asText()).isEqualTo("2.1.0");
    assertThat(report.path("runs")).hasSize(1);
    return report.at("/runs/0");
  }
}
