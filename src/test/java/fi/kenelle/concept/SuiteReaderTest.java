package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Status;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteReaderTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final ServiceDescription CONCEPT =
      KENELLE.describe(
          JsonText.read(
              """
              {"name": "Sauna", "on": "2026-11-22", "customers": [
                {"type": "consumer", "name": {"en": "Students", "fi": "Opiskelijat"}},
                {"type": "b2b"},
                {"type": "consumer", "name": "Families"}]}
              """));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No must is unmet | Mikään välttämätön odotus ei jää toteutumatta",
        "No should is unmet for consumers"
            + " | Mikään suositeltava odotus ei jää toteutumatta kuluttaja-asiakkailla",
        "Nothing is unmet for the group Students"
            + " | Mikään odotus ei jää toteutumatta ryhmällä Opiskelijat",
        "At most 3 coulds are unmet for businesses"
            + " | Enintään 3 mahdollista odotusta jää toteutumatta yritysasiakkailla",
        "Fit is at least 0.7 | Sopivuus on vähintään 0,70",
        "Fit for consumers is at least 0.75 | Sopivuus on kuluttaja-asiakkailla vähintään 0,75",
        "Fit in trust is at least 1 | Sopivuus kohdassa luottamus on vähintään 1,0",
        "Fit in ease for businesses is at least 0"
            + " | Sopivuus kohdassa vaivattomuus on yritysasiakkailla vähintään 0,0",
        "There are no tensions | Ristiriitoja ei ole",
        "no tensions | ei ristiriitoja",
        "fit for consumers at least 0.7 | sopivuus kuluttaja-asiakkailla vähintään 0,7",
        "The fit for consumers is at least 0.7 | Sopivuus kuluttaja-asiakkailla on vähintään 0,7",
        "Fit in trust at least 0.5 | Kohdassa luottamus sopivuus on vähintään 0,5",
        "Fit in trust for the group Students at least 0.5"
            + " | Sopivuus kohdassa luottamus ryhmällä Opiskelijat vähintään 0,5",
        "At most 2 tensions | Enintään 2 ristiriitaa",
        "There  are no\ttensions | ristiriitoja ei ole",
        "There are at most 2 tensions | Ristiriitoja on enintään 2",
        "There is no tension about personalisation | Kohdassa personointi ei ole ristiriitaa",
        "No question weighs more than 6 | Minkään kysymyksen paino ei ole yli 6",
        "No question weighs more than 6 for consumers"
            + " | Minkään kysymyksen paino ei ole kuluttaja-asiakkailla yli 6",
        "No waiver has expired | Mikään poikkeus ei ole päättynyt",
        "The rule consumer/surprises is met | Sääntö consumer/surprises toteutuu",
        "The rule consumer/surprises is unmet for consumers"
            + " | Sääntö consumer/surprises ei toteudu kuluttaja-asiakkailla",
        "It is not stated whether the rule consumer/surprises is met for the group Families"
            + " | Ei ole kerrottu, toteutuuko sääntö consumer/surprises ryhmällä Families",
        "The rule consumer/surprises is waived | Säännöllä consumer/surprises on poikkeus",
        "The rule consumer/surprises does not apply to anyone"
            + " | Sääntö consumer/surprises ei koske ketään",
        "The rule consumer/surprises could apply to businesses"
            + " | Sääntö consumer/surprises voi koskea yritysasiakkaita",
      })
  void sentenceSaysTheSameInBothLanguages(String english, String finnish) {
    assertThat(claim(finnish)).isEqualTo(claim(english));
    assertThat(claim(english + ".")).isEqualTo(claim(english));
  }

  @Test
  void wordsBecomeWhatTheyMean() {
    Rule surprises = KENELLE.ruleSet().rule("consumer/surprises").orElseThrow();

    assertThat(claim("No must is unmet for consumers"))
        .isEqualTo(new Claim.Unmet(Optional.of(Strength.MUST), 0, List.of(0, 2)));
    assertThat(claim("Fit is at least 0.7"))
        .isEqualTo(new Claim.FitAtLeast(70, Optional.empty(), List.of(0, 1, 2)));
    assertThat(claim("Fit is at least 0.07"))
        .isEqualTo(new Claim.FitAtLeast(7, Optional.empty(), List.of(0, 1, 2)));
    assertThat(claim("The rule consumer/surprises could apply to the group Families"))
        .isEqualTo(new Claim.Ends(surprises, Verdict.COULD_APPLY, List.of(2)));
  }

  @Test
  void everySentenceThatIsSuggestedCanBeSaid() {
    List<String> sentences =
        SuiteSentences.of(KENELLE.ruleSet(), CONCEPT)
            .all()
            .flatMap(phrase -> phrase.likely("consumer/surprises 0.5"))
            .toList();

    assertThat(sentences).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(read(suite(sentences.subList(0, 150))).sentences()).hasSize(150);
    sentences.subList(150, sentences.size()).forEach(SuiteReaderTest::claim);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No must is unmet for citizens | suite-word | No must is unmet for consumers",
        "No must is unmet for consumer | suite-word | No must is unmet for consumers",
        "Fit is at least 70 | suite-word | Fit is at least 0.7",
        "Fit is at least 1.1 | suite-word | Fit is at least 0.7",
        "Fit is at least 0.705 | suite-word | Fit is at least 0.7",
        "Fit in trus is at least 0.5 | suite-word | Fit in trust is at least 0.5",
        "There is no tension about surprises | suite-word"
            + " | There is no tension about use of surprises",
        "The rule surprises is met | suite-word | The rule b2b/no-surprises is met",
        "No must are unmet | unknown-sentence | No must is unmet",
        "Ristiriitoja ei | unknown-sentence | Ristiriitoja ei ole",
        "Sopivuus kuluttaja-asiakkaille on vähintään 0,8 | suite-word"
            + " | Sopivuus kuluttaja-asiakkailla on vähintään 0,8",
      })
  void wrongSentence_getsTheNearestLegalOnes(String wrong, String code, String nearest) {
    List<Problem> problems = problems(suite(List.of("There are no tensions", wrong)));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).pointer()).isEqualTo("/expect/1");
    assertThat(problems.get(0).message().code()).isEqualTo(code);
    assertThat(problems.get(0).suggestions().get(0)).isEqualTo(nearest);
    assertThat(problems.get(0).suggestions()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void ruleThatTakesNoPartInAnswersCannotBeGuarded() {
    Rule active = Kenelles.rule("x", "The customer is anyone", "earlier encounters are remembered");
    Rule.Metadata with = active.metadata();
    Rule draft =
        new Rule(
            active.pack(),
            "y",
            new Rule.Metadata(
                with.title(),
                with.dimension(),
                with.strength(),
                with.sources(),
                with.since(),
                Status.DRAFT,
                with.note()),
            active.subject(),
            active.conditions(),
            active.expectation(),
            active.recommend(),
            active.because(),
            active.line());
    RuleSet rules = KENELLE.ruleSet().with(List.of(active, draft));

    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                SuiteReader.read(
                    suite(List.of("The rule human/x is met", "The rule human/y is met")),
                    rules,
                    name -> CONCEPT));

    assertThat(refused.problems()).extracting(Problem::pointer).containsExactly("/expect/1");
    assertThat(refused.problems().get(0).suggestions()).containsExactly("The rule human/x is met");
  }

  @Test
  void tellsAllProblemsAtOnce() {
    JsonNode json =
        JsonText.read(
            """
            {"concept": "sauna", "on": "tomorrow", "expects": [],
              "expect": [7, "Fit is high", "There are no tensions"]}
            """);

    assertThat(problems(json))
        .extracting(problem -> problem.pointer() + " " + problem.message().code())
        .containsExactlyInAnyOrder(
            "/expects unknown-field",
            "/on want-date",
            "/expect/0 want-text",
            "/expect/1 unknown-sentence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"concept\": \"sauna\"}",
        "{\"concept\": \"sauna\", \"expect\": []}",
        "{\"concept\": \"sauna\", \"expect\": {}}",
        "{\"concept\": 7, \"expect\": [\"There are no tensions\"]}",
        "{\"concept\": \" \", \"expect\": [\"There are no tensions\"]}",
        "{\"expect\": [\"There are no tensions\"]}",
        "{\"concept\": \"sauna\", \"expect\": [\"\"]}",
        "{\"concept\": \"sauna\", \"expect\": [null]}"
      })
  void otherShapesAreProblems(String json) {
    assertThat(problems(JsonText.read(json))).hasSize(1);
  }

  @Test
  void dayIsTheConceptsOwn() {
    ObjectNode same = suite(List.of("There are no tensions")).put("on", "2026-11-22");
    ObjectNode other = suite(List.of("There are no tensions")).put("on", "2026-11-23");

    assertThat(read(same).day(LocalDate.of(2030, 1, 1))).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(problems(other))
        .extracting(problem -> problem.pointer() + " " + problem.message().code())
        .containsExactly("/on suite-other-day");
  }

  @Test
  void conceptThatIsNotThereIsToldAtItsName() {
    InvalidInput none = new InvalidInput(List.of(Problem.at("", "suite-no-concept", "x")));

    InvalidInput found =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                SuiteReader.read(
                    suite(List.of("There are no tensions")),
                    KENELLE.ruleSet(),
                    name -> {
                      throw none;
                    }));

    assertThat(found.problems()).extracting(Problem::pointer).containsExactly("/concept");
  }

  private static ObjectNode suite(List<String> sentences) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("concept", "sauna");
    ArrayNode expect = json.putArray("expect");
    sentences.forEach(expect::add);
    return json;
  }

  private static Suite read(JsonNode json) {
    return SuiteReader.read(json, KENELLE.ruleSet(), name -> CONCEPT);
  }

  private static Claim claim(String sentence) {
    return read(suite(List.of(sentence))).sentences().get(0).claim();
  }

  private static List<Problem> problems(JsonNode json) {
    return catchThrowableOfType(InvalidInput.class, () -> read(json)).problems();
  }
}
