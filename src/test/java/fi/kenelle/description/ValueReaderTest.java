package fi.kenelle.description;

import static fi.kenelle.description.Reading.VOCABULARY;
import static fi.kenelle.description.Reading.places;
import static fi.kenelle.description.Reading.read;
import static fi.kenelle.description.Reading.suggestions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
  @ParameterizedTest
  @MethodSource("legalValues")
  void takesEveryLegalValueOfEveryAttribute(String id, String value) {
    Value read = value(id, value);

    assertThat(read.isKnown()).isTrue();
  }

  static Stream<Arguments> legalValues() {
    return VOCABULARY
        .of(Scope.SERVICE)
        .flatMap(a -> legal(a).stream().map(value -> arguments(a.id(), value)));
  }

  private static List<String> legal(Attribute attribute) {
    return switch (attribute.kind()) {
      case FLAG -> List.of("true", "false");
      case NUMBER -> List.of("0", "7");
      case SET ->
          attribute.values().isEmpty()
              ? List.of("[]", "['fi', 'sv-FI']")
              : List.of("[]", "['" + String.join("', '", attribute.values()) + "']");
      case SCALE, CHOICE -> attribute.values().stream().map(v -> "'" + v + "'").toList();
      case CODE -> List.of("'fi'");
      case TEXT -> List.of("'x'");
    };
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void refusesTheWrongKindOfValueOnceAtItsPlace(String id, String value) {
    List<String> places = places(described(id, value));

    assertThat(places).hasSize(1).first().asString().startsWith("/attributes/" + id + " ");
  }

  static Stream<Arguments> wrongValues() {
    return VOCABULARY
        .of(Scope.SERVICE)
        .flatMap(a -> wrong(a.kind()).stream().map(value -> arguments(a.id(), value)));
  }

  private static List<String> wrong(Kind kind) {
    return switch (kind) {
      case FLAG -> List.of("'true'", "'yes'", "0", "1", "[]", "[true]", "{}");
      case NUMBER -> List.of("'3'", "''", "true", "[]", "[3]", "{}");
      case SET -> List.of("'values'", "true", "0", "{}", "{'0': 'values'}");
      case SCALE, CHOICE -> List.of("''", "'nonsense'", "true", "0", "[]", "['none']", "{}");
      case CODE, TEXT -> List.of("true", "0", "[]", "{}");
    };
  }

  @ParameterizedTest
  @CsvSource({"humanInsight, 'values'", "languages, 'fi'", "insightMethods, 'interviews'"})
  void pointsAtTheWrongMemberOfASet(String id, String good) {
    List<String> places =
        places(described(id, "['" + good + "', '?', 5, null, ['" + good + "'], '" + good + "']"));

    assertThat(places)
        .extracting(place -> place.substring(0, place.indexOf(' ')))
        .containsExactly(
            "/attributes/" + id + "/1",
            "/attributes/" + id + "/2",
            "/attributes/" + id + "/3",
            "/attributes/" + id + "/4");
  }

  @Test
  void keepsEachMemberOfASetOnce() {
    Value read = value("humanInsight", "['values', 'emotions', 'values']");

    assertThat(read).isEqualTo(new Value.Terms(List.of("values", "emotions")));
  }

  @Test
  void tellsAnEmptySetFromOneThatIsLeftOut() {
    assertThat(value("humanInsight", "[]")).isEqualTo(new Value.Terms(List.of()));
    assertThat(value("humanInsight", "null")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "3, 3",
    "3.0, 3",
    "3e0, 3",
    "30e-1, 3",
    "1.2e1, 12",
    "-0, 0",
    "2147483648, 2147483648"
  })
  void takesWholeNumbersHoweverTheyAreWritten(String written, long number) {
    Value read = value("channelCount", written);

    assertThat(read).isEqualTo(new Value.Count(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.5",
        "-1",
        "-1.0",
        "-0.5",
        "1e-1",
        "1e400",
        "-1e400",
        "1e99999999999",
        "99999999999999999999999999",
        "1e300",
        "9223372036854775808"
      })
  void refusesNumbersThatAreNotWholeOrNegativeOrHuge(String written) {
    List<String> places = places(described("channelCount", written));

    assertThat(places).containsExactly("/attributes/channelCount want-number");
  }

  @ParameterizedTest
  @CsvSource({"-1, -1", "2.5, 2.5"})
  void tellsTheNumberThatItRefuses(String written, String told) {
    List<String> messages = messages(described("channelCount", written));

    assertThat(messages).singleElement().asString().contains(told);
  }

  @ParameterizedTest
  @CsvSource({"fi, fi", "FI, fi", "sv-fi, sv-FI", "zh-hant-TW, zh-Hant-TW", "se, se"})
  void takesAnyLanguageCode(String written, String code) {
    Value read = value("languages", "['" + written + "']");

    assertThat(read).isEqualTo(new Value.Terms(List.of(code)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "f", "fi_FI", "fi-", "-fi", "finnish language", "suomeksi!", "fi--FI"})
  void refusesWhatIsNoLanguageCode(String written) {
    List<String> places = places(described("languages", "['" + written + "']"));

    assertThat(places).containsExactly("/attributes/languages/0 want-code");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          personalisation | "individal" | individual none segment
          surprises       | "design"    | designed none occasional
          supplierChoice  | "fored"     | forced free
          protection      | "option"    | optional none mandatory
          humanInsight    | ["emotion"] | emotions motivation values behaviour everyday-reasoning
          """)
  void suggestsEveryLegalValueNearestFirst(String id, String value, String suggested) {
    List<String> suggestions = suggestions(described(id, value.replace('"', '\'')));

    assertThat(suggestions).first().isEqualTo(suggested.split(" ", -1)[0]);
    assertThat(suggestions).containsExactlyInAnyOrder(suggested.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "['none']", "{}", "''"})
  void suggestsEveryLegalValueForAWrongKindOfValue(String value) {
    List<String> suggestions = suggestions(described("surprises", value));

    assertThat(suggestions).containsExactlyInAnyOrder("none", "occasional", "designed");
  }

  @Test
  void suggestsTheCustomerTypesAndSectors() {
    assertThat(suggestions("{'name': 'x', 'customers': [{'type': 'patiet'}]}"))
        .hasSize(5)
        .startsWith("patient");
    assertThat(suggestions("{'name': 'x', 'provider': {'sector': 'helth'}}"))
        .hasSize(4)
        .startsWith("health");
    assertThat(suggestions("{'name': 'x', 'customers': [{}]}"))
        .containsExactly("consumer", "b2b", "internal", "citizen", "patient");
  }

  @Test
  void shortensALongWrongValueInItsMessage() {
    List<String> messages = messages(described("surprises", "'" + "x".repeat(100_000) + "'"));

    assertThat(messages).singleElement().asString().hasSizeLessThan(300);
  }

  private static List<String> messages(String text) {
    return Reading.problems(text).stream().map(p -> p.message().in(Language.EN)).toList();
  }

  private static Value value(String id, String json) {
    return read(described(id, json)).attributes().get(VOCABULARY.required(id));
  }

  private static String described(String id, String json) {
    return "{'name': 'x', 'attributes': {'" + id + "': " + json + "}}";
  }
}
