package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final String RECORDS = "src/test/resources/catalogue/gcloud";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesADescriptionAndItsNotesForEachRecord() throws IOException {
    Path into = folder.resolve("made/here");

    assertThat(run("--output", into.toString())).isZero();

    assertThat(names(into))
        .containsExactly(
            "1.json",
            "1.notes",
            "2.json",
            "2.notes",
            "4.json",
            "4.notes",
            "900.json",
            "900.notes",
            "901.json",
            "901.notes",
            "902.json",
            "902.notes",
            "903.json",
            "903.notes");
    JsonNode notes = JsonText.read(Files.readAllBytes(into.resolve("900.notes")));
    assertThat(notes.path("source").asText()).isEqualTo(RECORDS + "/ledger.json");
    assertThat(notes.path("notes").findValuesAsText("use"))
        .contains("used", "skipped", "distrusted");
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void whatItPrintsCanBeRecommendedOn() throws IOException {
    run("--output", folder.toString());

    int exit =
        Main.run(
            new StringReader(""),
            writer(out),
            writer(err),
            "recommend",
            folder.resolve("901.json").toString());

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("Slate Hosting");
  }

  @Test
  void strictWritesOnlyWhatIsBelieved() throws IOException {
    assertThat(run("--strict", "--output", folder.toString())).isEqualTo(2);

    assertThat(names(folder)).containsExactly("902.json", "902.notes", "903.json", "903.notes");
    assertThat(err.toString()).contains("ledger.json: error import-distrust /vendorCertifications");
  }

  @Test
  void recordsWithTheSameIdKeepTheirOwnFiles() throws IOException {
    Path records = folder.resolve("records.ndjson");
    String line = "{\"id\": \"%s\", \"serviceName\": \"A\", \"lot\": \"x\"}";
    Files.write(records, Stream.of("../a b", "../A_B", "", "a-b").map(line::formatted).toList());
    Path into = folder.resolve("into");

    Main.run(
        new StringReader(""),
        writer(out),
        writer(err),
        "import",
        "--format",
        "gcloud",
        records.toString(),
        "--output",
        into.toString());

    assertThat(names(into))
        .filteredOn(name -> !name.endsWith(".notes"))
        .containsExactly("A_B.json", "a-b-2.json", "a-b.json", "record.json");
  }

  @Test
  void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThat(run("--output", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(file.toString()).doesNotContain("Exception");
  }

  private int run(String... options) {
    String[] words =
        Stream.concat(Stream.of("import", "--format", "gcloud", RECORDS), Stream.of(options))
            .toArray(String[]::new);
    return Main.run(new StringReader(""), writer(out), writer(err), words);
  }

  private static PrintWriter writer(StringWriter into) {
    return new PrintWriter(into);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
