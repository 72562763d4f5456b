package fi.kenelle.catalogue;

import static fi.kenelle.catalogue.CatalogueFormat.FHIR;
import static fi.kenelle.catalogue.CatalogueFormat.GCLOUD;
import static fi.kenelle.catalogue.CatalogueFormat.PTV;
import static fi.kenelle.catalogue.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.catalogue.CatalogueEntry.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final String SERVICE = "{\"serviceName\": \"%s\", \"lot\": \"saas\"}\n";

  @TempDir private Path folder;

  @Test
  void filesAreReadWhenTheirTurnComes() {
    write(folder, "1.json", SERVICE.formatted("A"));
    write(folder, "2.json", SERVICE.formatted("B"));

    try (Stream<CatalogueEntry> entries = Catalogue.open(GCLOUD, folder)) {
      Iterator<CatalogueEntry> one = entries.iterator();
      one.next();
      write(folder, "2.json", SERVICE.formatted("written since"));

      assertThat(name(one.next())).isEqualTo("written since");
      assertThat(one.hasNext()).isFalse();
    }
  }

  @Test
  void filesComeInTheOrderOfTheirNames() throws IOException {
    write(folder, "b/2.json", SERVICE.formatted("third"));
    write(folder, "b/10.json", SERVICE.formatted("second"));
    write(folder, "a.json", SERVICE.formatted("first"));
    write(folder, ".hidden.json", SERVICE.formatted("hidden"));
    write(folder, "notes.txt", "not a record");
    Files.createSymbolicLink(folder.resolve("b/round"), folder);

    List<String> names = Records.entries(GCLOUD, folder).stream().map(CatalogueTest::name).toList();

    assertThat(names).containsExactly("first", "second", "third");
  }

  @Test
  void aFileMayHoldARecordALine() {
    String lines =
        "\n" + SERVICE.formatted("A") + "\r\n  \n" + SERVICE.formatted("B").stripTrailing();

    List<Imported> records = Records.imported(GCLOUD, write(folder, "a.ndjson", lines));

    assertThat(records).extracting(Imported::source).allMatch(s -> s.matches(".*a\\.ndjson:[25]"));
  }

  @Test
  void aServiceFindsItsChannelsFromWhereverItIsRead() throws IOException {
    Path ptv = Records.OWN.resolve("ptv");
    List<Imported> all = Records.imported(PTV, ptv);

    Imported alone = Records.imported(PTV, ptv.resolve("services/memory.json")).get(0);
    StringBuilder page = new StringBuilder("{\"pageNumber\": 1, \"itemList\": [");
    for (String name : List.of("services/memory", "servicechannels/c1", "organizations/a2")) {
      page.append(Files.readString(ptv.resolve(name + ".json"))).append(',');
    }
    page.setCharAt(page.length() - 1, ']');
    Imported paged = Records.imported(PTV, write(folder, "page.json", page + "}")).get(0);

    JsonNode wanted =
        all.stream()
            .map(Imported::description)
            .filter(description -> description.path("id").asText().equals("memory"))
            .findFirst()
            .orElseThrow();
    assertThat(alone.description()).isEqualTo(wanted);
    assertThat(paged.description()).isEqualTo(wanted);
  }

  @Test
  void aBundleInXmlGivesWhatItGivesInJson() {
    String json =
        "{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Organization', 'id':"
            + " 'o', 'name': 'Harbour Hospital'}},{'resource': {'resourceType':"
            + " 'HealthcareService', 'id': 'er', 'active': true, 'providedBy': {'reference':"
            + " 'Organization/o'},'type': [{'coding': [{'display': 'Emergency room'}]}],"
            + " 'serviceProvisionCode': [{'coding': [{'code': 'free'}]}],'availableTime':"
            + " [{'daysOfWeek': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'allDay':"
            + " true}]}}]}";

    Imported written = Records.one(FHIR, folder, "a.json", json);

    Imported xml = Records.imported(FHIR, Records.OWN.resolve("fhir/bundle.xml")).get(0);
    assertThat(written.description()).isEqualTo(xml.description());
  }

  @Test
  void aServiceWithHundredsOfPlacesStaysADescription() {
    String channels =
        String.join(
            ",",
            IntStream.range(0, 2_000)
                .mapToObj(n -> "{'serviceChannel': {'id': 'x" + n + "', 'name': 'Desk " + n + "'}}")
                .toList());

    Imported wide =
        Records.one(
            PTV,
            folder,
            "a.json",
            "{'id': 'w', 'serviceNames': [{'value': 'Wide', 'type': 'Name', 'language': 'en'}],"
                + " 'serviceChannels': ["
                + channels
                + "]}");

    assertThat(wide.description().path("touchpoints").size()).isBetween(100, 399);
  }

  private static String name(CatalogueEntry entry) {
    return ((Imported) entry).description().path("name").path("en").asText();
  }

  @Test
  void aRecordOfVeryManyFieldsHasANoteForEach() {
    String fields =
        IntStream.range(0, 50_000)
            .mapToObj(i -> ", \"f" + i + "\": 1")
            .collect(Collectors.joining());
    String record = "{\"id\": \"1\", \"lot\": \"x\", \"serviceName\": \"Many\"" + fields + "}";

    Imported many = Records.one(CatalogueFormat.GCLOUD, folder, "many.json", record);

    assertThat(many.notes()).hasSize(50_003);
  }
}
