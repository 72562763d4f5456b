package fi.kenelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.catalogue.CatalogueEntry.Rejected;
import fi.kenelle.vocabulary.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of other people's complain of is said in our own words, in both languages. */
class ComplaintTest {
  private static final String FHIR = "<HealthcareService xmlns='http://hl7.org/fhir'>";
  private static final String SERVICE =
      "<http://x.test/s> a <http://purl.org/vocab/cpsv#PublicService> ";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "HSDS, services.csv, 'id,name|1,\"One\" more', 2:9, import-csv-quote, lainausmerkin jäljessä",
    "HSDS, services.csv, 'id,name|1,One|2,\"Two|3,x', 3:3, import-csv-open, ei pääty",
    "FHIR, a.xml, '{FHIR}|<id></HealthcareService>', 2:, import-xml-end, Elementtiä ”id”",
    "FHIR, a.xml, '{FHIR}|<id value=\"x\"/>', 2:, import-xml-cut, Tiedosto loppuu",
    "FHIR, a.xml, 'x{FHIR}', 1:, import-xml-before, ei ala niin kuin XML",
    "FHIR, a.xml, '{FHIR}<id value=\"&no;\"/>', 1:, import-xml-entity, entiteettiä ”no”",
    "FHIR, a.xml, '{FHIR}<y:id/>', 1:, import-xml-prefix, Etuliitettä ”y”",
    "FHIR, a.xml, '{FHIR}<id y:a=\"1\"/>', 1:, import-xml-prefix, Etuliitettä ”y”",
    "FHIR, a.xml, '{FHIR}<id value=x/>', 1:, import-xml, Lukijan oma ilmoitus englanniksi:",
    "CPSV_AP, a.ttl, '{SERVICE};| y:z 1 .', 2:2, import-rdf-prefix, Etuliitettä ”y”",
    "CPSV_AP, a.ttl, '{SERVICE};| <http://x.test/p> \"x', 2:, import-rdf-text, ei pääty",
    "CPSV_AP, a.ttl, '{SERVICE};| 1 .', 2:, import-rdf, Lukijan oma ilmoitus englanniksi:",
    "CPSV_AP, a.rdf, '<html>x</html>', 1:, import-rdf-element, Elementillä <html>"
  })
  void isSaidInOurOwnWordsAtItsPlace(
      CatalogueFormat format, String file, String text, String place, String code, String words) {
    String written = text.replace("{FHIR}", FHIR).replace("{SERVICE}", SERVICE).replace('|', '\n');

    Rejected refused =
        (Rejected) Records.entries(format, Records.write(folder, file, written)).get(0);

    assertThat(refused.inWords(Language.FI).get(0))
        .contains(file + ":" + place)
        .contains(" " + code + " ")
        .contains(words);
    assertThat(refused.inWords(Language.EN).get(0)).contains(" " + code + " ");
  }

  @Test
  void anIdTellsWhichRecordHasNoName() {
    Path file =
        Records.write(folder, "a.ttl", SERVICE + ". <http://x.test/s> <http://x.test/p> 1 .");

    assertThat(Records.refusal(CatalogueFormat.CPSV_AP, file)).contains("“http://x.test/s”");
  }
}
