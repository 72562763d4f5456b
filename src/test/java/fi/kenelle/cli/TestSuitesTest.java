package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.authoring.RulesCopy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suites and goldens, run by the command that tests. */
class TestSuitesTest {
  private static final String CONCEPT =
      """
      {"name": "Sauna", "on": "2026-11-22", "customers": [{"type": "consumer"}],
        "attributes": {"remembersEncounters": false}}
      """;

  @TempDir private Path folder;
  private RulesCopy copy;

  private record Ran(int exit, String out, String err) {}

  @BeforeEach
  void copyOneRule() {
    copy = RulesCopy.in(folder, List.of("consumer/remembered-encounters"));
  }

  @Test
  void checkTellsWhatIsWrongWithASuite() throws IOException {
    Path suites = Files.createDirectories(copy.samples().resolve("suites"));
    Files.writeString(copy.samples().resolve("sauna.json"), CONCEPT);
    Files.writeString(
        suites.resolve("sauna.suite.json"),
        "{\"concept\": \"sauna\",\n \"expect\": [\"No tensions\", \"There are no tension\"]}");
    Files.writeString(suites.resolve("other.suite.json"), "{\"concept\": \"suna\",");

    Ran ran = run("check");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().lines())
        .anyMatch(line -> line.startsWith("samples/suites/other.suite.json:1:"))
        .anyMatch(
            line ->
                line.startsWith("samples/suites/sauna.suite.json:2:28: error unknown-sentence ")
                    && line.contains("Did you mean: There are no tensions"));
  }

  @Test
  void checkLeavesItToTheTestWhetherASuiteHolds() throws IOException {
    Path suites = Files.createDirectories(copy.samples().resolve("suites"));
    Files.writeString(copy.samples().resolve("sauna.json"), CONCEPT);
    Files.writeString(
        suites.resolve("sauna.suite.json"),
        "{\"concept\": \"sauna\", \"expect\": [\"No must is unmet\"]}");

    assertThat(run("check").exit()).isEqualTo(0);
    assertThat(run("test").exit()).isEqualTo(1);
  }

  @Test
  void changedAnswerShowsItsLines() throws IOException {
    Files.writeString(copy.samples().resolve("sauna.json"), CONCEPT);
    run("test", "--update-goldens");
    Path golden = copy.samples().resolve("goldens/sauna.json");
    Files.writeString(golden, Files.readString(golden).replace("unmet 1", "unmet 2"));

    Ran ran = run("test");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("- \"fit\" : \"0/100, met 0, unmet 2", "+ \"fit\" : \"0/100, met 0, unmet 1");
  }

  @Test
  void suitesNameSamplesOrFilesBesideThem() throws IOException {
    write("concepts/sauna.json", CONCEPT);
    write("ci/a.suite.json", suite("../concepts/sauna.json", "No should is unmet"));
    write("ci/b.suite.json", suite("../concepts/sauna.json", "No must is unmet for consumers"));
    String good = folder.resolve("ci/a.suite.json").toString();
    String failing = folder.resolve("ci/b.suite.json").toString();

    assertThat(run("test", "--suite", good).exit()).isEqualTo(0);
    Ran ran = run("test", "--suite", good, "--suite", failing);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().lines())
        .containsExactly(
            "✗ No must is unmet for consumers  " + failing + ":1:50",
            "    found: [A] consumer/remembered-encounters: Unmet",
            "        expects: earlier encounters are remembered (you said: no)",
            "Rules 1, cases 7, samples 0, suites 2 with 2 sentences. Failures: 1.");
  }

  @Test
  void suitesOfTheSamplesAreAlwaysRun() throws IOException {
    write("samples/sauna.json", CONCEPT);
    run("test", "--update-goldens");
    write("samples/suites/team/a.suite.json", suite("sauna", "Mikään odotus ei jää toteutumatta"));

    Ran ran = run("test");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("samples/suites/team/a.suite.json:1:");
    String itself = folder.resolve("samples/suites/team/a.suite.json").toString();
    assertThat(run("test", "--suite", itself).out()).contains("suites 1 with 1 sentences");
  }

  @Test
  void badSuiteOrConceptIsBadInputThatNamesThePlace() throws IOException {
    write("ci/none.suite.json", suite("nowhere", "There are no tensions"));
    write("ci/broken.suite.json", suite("concept.json", "There are no tensions"));
    write("ci/concept.json", "{\"name\": \"Sauna\", \"colour\": 1}");
    write("ci/malformed.suite.json", "{");

    Ran ran =
        run(
            "test",
            "--suite",
            folder.resolve("ci/none.suite.json").toString(),
            "--suite",
            folder.resolve("ci/broken.suite.json").toString(),
            "--suite",
            folder.resolve("ci/malformed.suite.json").toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out())
        .contains("none.suite.json:1:2: error suite-no-concept")
        .contains("concept.json:1:19: error unknown-field")
        .contains("broken.suite.json:1:2: error suite-concept-broken")
        .contains("malformed.suite.json:1:2: error json-malformed");
    assertThat(run("test", "--suite", "no-such-file").exit()).isEqualTo(2);
  }

  private static String suite(String concept, String sentence) {
    return "{\"concept\": \"" + concept + "\", \"expect\": [\"" + sentence + "\"]}";
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Ran run(String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(
        List.of("--rules", copy.rules().toString(), "--samples", copy.samples().toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new StringReader(""),
            new PrintWriter(out),
            new PrintWriter(err),
            arguments.toArray(String[]::new));
    return new Ran(exit, out.toString().replace("\r\n", "\n"), err.toString());
  }
}
