package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendReportsTest {
  private static final String SHOP = "src/test/resources/cli/bike-shop.json";
  private static final String LENDING = "samples/device-lending.json";
  private static final String BAD = "src/test/resources/cli/bad-description.json";

  @Test
  void writesOneTableAboutSeveralFiles() {
    Ran ran = run("csv", SHOP, LENDING);

    assertThat(ran.exit()).isEqualTo(0);
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(0)).startsWith("file,service,customer,type,name,persona,rule,");
    assertThat(lines).filteredOn(line -> line.startsWith("file,")).hasSize(1);
    assertThat(lines).anyMatch(line -> line.startsWith(SHOP + ",Bicycle shop,1,b2b,"));
    assertThat(lines).anyMatch(line -> line.startsWith(LENDING + ",device-lending,2,consumer,"));
  }

  @Test
  void writesOnePageAfterAnother() {
    assertThat(run("md", SHOP, LENDING).out().lines().filter(line -> line.startsWith("# ")))
        .containsExactly("# Bicycle shop", "# Device lending");
  }

  @Test
  void writesOneDocumentOfFindings() {
    assertThat(JsonText.read(run("sarif", SHOP, LENDING).out()).path("runs")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "csv", "sarif", "junit"})
  void reportsTheOthersWhereOneFileIsBad(String form) {
    Ran ran = run(form, BAD, SHOP);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("bad-description.json:");
    assertThat(ran.out()).isEqualTo(run(form, SHOP).out()).contains("no-surprises");
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "csv", "sarif", "junit"})
  void writesNothingWhereEveryFileIsBad(String form) {
    assertThat(run(form, BAD).out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "md", "csv", "sarif", "junit"})
  void failsOnWhatItIsAskedToFailOn(String form) {
    assertThat(run(form, SHOP, "--fail-on", "must").exit()).isEqualTo(1);
    assertThat(run(form, SHOP, "--fail-on", "must", "--types", "patient").exit()).isEqualTo(0);
  }

  @Test
  void findsPlacesBehindAByteOrderMark(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("shop.json");
    Files.writeString(file, "\uFEFF" + Files.readString(Path.of(SHOP)));

    Ran ran = run("sarif", file.toString());

    assertThat(ran.exit()).isEqualTo(0);
    assertThat(JsonText.read(ran.out()).findValues("startLine"))
        .isEqualTo(JsonText.read(run("sarif", SHOP).out()).findValues("startLine"));
  }

  private record Ran(int exit, String out, String err) {}

  private static Ran run(String form, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all =
        Stream.concat(Stream.of("recommend", "--format", form), Stream.of(words))
            .toArray(String[]::new);
    int exit = Main.run(new StringReader(""), new PrintWriter(out), new PrintWriter(err), all);
    return new Ran(exit, out.toString(), err.toString());
  }
}
