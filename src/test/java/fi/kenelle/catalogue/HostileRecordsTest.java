package fi.kenelle.catalogue;

import static fi.kenelle.catalogue.CatalogueFormat.CPSV_AP;
import static fi.kenelle.catalogue.CatalogueFormat.FHIR;
import static fi.kenelle.catalogue.CatalogueFormat.GCLOUD;
import static fi.kenelle.catalogue.CatalogueFormat.HSDS;
import static fi.kenelle.catalogue.CatalogueFormat.PTV;
import static fi.kenelle.catalogue.CatalogueFormat.SCHEMA_ORG;
import static fi.kenelle.catalogue.Records.refusal;
import static fi.kenelle.catalogue.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.catalogue.CatalogueEntry.Imported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Input that is broken, mixed up or meant to do harm: a clear refusal that names the place. */
class HostileRecordsTest {
  private static final String SERVICE =
      "<http://x.test/s> a <http://purl.org/vocab/cpsv#PublicService>";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void truncatedJsonIsRefusedWithItsPlace(CatalogueFormat format) {
    Path file = write(folder, "a.json", "{\n \"name\": \"x\",\n \"description\": \"y");

    assertThat(refusal(format, file)).contains("a.json:3:").contains("json-malformed");
  }

  @ParameterizedTest
  @EnumSource
  void repeatedKeysAreRefusedWithTheirPlace(CatalogueFormat format) {
    Path file = write(folder, "a.json", "{\"name\": \"x\",\n \"name\": \"y\"}");

    assertThat(refusal(format, file)).contains("a.json:2:").contains("name");
  }

  @ParameterizedTest
  @EnumSource
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace(CatalogueFormat format) throws IOException {
    Path file = folder.resolve("a.json");
    Files.write(file, "{\"name\":\n \"\u00e4\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal(format, file)).contains("a.json:2:3").contains("json-not-utf8");
  }

  @ParameterizedTest
  @EnumSource
  void nestingWithoutEndIsRefused(CatalogueFormat format) {
    Path file = write(folder, "a.json", "[".repeat(100_000));

    assertThat(refusal(format, file)).contains("a.json:1:").contains("json-limits");
  }

  @ParameterizedTest
  @EnumSource
  void textsOfSeveralMegabytesAreRefused(CatalogueFormat format) {
    Path file = write(folder, "a.json", "{\"name\": \"" + "x".repeat(3 << 20) + "\"}");

    assertThat(refusal(format, file)).contains("a.json:1:").contains("json-limits");
  }

  @ParameterizedTest
  @EnumSource
  void emptyFilesAndFoldersAreRefused(CatalogueFormat format) throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(refusal(format, write(folder, "a.json", ""))).contains("json-empty");
    assertThat(refusal(format, empty)).contains("import-no-files");
    assertThat(refusal(format, folder.resolve("nowhere"))).contains("import-no-file ");
  }

  @ParameterizedTest
  @CsvSource({
    "PTV, gcloud/ledger.json, gcloud",
    "PTV, schema.org/tax-help.jsonld, schema.org",
    "SCHEMA_ORG, ptv/services/berth.json, ptv",
    "SCHEMA_ORG, fhir/physio.json, fhir",
    "SCHEMA_ORG, cpsv-ap/compact.jsonld, cpsv-ap",
    "SCHEMA_ORG, cpsv-ap/flat.json, cpsv-ap",
    "SCHEMA_ORG, hsds/json/page.json, hsds",
    "HSDS, fhir/physio.json, fhir",
    "HSDS, cpsv-ap/flat.json, cpsv-ap",
    "HSDS, gcloud/ledger.json, gcloud",
    "GCLOUD, hsds/json/page.json, hsds",
    "GCLOUD, ptv/services/berth.json, ptv",
    "CPSV_AP, schema.org/tax-help.jsonld, schema.org",
    "CPSV_AP, gcloud/ledger.json, gcloud",
    "FHIR, schema.org/gardeners.json, schema.org",
    "FHIR, hsds/json/page.json, hsds"
  })
  void anotherFormatIsRefusedAndNamed(CatalogueFormat format, String file, String other) {
    assertThat(refusal(format, Records.OWN.resolve(file)))
        .contains(file.replaceFirst(".*/", "") + ":1:1")
        .contains("import-other-format")
        .contains("--format " + other);
  }

  @Test
  void aBadFileDoesNotKeepOthersFromBeingRead() {
    write(folder, "1.json", "{\"serviceName\": \"A\", \"lot\": \"saas\"}");
    write(folder, "2.json", "{");
    write(
        folder,
        "3.ndjson",
        """
        {"serviceName": "B", "lot": "saas"}
        {]
        {"serviceName": "C", "lot": "saas"}
        """);

    List<CatalogueEntry> entries = Records.entries(GCLOUD, folder);

    assertThat(entries).hasSize(5).filteredOn(entry -> entry instanceof Imported).hasSize(3);
    assertThat(entries.get(1).source()).endsWith("2.json");
    assertThat(((CatalogueEntry.Rejected) entries.get(3)).problems().get(0).line()).isEqualTo(2);
  }

  @Test
  void aRecordWithoutANameIsRefusedWithItsPlace() {
    Path file =
        write(
            folder,
            "a.json",
            "{\"contents\": [\n {\"id\": \"1\", \"name\": \"A\", \"status\": \"active\"},\n"
                + " {\"id\": \"2\", \"name\": null, \"status\": \"active\"}]}");

    List<CatalogueEntry> entries = Records.entries(HSDS, file);

    assertThat(entries).hasSize(2);
    assertThat(
            ((CatalogueEntry.Rejected) entries.get(1))
                .problems()
                .get(0)
                .inWords(fi.kenelle.vocabulary.Language.EN))
        .contains("a.json:3:")
        .contains("import-no-name");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheRecord() throws IOException {
    String ptv = "\uFEFF" + Files.readString(Records.OWN.resolve("ptv/services/permit.json"));
    String turtle = "\uFEFF" + Files.readString(Records.OWN.resolve("cpsv-ap/bakery.ttl"));

    assertThat(Records.imported(PTV, write(folder, "p.json", ptv))).hasSize(1);
    assertThat(Records.imported(CPSV_AP, write(folder, "b.ttl", turtle))).hasSize(2);
  }

  @Test
  void documentTypesInXmlAreRefused() {
    String laughs =
        "<?xml version='1.0'?>\n<!DOCTYPE b [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>\n";
    String outside =
        "<?xml version='1.0'?>\n<!DOCTYPE b [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n";
    String fhir =
        "<HealthcareService xmlns='http://hl7.org/fhir'><name value='&b;'/></HealthcareService>";
    String rdf = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&b;</rdf:RDF>";

    for (String type : List.of(laughs, outside)) {
      assertThat(refusal(FHIR, write(folder, "a.xml", type + fhir)))
          .contains("a.xml:2:")
          .contains("import-xml-dtd");
      assertThat(refusal(CPSV_AP, write(folder, "a.rdf", type + rdf)))
          .contains("a.rdf:2:")
          .contains("import-xml-dtd");
    }
  }

  @Test
  void brokenXmlAndRdfAreRefusedWithTheirPlace() {
    assertThat(
            refusal(
                FHIR,
                write(folder, "a.xml", "<Bundle xmlns='http://hl7.org/fhir'>\n<entry></Bundle>")))
        .contains("a.xml:2:")
        .contains("import-xml");
    assertThat(refusal(FHIR, write(folder, "b.xml", "<Bundle><entry/></Bundle>")))
        .contains("import-xml-not-fhir");
    assertThat(refusal(CPSV_AP, write(folder, "a.ttl", SERVICE + " ;\n  <broken")))
        .contains("a.ttl:2:")
        .contains("import-rdf");
    assertThat(
            refusal(
                CPSV_AP,
                write(
                    folder,
                    "b.rdf",
                    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n"
                        + "<x></rdf:RDF>")))
        .contains("b.rdf:2:");
    assertThat(
            refusal(
                CPSV_AP,
                write(
                    folder,
                    "c.ttl",
                    SERVICE + " ; <http://x.test/p> " + "[<http://x.test/p> ".repeat(100_000))))
        .contains("c.ttl:1:1");
  }

  @Test
  void xmlNestedWithoutEndIsRefused() {
    String deep = "<HealthcareService xmlns='http://hl7.org/fhir'>" + "<type>".repeat(50_000);

    assertThat(refusal(FHIR, write(folder, "a.xml", deep))).contains("json-limits");
  }

  @Test
  void nothingIsFetchedForAContext() {
    Imported flat = Records.imported(CPSV_AP, Records.OWN.resolve("cpsv-ap/flat.json")).get(0);

    assertThat(flat.notes())
        .anyMatch(
            note ->
                note.pointer().equals("/@context")
                    && note.message().code().equals("import-context"));
    Path asking =
        write(
            folder,
            "a.jsonld",
            "{\"@context\": {\"@import\": \"http://127.0.0.1:9/context\", \"t\":"
                + " \"http://purl.org/dc/terms/title\"},\"@type\":"
                + " \"http://purl.org/vocab/cpsv#PublicService\", \"t\": \"Asking\"}");
    assertThat(Records.imported(CPSV_AP, asking).get(0).description().path("name").asText())
        .isEqualTo("Asking");
  }

  @Test
  void waysThatComeBackToThemselvesEnd() {
    String circle =
        SERVICE
            + " ; <http://purl.org/dc/terms/title> \"Circle\" ; <http://purl.org/dc/terms/requires>"
            + " <http://x.test/s> ; <http://data.europa.eu/m8g/hasChannel> <http://x.test/c> .\n"
            + "<http://x.test/c> <http://data.europa.eu/m8g/hasChannel> <http://x.test/c> ,"
            + " <http://x.test/s> .";
    String schema =
        "{'@context': 'https://schema.org', '@graph': [{'@id': 'a', '@type': 'Service', 'name':"
            + " 'A', 'offers': {'@id': 'o'}}, {'@id': 'o', '@type': 'Offer', 'price': '5',"
            + " 'itemOffered': {'@id': 'p'}}, {'@id': 'p', '@type': 'Product', 'name': 'P',"
            + " 'offers': {'@id': 'o'}, 'makesOffer': [{'@id': 'o'}, {'@id': 'o'}]}]}";

    Imported service = Records.imported(CPSV_AP, write(folder, "a.ttl", circle)).get(0);
    Imported offer = Records.one(SCHEMA_ORG, folder, "a.json", schema);

    assertThat(service.description().path("name").asText()).isEqualTo("Circle");
    assertThat(offer.description().at("/attributes/priceShown").asBoolean()).isTrue();
  }

  @Test
  void aServiceThatEverythingHangsTogetherWithIsCut() {
    String levels =
        IntStream.range(0, 5)
            .boxed()
            .flatMap(
                level ->
                    IntStream.range(0, 40)
                        .mapToObj(
                            one ->
                                "<http://x.test/"
                                    + level
                                    + "/"
                                    + one
                                    + "> <http://x.test/p> "
                                    + IntStream.range(0, 40)
                                        .mapToObj(
                                            n -> "<http://x.test/" + (level + 1) + "/" + n + ">")
                                        .collect(Collectors.joining(","))
                                    + " ."))
            .collect(Collectors.joining("\n"));
    String service =
        SERVICE
            + " ; <http://purl.org/dc/terms/title> \"Wide\" ; <http://x.test/p> <http://x.test/0/0>"
            + " .\n";

    Imported wide = Records.imported(CPSV_AP, write(folder, "a.ttl", service + levels)).get(0);

    assertThat(Records.distrusted(wide)).contains("/@cut import-graph-too-large");
  }
}
