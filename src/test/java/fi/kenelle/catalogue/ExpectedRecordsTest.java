package fi.kenelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.catalogue.CatalogueEntry.Imported;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the project's own records become, and what in them is not believed: {@code expected.json},
 * checked by hand. Run with {@code -Dkenelle.update=true} to write what they become now.
 */
class ExpectedRecordsTest {
  private static final Path EXPECTED = Records.OWN.resolve("expected.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void eachRecordBecomesWhatAPersonReadsInIt(CatalogueFormat format) throws IOException {
    ObjectNode found = MAPPER.createObjectNode();
    for (Imported record : Records.imported(format, Records.OWN.resolve(format.id()))) {
      found.set(source(record), outcome(record));
    }

    ObjectNode agreed = (ObjectNode) JsonText.read(Files.readAllBytes(EXPECTED));
    if (Boolean.getBoolean("kenelle.update")) {
      agreed.set(format.id(), found);
      String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(agreed);
      Files.writeString(EXPECTED, text + "\n");
    }
    assertThat(found.toPrettyString()).isEqualTo(agreed.path(format.id()).toPrettyString());
  }

  @Test
  void thereAreRecordsEnoughInEveryFormat() throws IOException {
    JsonNode agreed = JsonText.read(Files.readAllBytes(EXPECTED));

    int records = 0;
    for (CatalogueFormat format : CatalogueFormat.values()) {
      assertThat(agreed.path(format.id()).size()).as(format.id()).isGreaterThanOrEqualTo(2);
      records += agreed.path(format.id()).size();
    }
    assertThat(records).isGreaterThanOrEqualTo(20);
  }

  private static String source(Imported record) {
    return record.source().replace('\\', '/').replaceFirst(".*resources/catalogue/", "");
  }

  private static ObjectNode outcome(Imported record) {
    ObjectNode outcome = MAPPER.createObjectNode();
    outcome.set("description", record.description());
    Records.distrusted(record).forEach(outcome.putArray("distrusted")::add);
    return outcome;
  }
}
