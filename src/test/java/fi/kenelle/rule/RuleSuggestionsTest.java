package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSuggestionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the customer is nev | the customer is new",
        "The customer is new | the customer is new",
        "the customer has no kar | the customer has no car",
        "the provider is a pubic body | the provider is a public body",
        "the customer uses service | the customer uses the service",
        "asiakas on uussi | asiakas on uusi",
        "asiakkaalla ei ole auto | asiakkaalla ei ole autoa",
        "personalization is known | personalisation is known"
      })
  void suggestsNearestSentenceFirst(String wrong, String meant) {
    RuleProblem problem = onlyProblem(RuleFiles.replacing(13, "- " + wrong));

    assertThat(problem.message().code()).isEqualTo("unknown-sentence");
    assertThat(problem.suggestions()).first().isEqualTo(meant);
  }

  @ParameterizedTest
  @MethodSource("anySentences")
  void suggestsSentenceThatHasOneLetterTooMany(String clause) {
    String wrong =
        clause.substring(0, clause.length() / 2) + "q" + clause.substring(clause.length() / 2);

    RuleProblem problem = onlyProblem(RuleFiles.replacing(13, "- " + wrong));

    assertThat(problem.suggestions()).first().isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | The customer is a konsumer | The customer is a consumer",
        "12 | Asiakas on kansalainen | Asiakas on kansalaisasiakas",
        "13 | the customer is new | - the customer is new",
        "15 | Expect that earlier encounters are remembred | earlier encounters are remembered",
        "15 | Expct that there are no surprises | Expect that there are no surprises",
        "16 | Recomend in English 'A' | Recommend in English \"…\"",
        "1 | package konsumer | consumer",
        "3 | rule \"sund\" | \"sound\"",
        "4 | @titel(\"A\") | title",
        "6 | @dimension(\"esae\") | ease",
        "7 | @strength(\"shuld\") | should",
        "8 | @sources(\"S2-42x\") | S2-42",
        "10 | @status(\"actve\") | active"
      })
  void suggestsWhatWasMeantFirst(int line, String wrong, String meant) {
    List<RuleProblem> problems = RuleFiles.read(RuleFiles.replacing(line, wrong)).problems();

    assertThat(problems)
        .filteredOn(problem -> problem.line() == line)
        .singleElement()
        .satisfies(problem -> assertThat(problem.suggestions()).first().isEqualTo(meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dimension | eaze | ease,needs,value,trust,respect,insight,feeling,wholeness,relationship",
        "strength | musta | must,should,could",
        "status | drafty | draft,active,retired"
      })
  void suggestsAllLegalValuesOfMetadata(String key, String wrong, String legal) {
    String text =
        RuleFiles.SOUND.replaceFirst("@" + key + "\\(.*\\)", "@" + key + "(\"" + wrong + "\")");

    RuleProblem problem = onlyProblem(text);

    assertThat(problem.suggestions()).containsExactlyInAnyOrder(legal.split(","));
    assertThat(problem.suggestions()).first().isEqualTo(List.of(legal.split(",")).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "personalisation is at least by grup | by group,by person,same for everyone",
        "personalisation is by pirson | by person,by group,same for everyone",
        "personalisation is one of by group, by persn | by person,by group,same for everyone",
        "personointi on vähintään ryhmitäin | ryhmittäin,yksilöllisesti,kaikille sama",
        "personalisation is medium | by group,by person,same for everyone",
        "personalisation is at least extreme | by group,by person,same for everyone",
        "personointi on keskitasoa | kaikille sama,ryhmittäin,yksilöllisesti"
      })
  void suggestsAllLegalValues(String wrong, String legal) {
    RuleProblem problem = onlyProblem(RuleFiles.replacing(13, "    - " + wrong));

    assertThat(problem.message().code()).isEqualTo("unknown-value");
    assertThat(problem.suggestions()).containsExactlyInAnyOrder(legal.split(","));
  }

  @Test
  void suggestsAllLegalValuesOfEveryAttribute() {
    List<String> silent = new ArrayList<>();

    for (Attribute attribute : listed()) {
      for (Language language : Language.values()) {
        String clause = wrongValue(attribute, language);
        List<String> suggestions = suggestions(RuleFiles.replacing(13, "- " + clause));
        if (!suggestions.containsAll(labels(attribute, language))) {
          silent.add(clause + " -> " + suggestions);
        }
      }
    }

    assertThat(silent).isEmpty();
  }

  @Test
  void suggestsNearestValueFirst() {
    RuleProblem problem =
        onlyProblem(RuleFiles.replacing(13, "- personalisation is at least by grup"));

    assertThat(problem.suggestions()).containsExactly("by group", "by person", "same for everyone");
  }

  private static RuleProblem onlyProblem(String text) {
    List<RuleProblem> problems = RuleFiles.read(text).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static List<String> suggestions(String text) {
    return RuleFiles.read(text).problems().stream()
        .flatMap(problem -> problem.suggestions().stream())
        .toList();
  }

  private static String wrongValue(Attribute attribute, Language language) {
    Operator operator = attribute.kind() == Kind.SET ? Operator.INCLUDES : Operator.IS;
    return RuleFiles.VOCABULARY.phrases().stream()
        .filter(phrase -> phrase.attribute().equals(attribute) && phrase.operator() == operator)
        .filter(phrase -> phrase.language() == language && phrase.takesValues())
        .findFirst()
        .orElseThrow()
        .with(List.of("qqqqqq"));
  }

  private static List<String> labels(Attribute attribute, Language language) {
    return attribute.values().stream().map(id -> attribute.valueLabel(id).in(language)).toList();
  }

  private static List<Attribute> listed() {
    return RuleFiles.VOCABULARY.attributes().stream()
        .filter(attribute -> !attribute.values().isEmpty())
        .toList();
  }

  /** Every seventh sentence without a place for values. */
  private static Stream<String> anySentences() {
    List<String> clauses =
        RuleFiles.VOCABULARY.phrases().stream()
            .filter(phrase -> !phrase.takesValues())
            .map(Phrase::before)
            .toList();
    return Stream.iterate(0, i -> i < clauses.size(), i -> i + 7).map(clauses::get);
  }
}
