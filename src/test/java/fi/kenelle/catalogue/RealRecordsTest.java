package fi.kenelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.catalogue.CatalogueEntry.Imported;
import fi.kenelle.description.Reading;
import fi.kenelle.vocabulary.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Real records, where the system property {@code kenelle.records} names a folder of them: what each
 * becomes is told by its id in {@code real.json}, without its texts. Skipped without the folder.
 */
class RealRecordsTest {
  private static final JsonNode EXPECTED = Reading.file(Records.OWN.resolve("real.json"));
  private static final Map<String, String> GROUPS =
      Map.of("KR1", "citizen", "KR2", "b2b", "KR3", "internal");

  @ParameterizedTest
  @EnumSource
  void becomeWhatAPersonReadsInThem(CatalogueFormat format) {
    assumeThat(real(format)).isNotEmpty();

    Map<String, JsonNode> found = new TreeMap<>();
    for (Imported record : real(format)) {
      found.put(key(record), structure(record.description()));
    }

    assumeThat(found.keySet()).anyMatch(EXPECTED.path(format.id())::has);
    EXPECTED
        .path(format.id())
        .properties()
        .forEach(
            record ->
                assertThat(String.valueOf(found.get(record.getKey())))
                    .as(record.getKey())
                    .isEqualTo(record.getValue().toString()));
  }

  @Test
  void typesAgreeWithTheTargetGroupsOfTheRecords() {
    assumeThat(real(CatalogueFormat.PTV)).isNotEmpty();

    for (Imported record : real(CatalogueFormat.PTV)) {
      JsonNode written = Reading.file(java.nio.file.Path.of(record.source()));
      List<String> wanted = new ArrayList<>();
      for (JsonNode group : written.path("targetGroups")) {
        wanted.add(GROUPS.get(group.path("code").asText().substring(0, 3)));
      }
      List<String> found = record.description().path("customers").findValuesAsText("type");
      assertThat(found).as(record.source()).containsAll(wanted);
      assertThat(found).allMatch(type -> wanted.contains(type) || type.equals("patient"));
    }
  }

  private static List<Imported> real(CatalogueFormat format) {
    return Records.real()
        .flatMap(folder -> Records.folder(folder, format))
        .map(folder -> Records.imported(format, folder))
        .orElse(List.of());
  }

  /** The id, or where a record has none the name of its file, and where it stands in it. */
  private static String key(Imported record) {
    Optional<String> id = Optional.of(record.description().path("id").asText());
    String file = record.source().replace('\\', '/').replaceFirst(".*/([^/#]+)(#.*)?$", "$1$2");
    return id.filter(text -> !text.isEmpty()).map(text -> text + " " + file).orElse(file);
  }

  /** A description without the texts that the record's author wrote. */
  private static JsonNode structure(JsonNode description) {
    var structure = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    structure.set("name", languages(description.path("name")));
    structure.put("sector", description.path("provider").path("sector").asText(""));
    List<String> types = description.path("customers").findValuesAsText("type");
    structure.put("types", String.join(" ", types));
    List<String> channels = new ArrayList<>();
    for (JsonNode touchpoint : description.path("touchpoints")) {
      String stage = touchpoint.path("stage").asText("");
      String channel = touchpoint.path("channel").asText("?");
      channels.add(stage.isEmpty() ? channel : channel + "/" + stage);
    }
    structure.put("touchpoints", String.join(" ", channels));
    JsonNode attributes = description.path("attributes");
    structure.set("attributes", attributes.isMissingNode() ? JsonText.read("{}") : attributes);
    return structure;
  }

  private static JsonNode languages(JsonNode text) {
    List<String> languages = new ArrayList<>();
    text.fieldNames().forEachRemaining(languages::add);
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.textNode(
        String.join(" ", languages));
  }
}
