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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  @TempDir private Path folder;
  private SmallRules rules;

  @BeforeEach
  void writeRules() throws IOException {
    rules = SmallRules.in(folder);
  }

  @ParameterizedTest
  @EnumSource
  void letsSoundRulesThrough(Gate.Care care) {
    Gate.Passage passage = rules.pass(care);

    assertThat(passage.problems()).isEmpty();
    assertThat(passage.edition().orElseThrow().ruleSet().rules())
        .extracting("name")
        .containsExactly("sound");
  }

  @Test
  void keepsTheCasesOfEachRule() {
    Edition edition = rules.pass(Gate.Care.FULL).edition().orElseThrow();

    assertThat(edition.cases()).containsOnlyKeys("consumer/sound");
    assertThat(edition.cases().get("consumer/sound"))
        .extracting("name")
        .containsExactly("forgotten", "a business");
  }

  @Test
  void runsNoCasesForSingleAnswer() throws IOException {
    rules.change(SmallRules.CASES, "\"unmet\"", "\"met\"");

    assertThat(rules.pass(Gate.Care.QUICK).edition()).isPresent();
    assertThat(rules.pass(Gate.Care.FULL).edition()).isEmpty();
  }

  @Test
  void reportsFolderThatIsNotThere() {
    Path nowhere = folder.resolve("nowhere");

    Gate.Passage passage = Gate.pass(nowhere, nowhere, Gate.Care.FULL);

    assertThat(passage.edition()).isEmpty();
    assertThat(passage.problems())
        .extracting(problem -> problem.message().code())
        .containsExactly("file-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources.json", "vocabulary.json"})
  void reportsMissingFile(String file) throws IOException {
    rules.remove(file);

    assertThat(rules.problems()).containsExactly("rules/" + file + ":1:1 file-missing");
  }

  @Test
  void reportsBothMissingFiles() throws IOException {
    rules.remove("sources.json").remove("vocabulary.json");

    assertThat(rules.problems())
        .containsExactlyInAnyOrder(
            "rules/sources.json:1:1 file-missing", "rules/vocabulary.json:1:1 file-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is a consumer | is a konsumer | 12:5 unknown-pattern",
        "S1-05 | S9-99 | 8:22 unknown-source",
        "encounters are | encounters were | 14:17 unknown-sentence",
        "\"Note | \"\\Note | 15:27 bad-escape"
      })
  void reportsBrokenRuleAtItsPlace(String from, String to, String problem) throws IOException {
    rules.change(SmallRules.RULE, from, to);

    assertThat(rules.problems()).containsExactly("rules/consumer/sound.dslr:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"work\": \"S0\", \"en\": \"The talk | \"work\": \"S9\", \"en\": \"The talk | 8:17"
            + " source-unknown-work",
        "\"id\": \"S0-02\" | \"id\": \"S0-01\" | 9:2 source-id",
        "\"en\": \"The talk of customers began with two kinds: private consumers and businesses.\""
            + " | \"en\": \"\" | 8:1 source-text"
      })
  void reportsBrokenSourceAtItsPlace(String from, String to, String problem) throws IOException {
    rules.change("sources.json", from, to);

    assertThat(rules.problems()).contains("rules/sources.json:" + problem);
  }

  @Test
  void reportsBrokenVocabularyAtItsPlace() throws IOException {
    int line = lineOf(rules.text("vocabulary.json"), "\"value\": \"segment\"");
    rules.change("vocabulary.json", "\"value\": \"segment\"", "\"value\": \"segments\"");

    assertThat(rules.problems())
        .containsExactly("rules/vocabulary.json:" + line + ":33 vocabulary-phrase-value");
  }

  @Test
  void reportsValueThatNoRuleCanHold() throws IOException {
    rules
        .change("vocabulary.json", "\"free\"", "\"free!\"")
        .change(SmallRules.RULE, "\nthen", "\n    - the customer may choose the supplier\nthen");

    Gate.Passage passage = rules.pass(Gate.Care.FULL);

    assertThat(passage.edition()).isEmpty();
    assertThat(passage.problems()).extracting(RuleProblem::file).contains("rules/vocabulary.json");
  }

  @ParameterizedTest
  @CsvSource({
    "vocabulary.json, 5:72",
    "sources.json, 3:85",
    "consumer/sound.dslr, 16:38",
  })
  void reportsBadUtf8AtItsPlace(String file, String place) throws IOException {
    rules.writeLatin1(file, rules.text(file));

    assertThat(rules.problems()).containsExactly("rules/" + file + ":" + place + " json-not-utf8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vocabulary.json | \"kind\": \"flag\", | \"kind\": \"flag\", \"kind\": \"flag\",",
        "sources.json | \"work\": \"S0\", | \"work\": \"S0\", \"work\": \"S0\","
      })
  void reportsRepeatedKeyAtItsLine(String file, String from, String to) throws IOException {
    int line = lineOf(rules.text(file), from);
    rules.change(file, from, to);

    List<RuleProblem> problems = rules.pass(Gate.Care.FULL).problems();

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("rules/" + file);
              assertThat(problem.message().code()).isEqualTo("json-malformed");
              assertThat(problem.line()).isEqualTo(line);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "consumer/sound.dslr | hurts. | hurts a lot.",
        "consumer/sound.dslr | active | draft",
        "sources.json | private consumers | consumers",
        "vocabulary.json | by group | in groups"
      })
  void changesIdWithRulesWordsAndSources(String file, String from, String to) throws IOException {
    String before = rules.id();

    rules.change(file, from, to);

    assertThat(before).matches("sha256:[0-9a-f]{64}");
    assertThat(rules.id()).isNotEqualTo(before);
  }

  @Test
  void changesIdWithNewRule() throws IOException {
    String before = rules.id();

    rules.write("consumer/other.dslr", rules.text(SmallRules.RULE).replace("sound", "other"));

    assertThat(rules.id()).isNotEqualTo(before);
  }

  @Test
  void keepsIdWhenCasesChange() throws IOException {
    String before = rules.id();

    rules.change(SmallRules.CASES, "a business", "a firm");
    String changed = rules.id();
    rules.remove(SmallRules.CASES);

    assertThat(changed).isEqualTo(before);
    assertThat(rules.id()).isEqualTo(before);
  }

  @Test
  void keepsIdInOtherFolder(@TempDir Path elsewhere) throws IOException {
    SmallRules same = SmallRules.in(elsewhere);

    assertThat(same.id()).isEqualTo(rules.id());
  }

  private static int lineOf(String text, String words) {
    return (int) text.substring(0, text.indexOf(words)).lines().count();
  }
}
