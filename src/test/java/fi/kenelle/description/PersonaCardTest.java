package fi.kenelle.description;

import static fi.kenelle.description.Reading.VOCABULARY;
import static fi.kenelle.description.Reading.json;
import static fi.kenelle.description.Reading.places;
import static fi.kenelle.description.Reading.read;
import static fi.kenelle.description.Reading.suggestions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kenelle.vocabulary.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaCardTest {
  @Test
  void mayStandInTheGroupItself() {
    PersonaCard card =
        card(
            "{'id': 'mia', 'name': 'Mia, 40', 'story': {'fi': 'Mia asuu'}, 'values': ['calm'],"
                + " 'motivations': [{'en': 'order'}], 'uncertainties': [], 'keywords': ['neat'],"
                + " 'basis': 'talks', 'updated': '2026-01-31', 'traits': {'hasCar': false}}");

    assertThat(card.id()).isEqualTo("mia");
    assertThat(card.contents()).containsExactlyInAnyOrder("values", "motivations");
    assertThat(card.hasStory()).isTrue();
    assertThat(card.updated()).contains(LocalDate.of(2026, 1, 31));
    assertThat(card.traits()).containsOnlyKeys(VOCABULARY.required("hasCar"));
  }

  @Test
  void needsAnIdAndANameOnly() {
    PersonaCard card =
        card(
            "{'id': 'mia', 'name': 'Mia', 'story': null, 'values': null, 'motivations': null,"
                + " 'uncertainties': null, 'experiences': null, 'expectations': null,"
                + " 'keywords': null, 'traits': null, 'basis': null, 'updated': null}");

    assertThat(card.contents()).isEmpty();
    assertThat(card.hasStory()).isFalse();
    assertThat(card.updated()).isEmpty();
    assertThat(card.traits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "'  '", "{'en': ''}", "{'en': null, 'fi': ' '}"})
  void hasNoStoryWhereItsTextSaysNothing(String story) {
    PersonaCard card = card("{'id': 'mia', 'name': 'Mia', 'story': " + story + "}");

    assertThat(card.hasStory()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'id': null, 'name': 'x'                        | /id required
          'id': ' ', 'name': 'x'                         | /id required
          'id': 5, 'name': 'x'                           | /id want-text
          'id': 'a'                                      | /name required
          'id': 'a', 'name': ''                          | /name required
          'id': 'a', 'name': {'en': null}                | /name required
          'id': 'a', 'name': 'x', 'story': 5             | /story want-text-or-languages
          'id': 'a', 'name': 'x', 'values': 'calm'       | /values want-list
          'id': 'a', 'name': 'x', 'values': ['calm', 5]  | /values/1 want-text-or-languages
          'id': 'a', 'name': 'x', 'keywords': [true]     | /keywords/0 want-text-or-languages
          'id': 'a', 'name': 'x', 'updated': '2026-02-29' | /updated want-date
          'id': 'a', 'name': 'x', 'basis': []            | /basis want-text-or-languages
          'id': 'a', 'name': 'x', 'age': 35              | /age unknown-field
          'id': 'a', 'name': 'x', 'traits': {'car': 1}   | /traits/car unknown-field
          'id': 'a', 'name': 'x', 'traits': {'hasCar': 1} | /traits/hasCar want-flag
          'id': 'a', 'name': 'x', 'traits': {'type': 'b2b'} | /traits/type unknown-field
          """)
  void isRefusedAtItsWrongPlace(String members, String place) {
    List<String> places = places(described("{" + members + "}"));

    assertThat(places).containsExactly("/customers/0/persona" + place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "['pekka']"})
  void isAnObjectOrAnId(String persona) {
    List<String> places = places(described(persona));

    assertThat(places).contains("/customers/0/persona want-object");
  }

  @Test
  void suggestsTheNearestOfItsFields() {
    List<String> suggestions = suggestions(described("{'id': 'a', 'name': 'x', 'value': []}"));

    assertThat(suggestions).first().isEqualTo("values");
  }

  @Test
  void tellsAllThatIsWrongWithACardByItself() {
    var problems =
        catchThrowableOfType(
                InvalidInput.class,
                () -> Reading.READER.readCard(json("{'nam': 'x', 'updated': 'now'}")))
            .problems();

    assertThat(problems)
        .extracting(problem -> problem.pointer())
        .containsExactlyInAnyOrder("/nam", "/id", "/name", "/updated");
  }

  private static PersonaCard card(String persona) {
    return read(described(persona)).customers().get(0).persona().orElseThrow();
  }

  private static String described(String persona) {
    return "{'name': 'x', 'customers': [{'type': 'consumer', 'persona': " + persona + "}]}";
  }
}
