package fi.kenelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaHoursTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Mo-Su, round-the-clock",
    "24/7, round-the-clock",
    "'Mo-Fr 9:00-17:00, Sa closed', office",
    "'Tu,Th 16:00-20:00', extended",
    "Monday to Friday, ''",
    "closed on Sunday, ''",
    "Sunday is our day, ''",
    "when we are in, ''"
  })
  void onlyHoursAreReadAsHours(String written, String hours) {
    String record =
        "{'@context': 'https://schema.org', '@type': 'Bakery', 'name': 'Rye', 'openingHours':"
            + " '%s'}";

    var bakery =
        Records.one(CatalogueFormat.SCHEMA_ORG, folder, "a.jsonld", record.formatted(written));

    assertThat(bakery.description().at("/attributes/supportHours").asText()).isEqualTo(hours);
  }
}
