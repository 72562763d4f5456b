package fi.kenelle.description;

import static fi.kenelle.description.Reading.places;
import static fi.kenelle.description.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.kenelle.vocabulary.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'shop'                                        | shop  | shop
          {'en': 'shop', 'fi': 'kauppa'}                | shop  | kauppa
          {'fi': 'kauppa', 'en': 'shop'}                | shop  | kauppa
          {'en': 'shop'}                                | shop  | shop
          {'sv': 'butik', 'fi': 'kauppa'}               | kauppa | kauppa
          {'sv': 'butik', 'de': 'Laden'}                | butik | butik
          {'sv': 'butik', 'en': 'shop'}                 | shop  | shop
          {'en': null, 'fi': 'kauppa'}                  | kauppa | kauppa
          {'sv-FI': 'butik'}                            | butik | butik
          """)
  void fallsBackToEnglishThenFinnishThenTheFirst(String text, String english, String finnish) {
    FreeText name = read("{'name': " + text + "}").name();

    assertThat(name.in(Language.EN)).isEqualTo(english);
    assertThat(name.in(Language.FI)).isEqualTo(finnish);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name': null}",
        "{'name': ''}",
        "{'name': ' \\t\\n'}",
        "{'name': {'en': ''}}",
        "{'name': {'en': ' ', 'fi': ''}}",
        "{'name': {'en': null}}",
        "{'name': {'en': null, 'fi': ' '}}"
      })
  void isNeededAsAName(String text) {
    List<String> places = places(text);

    assertThat(places).containsExactly("/name required");
  }

  @Test
  void needsToSaySomethingInOneLanguageOnly() {
    List<String> places = places("{'name': {'en': '', 'fi': 'kauppa', 'sv': null}}");

    assertThat(places).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          5               | want-text-or-languages
          true            | want-text-or-languages
          ['shop']        | want-text-or-languages
          {}              | want-text-or-languages
          """)
  void isATextOrAnObjectOfLanguages(String text, String code) {
    assertThat(places("{'name': " + text + "}")).containsExactly("/name " + code);
    assertThat(places("{'name': 'x', 'description': " + text + "}"))
        .containsExactly("/description " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'english please': 'x'} | /description/english please want-language-code
          {'': 'x'}               | /description/ want-language-code
          {'e': 'x'}              | /description/e want-language-code
          {'en/GB': 'x'}          | /description/en~1GB want-language-code
          {'en': 'x', 'fi': 5}    | /description/fi want-text
          {'en': ['x']}           | /description/en want-text
          """)
  void pointsAtTheWrongLanguage(String text, String place) {
    List<String> places = places("{'name': 'x', 'description': " + text + "}");

    assertThat(places).containsExactly(place);
  }

  @Test
  void bearsALanguageCodeOfAnyLength() {
    String code = "en" + "-a".repeat(50_000);

    assertThatCode(() -> places("{'name': {'" + code + "': 'x'}}")).doesNotThrowAnyException();
  }

  @Test
  void mayHoldAnyLetters() {
    FreeText name = read("{'name': 'Äiti & isä \uD83C\uDFE1 \\u0000'}").name();

    assertThat(name.in(Language.FI)).isEqualTo("Äiti & isä \uD83C\uDFE1 \u0000");
  }
}
