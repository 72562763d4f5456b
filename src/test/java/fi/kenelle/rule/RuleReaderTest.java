package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleReaderTest {
  @Test
  void readsSoundRule() {
    Rule rule = RuleFiles.rule(RuleFiles.SOUND);

    assertThat(rule.id()).isEqualTo("consumer/sound");
    assertThat(rule.file()).isEqualTo("rules/consumer/sound.dslr");
    assertThat(rule.line()).isEqualTo(12);
    assertThat(rule.metadata())
        .isEqualTo(
            new Rule.Metadata(
                new Text("Earlier encounters are remembered", "Aiemmat kohtaamiset muistetaan"),
                "relationship",
                Strength.MUST,
                List.of("S2-42", "S1-05"),
                "1.0",
                Status.ACTIVE,
                Optional.empty()));
    assertThat(rule.recommend())
        .isEqualTo(new Text("Note what was agreed.", "Kirjaa, mitä sovittiin."));
    assertThat(rule.because())
        .isEqualTo(new Text("Being forgotten hurts.", "Unohtaminen satuttaa."));
  }

  @Test
  void readsConditionsWithTheirPlaces() {
    Rule rule = RuleFiles.rule(RuleFiles.SOUND);

    Condition type = rule.conditions().get(0);
    Condition relationship = rule.conditions().get(1);

    assertThat(rule.conditions()).hasSize(2);
    assertThat(type.attribute().id()).isEqualTo("type");
    assertThat(type.value().id()).isEqualTo("consumer");
    assertThat(place(type.sentence())).isEqualTo("12:5-31");
    assertThat(relationship.attribute().id()).isEqualTo("relationship");
    assertThat(place(relationship.sentence())).isEqualTo("13:7-26");
  }

  @Test
  void readsExpectationWithItsPlace() {
    Expectation expectation = RuleFiles.rule(RuleFiles.SOUND).expectation();

    assertThat(expectation.attribute().id()).isEqualTo("remembersEncounters");
    assertThat(expectation.operator()).isEqualTo(Operator.IS);
    assertThat(expectation.value()).isEqualTo(new Value.Flag(true));
    assertThat(place(expectation.sentence())).isEqualTo("15:17-50");
  }

  @Test
  void readsValueTakenFromTheCustomer() {
    String text =
        RuleFiles.replacing(15, "Expect that languages include the customer's preferred language");

    Rule rule = RuleFiles.rule(text);

    assertThat(rule.expectation().from().orElseThrow().id()).isEqualTo("preferredLanguage");
    assertThat(rule.expectation().operator()).isEqualTo(Operator.INCLUDES);
    assertThat(rule.reads())
        .extracting("id")
        .containsExactly("type", "relationship", "preferredLanguage");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("faults")
  void reportsFaultAtItsPlace(int line, String words, String places) {
    RuleReader.Reading reading = RuleFiles.read(RuleFiles.replacing(line, words));

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.problems()).allMatch(RuleProblem::isError);
    assertThat(reading.problems()).extracting(RuleFiles::place).containsExactly(places.split(", "));
  }

  private static Stream<Arguments> faults() {
    return Stream.of(
        arguments(1, "package konsumer", "1:9-17 unknown-pack"),
        arguments(1, "package b2b", "1:9-12 package-not-folder"),
        arguments(1, "consumer", "1:1-9 package-expected"),
        arguments(3, "rule \"other\"", "3:6-13 rule-not-file"),
        arguments(3, "rule \"Sound\"", "3:6-13 rule-name"),
        arguments(4, "    @titel(\"A\")", "3:1-5 metadata-missing, 4:6-11 metadata-key"),
        arguments(4, "    @title(\" \")", "4:13-14 metadata-empty"),
        arguments(4, "    @title \"A\"", "3:1-5 metadata-missing, 4:5-15 metadata-shape"),
        arguments(5, "", "3:1-5 metadata-missing"),
        arguments(6, "    @dimension(\"relation\")", "6:17-25 metadata-value"),
        arguments(7, "    @strength(\"may\")", "7:16-19 metadata-value"),
        arguments(8, "    @sources(\"S2-42, S9-99\")", "8:22-27 unknown-source"),
        arguments(8, "    @sources(\"S2-42,S2-42\")", "8:21-26 source-twice"),
        arguments(8, "    @sources(\"S2-42,\")", "8:21-21 unknown-source"),
        arguments(9, "    @since(\"one\")", "9:13-16 metadata-since"),
        arguments(10, "    @status(\"live\")", "10:14-18 metadata-value"),
        arguments(12, "    The customer is a konsumer", "12:5-31 unknown-pattern"),
        arguments(12, "", "13:5-26 pattern-missing"),
        arguments(13, "    - the customer is nev", "13:7-26 unknown-sentence"),
        arguments(13, "    the customer is new", "13:5-24 unknown-condition"),
        arguments(13, "    - personalisation is at least big", "13:35-38 unknown-value"),
        arguments(13, "    - number of channels is at least two", "13:38-41 value-not-number"),
        arguments(13, "    - the customer's preferred language is f", "13:44-45 value-not-code"),
        arguments(13, "    - feedback", "13:7-15 unknown-sentence"),
        arguments(
            13,
            "    - the customer is asked for feedback at the touchpoint",
            "13:7-59 reads-touchpoint"),
        arguments(
            13, "    - earlier encounters are not remembered", "13:7-44 reads-what-it-expects"),
        arguments(
            13,
            "    - languages include the customer's preferred language",
            "13:5-58 reference-in-condition"),
        arguments(15, "    Expect earlier encounters", "15:5-30 expectation-expected"),
        arguments(15, "    Expect that encounters matter", "15:17-34 unknown-sentence"),
        arguments(
            15,
            "    Expect that the customer is a consumer",
            "12:5-31 reads-what-it-expects, 15:17-43 not-expectable"),
        arguments(15, "    Expect that the customer has a car", "15:17-39 not-expectable"),
        arguments(15, "    Expect that the provider is a public body", "15:17-46 not-expectable"),
        arguments(15, "    Expect that channels in use include web", "15:17-44 not-expectable"),
        arguments(
            15, "    Expect that journey stages covered include use", "15:17-51 not-expectable"),
        arguments(
            15, "    Expect that customer types served include patient", "15:17-54 not-expectable"),
        arguments(15, "    Expect that the touchpoint is on the web", "15:17-45 not-expectable"),
        arguments(
            15,
            "    Expect that the customer is asked for feedback at the touchpoint",
            "15:17-69 expect-service"),
        arguments(
            15,
            "    Expect that personalisation is one of by group, by person",
            "15:17-62 operator-not-expectable"),
        arguments(
            15, "    Expect that personalisation is known", "15:17-41 operator-not-expectable"),
        arguments(
            15, "    Expect that number of channels is not 2", "15:17-44 operator-not-expectable"),
        arguments(16, "    Recommend in English \"A\" \"B\"", "16:29-33 text-followed"),
        arguments(16, "    Recommend in English \" \"", "16:5-29 text-empty"),
        arguments(16, "    Recommend in English \"A", "16:26-28 quote-missing"),
        arguments(16, "    Recommend in English \"A\\n\"", "16:28-30 bad-escape"));
  }

  @ParameterizedTest(name = "without line {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1  | 2:1-13 package-expected",
        "3  | 3:5-48 rule-expected",
        "4  | 3:1-5 metadata-missing",
        "10 | 3:1-5 metadata-missing",
        "15 | 15:5-49 expectation-expected",
        "16 | 19:1-4 text-missing",
        "19 | 19:1-4 text-missing",
        "20 | 20:1-1 end-missing"
      })
  void reportsMissingLine(int line, String place) {
    RuleReader.Reading reading = RuleFiles.read(RuleFiles.without(line));

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.problems()).extracting(RuleFiles::place).contains(place);
  }

  @ParameterizedTest(name = "line {0} twice: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1  | 2:1-17 rule-expected",
        "3  | 4:1-13 metadata-expected",
        "4  | 5:5-48 metadata-twice",
        "10 | 11:5-22 metadata-twice",
        "11 | 12:1-5 unknown-pattern",
        "12 | 13:5-31 unknown-condition",
        "15 | 16:5-50 text-expected",
        "16 | 17:5-49 text-twice",
        "20 | 21:1-4 after-end"
      })
  void reportsRepeatedLine(int line, String place) {
    String repeated = RuleFiles.SOUND.split("\n", -1)[line - 1];

    RuleReader.Reading reading = RuleFiles.read(RuleFiles.inserting(line, repeated));

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.problems()).extracting(RuleFiles::place).contains(place);
  }

  @Test
  void reportsServiceAttributeExpectedOfTouchpoint() {
    String text = RuleFiles.replacing(12, "    The touchpoint is any");

    List<RuleProblem> problems = RuleFiles.read(text).problems();

    assertThat(problems).extracting(RuleFiles::place).containsExactly("15:17-50 expect-touchpoint");
  }

  @Test
  void reportsValueTakenFromTouchpointInCustomerRule() {
    String text =
        RuleFiles.replacing(
            15, "    Expect that reason to return is the touchpoint's request for feedback");

    RuleReader.Reading reading = RuleFiles.read(text);

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.problems()).extracting(RuleProblem::line).containsExactly(15);
  }

  @Test
  void reportsEverythingAtOnceInOrderOfPlace() {
    String text =
        RuleFiles.SOUND
            .replace("package consumer", "package konsumer")
            .replace("@titleFi(\"Aiemmat", "@titleFi(\"\\Aiemmat")
            .replace("\"must\"", "\"muts\"")
            .replace("S1-05", "S1-5000")
            .replace("    @status(\"active\")\n", "")
            .replace("is new", "is nev")
            .replace("Expect that earlier", "Expect that erlier")
            .replace("Because in English \"Being forgotten hurts.\"", "Because")
            .replace("end\n", "end\nend");

    List<RuleProblem> problems = RuleFiles.read(text).problems();

    assertThat(problems)
        .extracting(RuleFiles::place)
        .containsExactly(
            "1:9-17 unknown-pack",
            "3:1-5 metadata-missing",
            "5:15-17 bad-escape",
            "7:16-20 metadata-value",
            "8:22-29 unknown-source",
            "12:7-26 unknown-sentence",
            "14:17-49 unknown-sentence",
            "17:5-12 text-expected",
            "19:1-4 text-missing",
            "20:1-4 after-end");
  }

  @ParameterizedTest
  @CsvSource({"11, wehn", "11, whn", "11, When", "14, hten", "14, thenn", "20, edn", "20, ends"})
  void takesSlipInKeywordForTheKeyword(int line, String slip) {
    List<RuleProblem> problems = RuleFiles.read(RuleFiles.replacing(line, slip)).problems();

    String place = line + ":1-" + (slip.length() + 1) + " keyword";
    assertThat(problems).extracting(RuleFiles::place).containsExactly(place);
    assertThat(problems.get(0).suggestions()).containsAnyOf("when", "then", "end");
  }

  @ParameterizedTest
  @CsvSource({"11, 11:5-31 when-missing", "14, 14:5-50 then-missing"})
  void missesOneKeywordWithoutLosingTheRest(int line, String place) {
    List<RuleProblem> problems = RuleFiles.read(RuleFiles.without(line)).problems();

    assertThat(problems).extracting(RuleFiles::place).containsExactly(place);
  }

  @Test
  void countsColumnsInCharacters() {
    String text = RuleFiles.replacing(16, "    Recommend in English \"\uD83D\uDE00 \\n\" more");

    List<RuleProblem> problems = RuleFiles.read(text).problems();

    assertThat(problems)
        .extracting(RuleFiles::place)
        .containsExactly("16:29-31 bad-escape", "16:32-37 text-followed");
  }

  @Test
  void keepsTheTextWhereItSuggestsAnotherBeginning() {
    String text = RuleFiles.replacing(16, "    Recomend in English \"Note it.\"");

    RuleProblem problem = RuleFiles.read(text).problems().get(0);

    assertThat(problem.suggestions()).startsWith("Recommend in English \"Note it.\"");
  }

  @Test
  void suggestsOnlyWhatCanBeExpected() {
    String text = RuleFiles.replacing(15, "    Expect that the customer has a cat");

    RuleProblem problem = RuleFiles.read(text).problems().get(0);

    assertThat(problem.suggestions()).isNotEmpty().noneMatch(one -> one.contains("has a car"));
  }

  @Test
  void reportsMissingMetadataBesideBrokenName() {
    String text = RuleFiles.SOUND.replace("rule \"sound\"", "rule sound");

    List<RuleProblem> problems = RuleFiles.read(text.replaceFirst(" *@status.*\n", "")).problems();

    assertThat(problems)
        .extracting(problem -> problem.message().code())
        .contains("rule-expected", "metadata-missing");
  }

  private static String place(Sentence sentence) {
    return sentence.line() + ":" + sentence.column() + "-" + sentence.endColumn();
  }
}
