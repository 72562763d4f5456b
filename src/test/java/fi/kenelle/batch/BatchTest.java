package fi.kenelle.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelles;
import fi.kenelle.catalogue.CatalogueFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final String RECORDS = "src/test/resources/catalogue/gcloud";
  private static final String SMALL = "{\"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}]}";
  private static final String OTHER = SMALL.replace("b2b", "patient");

  @TempDir private Path folder;

  @Test
  void answersEachLineAsItWouldBeAnsweredAlone() throws IOException {
    List<JsonNode> descriptions = Descriptions.of(Kenelles.shared(), 5, 60).toList();
    Run run = run(lines(descriptions));

    Batch.Ending ending = run.run();

    assertThat(run.answers()).isEqualTo(Run.alone(descriptions.stream()));
    assertThat(ending.survey().services()).isEqualTo(descriptions.size());
    assertThat(run.order().rejected()).doesNotExist();
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
    List<JsonNode> descriptions = Descriptions.of(Kenelles.shared(), 6, 200).toList();
    Path in = Files.writeString(folder.resolve("in.ndjson"), lines(descriptions) + "nonsense\n");
    Run one = Run.of(in, folder.resolve("one")).threads(1);
    Run many = Run.of(in, folder.resolve("many")).threads(8);

    one.run();
    many.run();

    assertThat(many.answers()).isEqualTo(one.answers());
    assertThat(many.rejected()).isEqualTo(one.rejected());
  }

  @Test
  void setsAsideWhatItCannotAnswerWithLineAndReasonAndGoesOn() throws IOException {
    String torn = SMALL.substring(0, 30);
    Run run = run(SMALL + "\r\n\n  \n{\"nam\": \"x\"}\n" + OTHER + "\n" + torn);

    Batch.Ending ending = run.run();

    assertThat(run.answers()).isEqualTo(Run.alone(json(SMALL, OTHER)));
    assertThat(run.rejected()).extracting(line -> line.path("line").asInt()).containsExactly(4, 6);
    JsonNode unknown = run.rejected().get(0);
    assertThat(unknown.at("/problem/errors/0/pointer").asText()).isEqualTo("/nam");
    assertThat(unknown.at("/problem/errors/0/suggestions/0").asText()).isEqualTo("name");
    assertThat(unknown.at("/record/nam").asText()).isEqualTo("x");
    assertThat(run.rejected().get(1).at("/problem/detail").asText()).startsWith("Line 6, column");
    assertThat(run.rejected().get(1).path("record").asText()).isEqualTo(torn);
    assertThat(ending.survey().reasons()).containsOnlyKeys("json-malformed", "unknown-field");
  }

  @Test
  void aLineThatIsTooLongIsSetAsideAndTheNextIsRead() throws IOException {
    String longest = SMALL + " ".repeat((1 << 20) - SMALL.length());
    Run run = run(longest + "\n" + longest + " \n" + OTHER);

    run.run();

    assertThat(run.answers()).isEqualTo(Run.alone(json(SMALL, OTHER)));
    assertThat(run.rejected()).hasSize(1);
    assertThat(run.rejected().get(0).at("/problem/errors/0/code").asText())
        .isEqualTo("line-too-long");
  }

  @Test
  void bytesThatAreNoTextAreSetAside() throws IOException {
    Path in = folder.resolve("in.ndjson");
    Files.write(in, new byte[] {'"', (byte) 0xff, '"', '\n', 0, '\n'});
    Run run = Run.of(in, folder.resolve("out"));

    run.run();

    assertThat(run.rejected()).hasSize(2);
    assertThat(run.answers()).isEmpty();
  }

  @Test
  void aFolderHoldsADescriptionAFileOrALine() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/below"));
    Files.writeString(in.resolve("b.json"), SMALL.replace(",", ",\n"));
    Files.writeString(in.resolve("b.notes.json"), "{}");
    Files.writeString(in.resolve("c.ndjson"), OTHER + "\n\n" + SMALL);
    Files.writeString(in.resolve("d.json"), "{\n]");
    Files.writeString(in.resolve(".hidden.json"), SMALL);
    Files.writeString(folder.resolve("in/a.jsonl"), "\n");
    Run run = Run.of(folder.resolve("in"), folder.resolve("out"));

    run.run();

    assertThat(run.answers()).isEqualTo(Run.alone(json(SMALL, OTHER, SMALL)));
    assertThat(run.rejected().get(0).path("source").asText()).isEqualTo("below/d.json");
    assertThat(run.rejected().get(0).at("/problem/detail").asText()).startsWith("Line 2, column 1");
  }

  @Test
  void aCatalogueIsReadInItsFormat() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.copy(Path.of(RECORDS, "ledger.json"), in.resolve("a.json"));
    Files.writeString(in.resolve("b.json"), "{");
    Run run = Run.of(in, folder.resolve("out")).format(CatalogueFormat.GCLOUD);

    Batch.Ending ending = run.run();

    assertThat(ending.survey().services()).isEqualTo(1);
    assertThat(new String(run.answers(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"service\":\"900\"");
    assertThat(run.rejected().get(0).path("source").asText()).endsWith("b.json");
  }

  @Test
  void typesStandInForTheGroups() throws IOException {
    Run run = run(SMALL).types("citizen", "patient");

    run.run();

    assertThat(text(run.answers())).contains("\"type\":\"citizen\"").doesNotContain("\"b2b\"");
  }

  @Test
  void aNameThatEndsInGzCompresses() throws IOException {
    Path in = Files.writeString(folder.resolve("in"), SMALL + "\n" + OTHER + "\n");
    Run run = Run.of(in, folder.resolve("out.gz"));

    run.breakOffAfter(1);
    run.run();

    try (var plain = new GZIPInputStream(new ByteArrayInputStream(run.answers()))) {
      assertThat(plain.readAllBytes()).isEqualTo(Run.alone(json(SMALL, OTHER)));
    }
  }

  @Test
  void anEmptyInputGivesAnEmptyOutput() throws IOException {
    Run run = run("");

    Batch.Ending ending = run.run();

    assertThat(run.answers()).isEmpty();
    assertThat(ending.survey().services()).isZero();
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    List<Long> seen = new ArrayList<>();
    Run run = run(SMALL + "\n" + OTHER + "\n");

    run.run(
        (done, of, records) -> {
          assertThat(of).isEqualTo(SMALL.length() + OTHER.length() + 2);
          seen.add(done);
        });

    assertThat(seen).containsExactly(SMALL.length() + 1L, SMALL.length() + OTHER.length() + 2L);
  }

  @Test
  void theDayOfTheDescriptionWins() throws IOException {
    Run run = run(SMALL.replace("{\"name\"", "{\"on\": \"2026-02-03\", \"name\""));

    run.on(Optional.of(Kenelles.DAY)).run();

    assertThat(text(run.answers())).contains("\"on\":\"2026-02-03\"");
  }

  private Run run(String text) throws IOException {
    Path in = Files.writeString(folder.resolve("in.ndjson"), text);
    return Run.of(in, folder.resolve("out.ndjson"));
  }

  static String lines(List<JsonNode> descriptions) {
    return descriptions.stream().map(json -> json + "\n").collect(Collectors.joining());
  }

  private static java.util.stream.Stream<JsonNode> json(String... texts) {
    return java.util.stream.Stream.of(texts).map(fi.kenelle.vocabulary.JsonText::read);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void tellsHowManyFilesOfACatalogueAreBehind() {
    Path records = Path.of(RECORDS);
    List<Long> behind = new ArrayList<>();
    Set<Long> files = new HashSet<>();

    Run.of(records, folder.resolve("out"))
        .format(CatalogueFormat.GCLOUD)
        .run(
            (done, of, reached) -> {
              behind.add(done);
              files.add(of);
            });

    assertThat(files).containsExactly(5L);
    assertThat(behind).isSorted().last().isEqualTo(4L);
  }
}
