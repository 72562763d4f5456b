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

/** The commands {@code test} and {@code suggest-cases} on a folder of one rule. */
class TestCommandTest {
  private static final String CASES = "consumer/remembered-encounters.cases.json";
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
  void passingCasesAreCounted() {
    Ran ran = run("test");

    assertThat(ran.exit()).isEqualTo(0);
    assertThat(ran.out())
        .isEqualTo("Rules 1, cases 7, samples 0, suites 0 with 0 sentences. Failures: 0.\n");
  }

  @Test
  void failingCase_showsExpectedFoundAndWhatDecided() {
    copy.write(
        CASES,
        """
        [
          {"name": "good", "description": {"name": "A", "customers": [{"type": "consumer"}], "attributes": {"remembersEncounters": false}}, "verdict": "unmet"},
          {"name": "wrong", "description": {"name": "A", "customers": [{"type": "consumer"}], "attributes": {"remembersEncounters": false}}, "verdict": "met"},
          {"name": "other", "description": {"name": "A", "customers": [{"type": "b2b"}]}, "verdict": "unmet"}
        ]
        """);

    Ran ran = run("test");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            ✗ wrong  rules/consumer/remembered-encounters.cases.json:3:134
                expected: Met
                found: Unmet
                  expects: earlier encounters are remembered (you said: no)
            ✗ other  rules/consumer/remembered-encounters.cases.json:4:83
                expected: Unmet
                found: Does not apply
                  does not hold: The customer is a consumer (stated: business)
            Rules 1, cases 3, samples 0, suites 0 with 0 sentences. Failures: 2.
            """);
  }

  @Test
  void wrongReasonIsShownAsOne() {
    copy.edit(
        CASES,
        text ->
            text.replace(
                "\"verdict\": \"notApplicable\", \"because\": \"type\"",
                "\"verdict\": \"notApplicable\", \"because\": \"remembersEncounters\""));

    Ran ran = run("test");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().lines())
        .containsSequence(
            "    expected: Does not apply, because of memory of earlier encounters",
            "    found: Does not apply",
            "      does not hold: The customer is a consumer (stated: business)");
  }

  @Test
  void ruleWithoutCasesFailsTheTestAndGetsThemSuggested() throws IOException {
    copy.write(CASES, "[]");
    assertThat(run("test").out()).contains("case-missing");
    assertThat(run("test").exit()).isEqualTo(1);

    Ran suggested = run("suggest-cases", "consumer/remembered-encounters");

    assertThat(suggested.exit()).isEqualTo(0);
    assertThat(suggested.err()).contains("rules/consumer/remembered-encounters.cases.json");
    assertThat(suggested.out().lines()).hasSize(2 + 4);
    copy.write(CASES, suggested.out());
    assertThat(run("check").exit()).isEqualTo(0);
    assertThat(run("test", "--threshold", "100").exit()).isEqualTo(0);
    Ran none = run("suggest-cases", "consumer/remembered-encounters");
    assertThat(none.out()).isEqualTo("[]\n");
    assertThat(none.err()).startsWith("Nothing is missing");
  }

  @Test
  void coverageListsWhatIsNotShown() {
    copy.write(
        CASES,
        """
        [{"name": "met", "description": {"name": "A", "customers": [{"type": "consumer"}],
          "attributes": {"remembersEncounters": true}}, "verdict": "met"}]
        """);

    Ran ran = run("test", "--coverage");

    assertThat(ran.exit()).isEqualTo(0);
    assertThat(ran.out())
        .endsWith(
            """

            What cases and samples show of the rules
              rules that apply                           1 of 1  100 %
              conditions true, false, unknown            1 of 2  50.0 %
              verdicts                                   1 of 4  25.0 %

            Not shown
              consumer/remembered-encounters
                  never ends so: Unmet
                  never ends so: Not stated
                  never ends so: Does not apply
                  never false: The customer is a consumer
            kenelle suggest-cases RULE proposes the missing cases.
            """);
    assertThat(run("test", "--threshold", "25").exit()).isEqualTo(0);
    assertThat(run("test", "--threshold", "25.1").exit()).isEqualTo(1);
    assertThat(run("test", "--threshold", "25.1").out())
        .endsWith("Less than the 25.1 % asked for.\n");
    assertThat(run("test", "--threshold", "25.1", "--lang", "fi").out()).contains("25,0 %");
  }

  @Test
  void thresholdIsAPercentage() {
    assertThat(run("test", "--threshold", "101").exit()).isEqualTo(2);
    assertThat(run("test", "--threshold", "-1").exit()).isEqualTo(2);
    assertThat(run("test", "--threshold", "all").exit()).isEqualTo(2);
  }

  @Test
  void samplesShowThingsToo() throws IOException {
    copy.write(CASES, "[" + caseLine("true", "met") + "]");
    Files.writeString(copy.samples().resolve("sauna.json"), CONCEPT);
    assertThat(run("test").out()).contains("✗ sauna  samples/goldens/sauna.json");
    assertThat(run("test", "--update-goldens").exit()).isEqualTo(0);

    assertThat(run("test", "--threshold", "50").exit()).isEqualTo(0);
    assertThat(run("test", "--coverage").out()).contains("2 of 4  50.0 %");
  }

  @Test
  void junitHoldsEveryTest() {
    copy.edit(CASES, text -> text.replaceFirst("\"verdict\": \"met\"", "\"verdict\": \"unmet\""));

    Ran ran = run("test", "--format", "junit", "--threshold", "100");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("<?xml")
        .contains("name=\"rules/" + CASES + "\"", "tests=\"7\" failures=\"1\"")
        .contains("<failure message=\"Unmet → Met\"")
        .contains("name=\"coverage\"")
        .doesNotContain("Failures:");
  }

  @Test
  void brokenRulesAreErrorsInJunit() {
    copy.edit("consumer/remembered-encounters.dslr", text -> text.replace("remembered\n", "rem\n"));

    Ran ran = run("test", "--format", "junit");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("errors=\"1\"", "unknown-sentence").endsWith("</testsuites>\n");
  }

  private static String caseLine(String remembers, String verdict) {
    return "{\"name\": \"x\", \"description\": {\"name\": \"A\", \"customers\": [{\"type\":"
        + " \"consumer\"}], \"attributes\": {\"remembersEncounters\": "
        + remembers
        + "}}, \"verdict\": \""
        + verdict
        + "\"}";
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
