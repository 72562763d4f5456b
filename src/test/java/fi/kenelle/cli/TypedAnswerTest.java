package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.vocabulary.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "remembersEncounters | 1 | true",
        "remembersEncounters | No | false",
        "surprises | 3 | \"designed\"",
        "surprises | Occasional | \"occasional\"",
        "humanInsight | 1, 3 | [\"motivation\",\"behaviour\"]",
        "humanInsight | 3 1 3 | [\"behaviour\",\"motivation\"]",
        "humanInsight | feelings; everyday reasoning | [\"emotions\",\"everyday-reasoning\"]",
        "humanInsight | 0 | []",
        "personaCount | 12 | 12",
        "preferredLanguage | SV | \"sv\"",
        "languages | fi, sv | [\"fi\",\"sv\"]",
        "languages | 0 | []",
        "scope | the outdoor range, too | \"the outdoor range, too\""
      })
  void readsNumbersLabelsAndValues(String attribute, String typed, String value) {
    TypedAnswer answer = TypedAnswer.of(typed, Kenelles.attribute(attribute), Language.EN);

    assertThat(answer.value().orElseThrow()).hasToString(value);
    assertThat(answer.trouble()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remembersEncounters | 3",
        "remembersEncounters | 0",
        "surprises | many",
        "surprises | 1, 2",
        "humanInsight | 1, 9",
        "humanInsight | ,",
        "humanInsight | 0, 1",
        "personaCount | -1",
        "personaCount | two",
        "preferredLanguage | f!",
        "languages | fi, !"
      })
  void saysWhatIsAllowedInsteadOfAnythingElse(String attribute, String typed) {
    TypedAnswer answer = TypedAnswer.of(typed, Kenelles.attribute(attribute), Language.FI);

    assertThat(answer.value()).isEmpty();
    assertThat(answer.trouble().orElseThrow().in(Language.FI)).isNotBlank();
  }
}
