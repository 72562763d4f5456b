package fi.kenelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final Pattern TEMPLATE = Pattern.compile("\\{([a-z]+)}");

  private static Site site;
  private static Described described;

  @BeforeAll
  static void open() {
    site = Site.open();
    described = new Described(Site.json(site.get("/openapi.json")));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void isOfThisVersion() {
    assertThat(described.document().path("openapi").asText()).startsWith("3.1.");
    assertThat(described.document().at("/info/version").asText()).isEqualTo("1.0.0");
  }

  @Test
  void tellsOfEveryCallAndNoOther() {
    Set<String> registered = new TreeSet<>();
    site.calls().forEach(call -> registered.add(call.replaceAll("<([a-z]+)>", "{$1}")));

    assertThat(described.calls()).isEqualTo(registered);
  }

  @Test
  void namesEveryPartOfAPath() {
    for (String call : described.calls()) {
      Set<String> named = new TreeSet<>();
      for (JsonNode parameter : described.call(call).path("parameters")) {
        JsonNode resolved = described.resolved(parameter);
        if (resolved.path("in").asText().equals("path")) {
          assertThat(resolved.path("required").asBoolean()).as(call).isTrue();
          named.add(resolved.path("name").asText());
        }
      }
      Set<String> parts = new TreeSet<>();
      TEMPLATE.matcher(call).results().forEach(part -> parts.add(part.group(1)));
      assertThat(named).as(call).isEqualTo(parts);
    }
  }

  @Test
  void givesEveryCallANameOfItsOwnAndAKnownTag() {
    Set<String> tags = new HashSet<>(described.document().path("tags").findValuesAsText("name"));
    List<String> names = new ArrayList<>();
    for (String call : described.calls()) {
      names.add(described.call(call).path("operationId").asText());
      assertThat(tags).as(call).contains(described.call(call).at("/tags/0").asText());
      assertThat(described.call(call).path("summary").asText()).as(call).isNotBlank();
    }

    assertThat(names).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void pointsOnlyAtWhatIsThere() {
    List<String> references = described.document().findValuesAsText("$ref");

    assertThat(references).hasSizeGreaterThan(100);
    for (String reference : references) {
      assertThat(described.document().at(reference.substring(1)).isMissingNode())
          .as(reference)
          .isFalse();
    }
  }

  @Test
  void usesEveryPartThatItDefines() {
    String text = described.document().toString();
    Set<String> unused = new TreeSet<>();
    for (String kind : List.of("schemas", "parameters", "responses", "examples")) {
      JsonNode parts = described.document().path("components").path(kind);
      parts.fieldNames().forEachRemaining(part -> unused.add(kind + "/" + part));
    }
    unused.removeIf(part -> text.contains("\"#/components/" + part + "\""));

    assertThat(unused).containsExactly("schemas/AnswerLine");
  }

  @Test
  void holdsLegalSchemas() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    for (var schema : described.document().at("/components/schemas").properties()) {
      assertThat(meta.validate(schema.getValue())).as(schema.getKey()).isEmpty();
    }
  }

  @Test
  void sharesTheSchemaOfDescriptionsWithTheVocabulary() {
    JsonNode alone = Site.json(site.get("/v1/schema/service-description"));
    JsonNode within = described.document().at("/components/schemas/ServiceDescription");

    assertThat(within.path("properties").path("attributes"))
        .isEqualTo(alone.path("properties").path("attributes"));
    assertThat(described.document().at("/components/schemas/CustomerType/enum")).hasSize(5);
    assertThat(described.document().at("/components/schemas/Dimension/enum")).hasSize(9);
  }

  @Test
  void takesItsExamplesFromTheSamples() {
    JsonNode examples = described.document().at("/components/examples");

    assertThat(examples.path("device-lending").path("value"))
        .isEqualTo(fi.kenelle.vocabulary.JsonText.read(Site.SAMPLE));
    for (JsonNode example : examples) {
      assertThat(
              described
                  .schema("#/components/schemas/ServiceDescription")
                  .validate(example.path("value")))
          .isEmpty();
    }
  }
}
