package fi.kenelle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.rule.RuleProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateCasesTest {
  private static final String FILE = "rules/consumer/sound.cases.json:";

  @TempDir private Path folder;
  private SmallRules rules;

  @BeforeEach
  void writeRules() throws IOException {
    rules = SmallRules.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"unmet\" | \"met\" | 6:5 case-failed",
        "\"notApplicable\" | \"couldApply\" | 12:5 case-failed",
        "false}} | true}} | 6:5 case-failed",
        "\"remembersEncounters\": false | \"surprises\": \"none\" | 6:5 case-failed",
        "\"because\": \"remembersEncounters\" | \"because\": \"type\" | 7:5 case-because-failed",
        "\"because\": \"type\" | \"because\": \"remembersEncounters\" | 13:5 case-because-failed",
        "\"because\": \"type\" | \"because\": \"surprises\" | 13:5 case-because",
        "\"because\": \"type\" | \"becuase\": \"type\" | 13:5 unknown-field",
        "\"unmet\" | \"unmett\" | 6:5 case-verdict",
        "\"verdict\": \"unmet\", | '' | 2:3 case-verdict",
        "\"name\": \"forgotten\", | '' | 2:3 case-malformed",
        "\"name\": \"forgotten\" | \"name\": \" \" | 2:3 case-malformed",
        "\"a business\", | \"a business\", \"customer\": 1, | 10:27 case-customer",
        "\"a business\", | \"a business\", \"customer\": -1, | 10:27 case-customer",
        "\"a business\", | \"a business\", \"touchpoint\": \"x\", | 10:27 case-touchpoint",
        "\"remembersEncounters\": false | \"remembersEncounter\": false | 5:22 unknown-field",
        "\"remembersEncounters\": false | \"remembersEncounters\": \"no\" | 5:22 want-flag",
        "{\"type\": \"b2b\"} | {\"type\": \"firm\"} | 11:53 unknown-value"
      })
  void reportsBrokenCaseAtItsPlace(String from, String to, String problem) throws IOException {
    rules.change(SmallRules.CASES, from, to);

    assertThat(rules.problems()).containsExactly(FILE + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"customer\": \"first\"",
        "\"customer\": 0.5",
        "\"touchpoint\": 5",
        "\"because\": [\"type\"]"
      })
  void reportsFieldOfWrongKind(String field) throws IOException {
    rules.change(SmallRules.CASES, "\"because\": \"type\"", field);

    assertThat(rules.pass(Gate.Care.FULL).problems())
        .extracting(RuleProblem::line)
        .containsExactly(13);
  }

  @Test
  void saysWhatCaseGaveInsteadAndSuggestsVerdicts() throws IOException {
    rules.change(SmallRules.CASES, "\"unmet\"", "\"unmett\"");

    List<RuleProblem> problems = rules.pass(Gate.Care.FULL).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).suggestions())
        .startsWith("unmet", "met")
        .contains("unknown", "notApplicable", "couldApply");
  }

  @Test
  void reportsEveryBrokenCaseAtOnce() throws IOException {
    rules
        .change(SmallRules.CASES, "\"unmet\"", "\"unmett\"")
        .change(SmallRules.CASES, "\"notApplicable\"", "\"never\"")
        .change(SmallRules.CASES, "\"because\": \"type\"", "\"because\": \"surprises\"");

    assertThat(rules.problems())
        .containsExactly(
            FILE + "6:5 case-verdict", FILE + "12:5 case-verdict", FILE + "13:5 case-because");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"verdict\": \"unmet\", | \"verdict\": \"unmet\", \"verdict\": \"met\", | 6",
        "\"unmet\", | \"unmet\" | 7",
        "\"unmet\" | unmet | 6",
        "\"because\": \"type\" | \"because\": \"type\", | 14"
      })
  void reportsMalformedCasesAtTheirLine(String from, String to, int line) throws IOException {
    rules.change(SmallRules.CASES, from, to);

    assertThat(rules.pass(Gate.Care.FULL).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("rules/consumer/sound.cases.json");
              assertThat(problem.message().code()).isEqualTo("json-malformed");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.column()).isPositive();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 1:1 case-malformed",
        "'' | 1:1 json-empty",
        "[5] | 1:2 case-malformed",
        "[] | 1:1 case-missing"
      })
  void reportsFileThatHoldsNoCases(String text, String problem) throws IOException {
    rules.write(SmallRules.CASES, text);

    assertThat(rules.problems()).contains(FILE + problem);
  }

  @Test
  void reportsBadUtf8AtItsPlace() throws IOException {
    rules.change(SmallRules.CASES, "a business", "Sähkö");
    rules.writeLatin1(SmallRules.CASES, rules.text(SmallRules.CASES));

    assertThat(rules.problems()).containsExactly(FILE + "10:15 json-not-utf8");
  }

  @Test
  void reportsActiveRuleWithoutCases() throws IOException {
    rules.remove(SmallRules.CASES);

    assertThat(rules.problems()).containsExactly(FILE + "1:1 case-missing");
  }

  @Test
  void reportsActiveRuleWithoutDecidedCase() throws IOException {
    String cases = rules.text(SmallRules.CASES);
    rules.write(SmallRules.CASES, "[" + cases.substring(cases.indexOf("},\n  {") + 2));

    assertThat(rules.problems()).containsExactly(FILE + "1:1 case-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "retired"})
  void needsNoCasesOfRuleThatIsNotActive(String status) throws IOException {
    rules.change(SmallRules.RULE, "\"active\"", "\"" + status + "\"").remove(SmallRules.CASES);

    assertThat(rules.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "retired"})
  void runsCasesOfRuleThatIsNotActive(String status) throws IOException {
    rules
        .change(SmallRules.RULE, "\"active\"", "\"" + status + "\"")
        .change(SmallRules.CASES, "\"unmet\"", "\"met\"");

    assertThat(rules.problems()).containsExactly(FILE + "6:5 case-failed");
  }

  @Test
  void reportsCasesWithoutRule() throws IOException {
    rules.write("consumer/gone.cases.json", "[]");

    assertThat(rules.problems())
        .containsExactly("rules/consumer/gone.cases.json:1:1 cases-without-rule");
  }

  @Test
  void reportsBrokenCasesBesideBrokenRule() throws IOException {
    rules
        .write("consumer/gone.cases.json", "[]")
        .change(SmallRules.CASES, "\"unmet\"", "\"unmett\"")
        .write("consumer/wrong.dslr", rules.text(SmallRules.RULE));

    assertThat(rules.problems())
        .contains(
            "rules/consumer/wrong.dslr:3:6 rule-not-file",
            "rules/consumer/gone.cases.json:1:1 cases-without-rule",
            FILE + "6:5 case-verdict");
  }
}
