package fi.kenelle.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @Test
  void readsWhatIsWellFormed() {
    JsonNode read = JsonText.read("\r\n\t {\"a\": [1, 2.5, true, null, \"ä \\ud83c\\udfe1\"]} \n");

    assertThat(read).hasToString("{\"a\":[1,2.5,true,null,\"ä \uD83C\uDFE1\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1, \"a\": 1}",
        "{\"a\": 1, \"b\": 2, \"\\u0061\": 3}",
        "[{\"x\": {\"a\": 1, \"a\": null}}]"
      })
  void refusesAKeyThatIsThereTwice(String text) {
    JsonText.Malformed malformed = malformed(text);

    assertThat(malformed.reason().code()).isEqualTo("json-malformed");
  }

  @Test
  void takesTheReplacementCharacterWhereItIsWritten() {
    byte[] bytes = "{\"a\": \"ä\uFFFD\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(JsonText.read(bytes).path("a").textValue()).isEqualTo("ä\uFFFD");
  }

  @Test
  void takesOneKeyInSeveralObjects() {
    JsonNode read = JsonText.read("[{\"a\": 1}, {\"a\": {\"a\": 2}}]");

    assertThat(read.at("/1/a/a").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{}]", "1 2", "{},", "{}x", "{}\n\"\"", "null//", "{}\u0000"})
  void refusesTextAfterTheValue(String text) {
    JsonText.Malformed malformed = malformed(text);

    assertThat(malformed.reason().code()).isIn("json-malformed", "json-trailing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "[[],", "[0,"})
  void refusesAHundredThousandLevels(String level) {
    JsonText.Malformed malformed = malformed(level.repeat(100_000));

    assertThat(malformed.reason().code()).isEqualTo("json-limits");
  }

  @Test
  void takesWhatIsDeeperThanAnyDescription() {
    JsonNode read = JsonText.read("[".repeat(20) + "]".repeat(20));

    assertThat(read.at("/0/0/0/0/0/0/0/0/0/0").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "01",
        ".5",
        "1.",
        "1e",
        "0x10",
        "-",
        "'a'",
        "tru",
        "True",
        "undefined",
        "{a: 1}",
        "{'a': 1}",
        "[1,]",
        "{\"a\": 1,}",
        "[1 2]",
        "{\"a\" 1}",
        "{\"a\": }",
        "[,1]",
        "// x\n1",
        "/* x */ 1",
        "# x\n1",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a",
        "\"a\nb\"",
        "\"a\tb\"",
        "{",
        "[1",
        "]",
        "\u00A01"
      })
  void refusesWhatIsNoJson(String text) {
    JsonText.Malformed malformed = malformed(text);

    assertThat(malformed.reason().code()).isEqualTo("json-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\uFEFF", "\uFEFF \n"})
  void refusesNothingAtAll(String text) {
    JsonText.Malformed malformed = malformed(text);

    assertThat(malformed.reason().code()).isEqualTo("json-empty");
  }

  @Test
  void skipsAByteOrderMark() {
    assertThat(JsonText.read("\uFEFF{\"a\": 1}".getBytes(UTF_8)).at("/a").intValue()).isEqualTo(1);
    assertThat(JsonText.read("\uFEFF{\"a\": 1}").at("/a").intValue()).isEqualTo(1);
  }

  @Test
  void findsPlacesBehindAByteOrderMark() {
    byte[] text = "\uFEFF{\"a\":\n [1]}".getBytes(UTF_8);

    assertThat(JsonText.places(text).get("/a/0")).isEqualTo(new JsonText.Place(2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF\uFEFF{}", "{}\uFEFF", "[\uFEFF1]"})
  void refusesAByteOrderMarkElsewhere(String text) {
    JsonText.Malformed malformed = malformed(text);

    assertThat(malformed.reason().code()).isEqualTo("json-malformed");
  }

  @Test
  void keepsAByteOrderMarkInAText() {
    JsonNode read = JsonText.read("\"\uFEFFx\"");

    assertThat(read.textValue()).isEqualTo("\uFEFFx");
  }

  @ParameterizedTest
  @CsvSource({
    "22ff22, 1, 2",
    "22c0af22, 1, 2",
    "22eda08022, 1, 2",
    "22f490808022, 1, 2",
    "22e282, 1, 2",
    "5b0a20228022, 2, 3",
    "5b22c3a4222c0a22616280225d, 2, 4"
  })
  void tellsWhereATextIsNotUtf8(String hex, int line, int column) {
    JsonText.Malformed malformed = malformed(HexFormat.of().parseHex(hex));

    assertThat(malformed.reason().code()).isEqualTo("json-not-utf8");
    assertThat(malformed.place()).isEqualTo(new JsonText.Place(line, column));
  }

  @Test
  void tellsWhereATextIsNotUtf8AfterAReplacementCharacterOfItsOwn() {
    byte[] bytes = "[\"\uFFFD\",\n\"?\"]".getBytes(UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;

    JsonText.Malformed malformed = malformed(bytes);

    assertThat(malformed.place()).isEqualTo(new JsonText.Place(2, 2));
  }

  @Test
  void refusesAnotherEncoding() {
    byte[] bytes = "{\"name\": \"ä\"}".getBytes(UTF_16LE);

    JsonText.Malformed malformed = malformed(bytes);

    assertThat(malformed.reason().code()).isIn("json-not-utf8", "json-malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\ud800\"",
        "\"\\uDC00\"",
        "\"a\\ud83cb\"",
        "\"\\udfe1\\ud83c\"",
        "[[\"\\ud83c\"]]",
        "{\"\\ud800\": 1}",
        "{\"a\": [{\"\\udfff\": 1}]}"
      })
  void refusesHalfOfACharacter(String text) {
    JsonText.Malformed malformed = malformed(text);

    assertThat(malformed.reason().code()).isIn("json-surrogate", "json-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\\\ud800\"", "\"\\ud83c\\udfe1\"", "\"\\u00e4 \\uffff\""})
  void takesWholeCharactersWrittenAsEscapes(String text) {
    JsonNode read = JsonText.read(text);

    assertThat(read.textValue()).isNotEmpty();
  }

  @Test
  void takesAWholeCharacterInAKey() {
    JsonNode read = JsonText.read("{\"\\ud83c\\udfe1\": 1}");

    assertThat(read.path("\uD83C\uDFE1").intValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": x}                | 1 | 7
          {"a": 1,⏎ oops}         | 2 | 2
          {"a": 1,⏎⏎⏎ "b": tru}   | 4 | 7
          {"a": 1,␍⏎"b":␍⏎ x}     | 3 | 2
          ["ä", "ö", x]           | 1 | 12
          {"a": 1,⏎"a": 2}        | 2 | 1
          {"a": 1}⏎⏎  {}          | 3 | 3
          """)
  void tellsWhereReadingStopped(String text, int line, int column) {
    JsonText.Malformed malformed = malformed(text.replace('⏎', '\n').replace('␍', '\r'));

    assertThat(malformed.place().line()).isEqualTo(line);
    assertThat(malformed.place().column()).isBetween(column, column + 6);
  }

  @Test
  void tellsTheLineOfHalfACharacter() {
    JsonText.Malformed malformed = malformed("{\"a\": 1,\n\"b\": 2,\n\"c\": \"\\ud800\"}");

    assertThat(malformed.place().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void tellsTheLineWhereItIsTooDeep(String level) {
    JsonText.Malformed malformed = malformed("{\"x\": 1,\n\"y\":\n" + level.repeat(1000));

    assertThat(malformed.place().line()).isEqualTo(3);
  }

  @Test
  void tellsTheLineOfANumberThatIsTooLong() {
    JsonText.Malformed malformed = malformed("{\"x\": 1,\n\"y\":\n" + "9".repeat(5000) + "}");

    assertThat(malformed.place().line()).isEqualTo(3);
  }

  @Test
  void knowsThePlaceOfEveryKeyAndValue() {
    Map<String, JsonText.Place> places =
        JsonText.places("{\n \"a\": [10,\n  20],\n \"b/c\": null\n}".getBytes(UTF_8));

    assertThat(places)
        .containsEntry("", new JsonText.Place(1, 1))
        .containsEntry("/a", new JsonText.Place(2, 2))
        .containsEntry("/a/0", new JsonText.Place(2, 8))
        .containsEntry("/a/1", new JsonText.Place(3, 3))
        .containsEntry("/b~1c", new JsonText.Place(4, 2));
  }

  @ParameterizedTest
  @CsvSource({"/a, 2", "/a/7, 2", "/a/0/x, 2", "/z/y/x, 1", "'', 1"})
  void findsThePlaceAroundWhatIsNotThere(String pointer, int line) {
    Map<String, JsonText.Place> places = JsonText.places("{\n\"a\": [1]}".getBytes(UTF_8));

    JsonText.Place place = JsonText.place(places, pointer);

    assertThat(place.line()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"a, /x/a", "a/b, /x/a~1b", "a~b, /x/a~0b", "~1, /x/~01", "'', /x/", "ä, /x/ä"})
  void escapesTheStepsOfAPointer(String step, String pointer) {
    String below = JsonText.below("/x", step);

    assertThat(below).isEqualTo(pointer);
  }

  private static JsonText.Malformed malformed(String text) {
    return catchThrowableOfType(JsonText.Malformed.class, () -> JsonText.read(text));
  }

  private static JsonText.Malformed malformed(byte[] bytes) {
    return catchThrowableOfType(JsonText.Malformed.class, () -> JsonText.read(bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"a\": [1; the text ends; teksti loppuu",
        "{\"a\": tru}; “tru” is no value; ”tru” ei ole arvo",
        "{\"a\" 1}; a colon belongs here; kuuluu kaksoispiste",
        "[1 2]; a comma belongs here, not “2”; kuuluu pilkku eikä ”2”",
        "{a: 1}; a name in double quotes; nimi lainausmerkeissä",
        "[1,]; “]” cannot stand here; ”]” ei voi olla",
        "[01]; a number is not; luku on kirjoitettu väärin",
        "{\"a\":1,\"a\":2}; “a” stands twice; ”a” on samassa oliossa kahdesti",
        "[\"\\x\"]; “\\x” is no escape; ”\\x” ei ole ohjausmerkintä",
        "// c; a comment cannot; ei voi olla kommenttia",
        "[1}; “}” closes nothing; ”}” ei sulje mitään"
      })
  void tellsInBothLanguagesWhatIsWrong(String text, String english, String finnish) {
    Message reason = malformed(text).reason();

    assertThat(reason.in(Language.EN)).contains(english).doesNotContain("Source");
    assertThat(reason.in(Language.FI)).contains(finnish);
  }
}
