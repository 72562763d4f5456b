package fi.kenelle.catalogue;

import static fi.kenelle.catalogue.CatalogueFormat.HSDS;
import static fi.kenelle.catalogue.Records.refusal;
import static fi.kenelle.catalogue.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.catalogue.CatalogueEntry.Imported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsdsPackageTest {
  private static final String SERVICES = "id,name,status\n1,Lunch,active\n";

  @TempDir private Path folder;

  @Test
  void aZipFileGivesWhatItsFolderGives() throws IOException {
    Map<String, byte[]> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(Records.OWN.resolve("hsds/package"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        tables.put("export/" + file.getFileName(), Files.readAllBytes(file));
      }
    }

    List<Imported> zipped = Records.imported(HSDS, zip(tables));

    List<Imported> plain = Records.imported(HSDS, Records.OWN.resolve("hsds/package"));
    assertThat(zipped).hasSize(1);
    assertThat(zipped.get(0).description()).isEqualTo(plain.get(0).description());
    assertThat(zipped.get(0).source()).endsWith("a.zip/services.csv:2");
  }

  @Test
  void theTableOfServicesStandsForItsFolder() {
    Path table = Records.OWN.resolve("hsds/ohana/services.csv");

    assertThat(Records.imported(HSDS, table)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../services.csv",
        "/etc/services.csv",
        "a/../../services.csv",
        "C:\\services.csv"
      })
  void pathsThatLeadOutOfTheZipFileAreRefused(String path) throws IOException {
    Path zip = zip(Map.of(path, SERVICES.getBytes(StandardCharsets.UTF_8)));

    assertThat(refusal(HSDS, zip)).contains("a.zip:1:1").contains("import-zip-path");
  }

  @Test
  void whatUnpacksToTooMuchIsRefused() throws IOException {
    Path zip = zip(Map.of("services.csv", new byte[(64 << 20) + 2]));

    assertThat(Files.size(zip)).isLessThan(1 << 20);
    assertThat(refusal(HSDS, zip)).contains("import-zip-bomb");
  }

  @Test
  void zipFilesThatAreNoneOrHoldNoServicesAreRefused() throws IOException {
    assertThat(refusal(HSDS, write(folder, "b.zip", "not a zip")))
        .contains("import-no-services-table");
    assertThat(refusal(HSDS, zip(Map.of("phones.csv", "id\n1\n".getBytes(StandardCharsets.UTF_8)))))
        .contains("import-no-services-table");
  }

  @Test
  void zipFilesThatEndTooSoonAreRefused() throws IOException {
    byte[] noise = new byte[50_000];
    new java.util.Random(5).nextBytes(noise);
    byte[] whole = Files.readAllBytes(zip(Map.of("services.csv", noise)));

    Path half = folder.resolve("half.zip");
    Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThat(refusal(HSDS, half)).contains("import-zip");
  }

  @Test
  void rowsWithTooManyCellsAreRefusedWithTheirLine() {
    write(folder, "services.csv", SERVICES + "2,Dinner,active,free\n");

    assertThat(refusal(HSDS, folder)).contains("services.csv:3:").contains("import-too-many-cells");
  }

  @Test
  void quotesThatNeverEndAreRefused() {
    write(folder, "services.csv", SERVICES + "2,\"Dinner,active\n");

    assertThat(refusal(HSDS, folder)).contains("services.csv:").contains("import-csv");
  }

  @Test
  void columnsAndTablesThatComeTwiceAreRefused() {
    Path columns = write(folder, "one/services.csv", "id,name,name\n1,a,b\n").getParent();
    write(folder, "two/services.csv", SERVICES);
    Path tables = write(folder, "two/service.csv", SERVICES).getParent();

    assertThat(refusal(HSDS, columns)).contains("import-column-twice");
    assertThat(refusal(HSDS, tables)).contains("import-table-twice");
  }

  @Test
  void tablesThatAreNotUtf8AreRefusedWithTheirPlace() throws IOException {
    byte[] latin = "id,name\n1,Lounas\u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("services.csv"), latin);

    assertThat(refusal(HSDS, folder)).contains("services.csv:2:9").contains("json-not-utf8");
  }

  @Test
  void semicolonsMaySeparateCells() {
    write(folder, "services.csv", "id;name;status\n1;Lunch, warm;active\n");

    assertThat(Records.imported(HSDS, folder).get(0).description().path("name").asText())
        .isEqualTo("Lunch, warm");
  }

  @Test
  void tabsMaySeparateCellsAndRowsWithoutAnyAreLeftOut() {
    write(folder, "services.csv", "id\tname\n\t\n1\tLunch; warm\n \t\n");

    assertThat(Records.imported(HSDS, folder)).hasSize(1);
    assertThat(Records.imported(HSDS, folder).get(0).description().path("name").asText())
        .isEqualTo("Lunch; warm");
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path zip = folder.resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return zip;
  }
}
