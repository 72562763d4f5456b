package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
  private static final String SMALL =
      "{\"name\": \"x\", \"provider\": {\"name\": \"Ltd\"},"
          + " \"attributes\": {\"surprises\": \"none\"}, \"customers\": [{\"type\": \"b2b\"}]}";

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();
  private Path in;
  private Path out;

  @BeforeEach
  void fill() throws IOException {
    in = Files.writeString(folder.resolve("in.ndjson"), SMALL + "\n");
    out = folder.resolve("out.ndjson");
  }

  @Test
  void eachLineIsWhatRecommendPrints() throws IOException {
    Path alone = Files.writeString(folder.resolve("alone.json"), SMALL);
    StringWriter printed = new StringWriter();
    run(new StringWriter(), "batch", in, out, "--on", "2026-11-22", "--lang", "fi");

    run(printed, "recommend", alone, "--format", "json", "--on", "2026-11-22", "--lang", "fi");

    assertThat(Files.readString(out).strip()).isEqualTo(printed.toString().strip());
  }

  @Test
  void sumsUpInTheLanguageAskedFor() throws IOException {
    assertThat(batch("--lang", "fi")).isZero();

    assertThat(err.toString()).contains("Vastattu: 1, tiedostossa " + out);
    assertThat(Files.readString(beside(".summary.md")))
        .contains("# in.ndjson", "## Mitkä odotukset jäävät useimmin toteutumatta", "| Ltd | 1 |");
    assertThat(Files.readString(beside(".summary.html"))).contains("<html lang=\"fi\">");
  }

  @Test
  void setAsideEndsWithTwoEachTime() throws IOException {
    Files.writeString(in, SMALL + "\n{}\n");

    assertThat(batch()).isEqualTo(2);
    assertThat(batch()).isEqualTo(2);

    assertThat(err.toString())
        .contains("Set aside: 1, each with its reason in " + beside(".rejected.ndjson"))
        .contains("All 2 were done already.");
  }

  @Test
  void moreOfEachAnswerCanBeAskedFor() throws IOException {
    assertThat(batch("--include", "met,conditions")).isZero();

    assertThat(Files.readString(out)).contains("\"met\":[", "\"conditions\":[");
  }

  @Test
  void whatCannotBeAskedIsRefusedInWords() {
    assertThat(batch("--include", "all")).isEqualTo(2);
    assertThat(batch("--threads", "0")).isEqualTo(2);
    assertThat(batch("--format", "x")).isEqualTo(2);
    assertThat(batch("--types", "x")).isEqualTo(2);
    assertThat(run(new StringWriter(), "batch", in, in)).isEqualTo(2);

    assertThat(err.toString().lines()).hasSize(5);
    assertThat(err.toString()).doesNotContain("Exception").contains("--include: “all”");
    assertThat(out).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    out = file.resolve("out");

    assertThat(batch()).isEqualTo(2);

    assertThat(err.toString()).contains("no folder to write " + out);
  }

  private int batch(String... options) {
    return run(
        new StringWriter(),
        Stream.concat(Stream.of("batch", in, out), Stream.of(options)).toArray());
  }

  private int run(StringWriter printed, Object... words) {
    String[] arguments = Stream.of(words).map(String::valueOf).toArray(String[]::new);
    return Main.run(
        new StringReader(""), new PrintWriter(printed), new PrintWriter(err), arguments);
  }

  private Path beside(String ending) {
    return out.resolveSibling(out.getFileName() + ending);
  }
}
