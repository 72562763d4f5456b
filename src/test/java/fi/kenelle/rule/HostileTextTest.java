package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.description.PersonaCards;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final LocalDate ON = LocalDate.of(2026, 11, 22);
  private static final String HARMLESS =
      """
      System.exit(0);
      "); System.exit(0); //
      ") } System.exit(0); {
      " + System.getenv() + "
      > System.exit(0);
      end
      then
      end rule "second" when eval(true) then System.exit(0); end
      package b2b; import java.util.List;
      @watch(*) salience 10 no-loop true
      {value} {clause} {} { }
      ${user.home} $c $
      #{1 + 1} @{1 + 1} #
      // a comment
      /* a comment */
      [when]The customer is new=eval(true)
      \\u0022 \\n \\t \\ C:\\notes\\
      \\
      \\\\" \\"
      "
      ""
      'single' “curly” „low” `back`
      <script>alert(1)</script> ]]> &quot; %s {0}
      Odota, että yllätyksiä ei ole – ÅÄÖ é e\u0301
      😀 𝒦 漢字 العربية
      a\u00A0b\u2003c\u3000d
      - the customer is new
      """;
  private static final List<String> REFUSED =
      List.of(
          "0000", "0001", "0007", "0008", "0009", "000B", "000C", "000D", "001A", "001B", "001C",
          "001D", "001E", "001F", "007F", "0080", "0085", "009F", "2028", "2029", "FEFF", "202A",
          "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "D800", "DBFF", "DC00",
          "DFFF");

  @ParameterizedTest(name = "U+{0}")
  @MethodSource("refused")
  void refusesCharacterInsideText(String code) {
    String text = "    Recommend in English \"Note" + character(code) + "it\"";

    RuleReader.Reading reading = RuleFiles.read(RuleFiles.replacing(16, text));

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.problems())
        .extracting(RuleFiles::place)
        .containsExactly("16:31-32 character");
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(strings = {"061C", "200E", "200F"})
  void refusesFurtherMarksThatTurnTheReadingDirection(String code) {
    String text = "    Recommend in English \"Note" + character(code) + "it\"";

    RuleReader.Reading reading = RuleFiles.read(RuleFiles.replacing(16, text));

    assertThat(reading.rule()).isEmpty();
  }

  @ParameterizedTest(name = "line {0}")
  @ValueSource(ints = {1, 3, 4, 8, 11, 12, 13, 14, 15, 16, 20})
  void refusesCharacterInEveryLine(int line) {
    String words = List.of(RuleFiles.SOUND.split("\n", -1)).get(line - 1);
    int middle = words.length() / 2;

    for (String code : REFUSED) {
      String spoilt = words.substring(0, middle) + character(code) + words.substring(middle);
      RuleReader.Reading reading = RuleFiles.read(RuleFiles.replacing(line, spoilt));

      String place = line + ":" + (middle + 1) + "-" + (middle + 2) + " character";
      assertThat(reading.rule()).as(code).isEmpty();
      assertThat(reading.problems()).as(code).extracting(RuleFiles::place).contains(place);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\u000B", "\f", "\u0085", "\u2028", "\u0000", "\uFEFF", "\u202E"})
  void refusesCharacterOnBlankLine(String character) {
    RuleReader.Reading reading = RuleFiles.read(RuleFiles.replacing(2, character));

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.problems()).extracting(RuleFiles::place).contains("2:1-2 character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "\t", " \u2028", "\u000B"})
  void refusesCharacterAtTheStart(String start) {
    RuleReader.Reading reading = RuleFiles.read(start + RuleFiles.SOUND);

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.problems())
        .extracting(RuleFiles::place)
        .contains("1:" + start.length() + "-" + (start.length() + 1) + " character");
  }

  @Test
  void refusesCarriageReturnsAsLineEnds() {
    RuleReader.Reading reading = RuleFiles.read(RuleFiles.SOUND.replace('\n', '\r'));

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.problems()).extracting(RuleFiles::place).contains("1:17-18 character");
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void keepsCodeInsideTextsAsPlainText(String words) {
    String text = withTexts(words);

    Rule rule = RuleFiles.rule(text);

    assertThat(rule.metadata().title().en()).isEqualTo(words);
    assertThat(rule.metadata().note()).contains(words);
    assertThat(rule.recommend().en()).isEqualTo(words);
    assertThat(rule.because().fi()).isEqualTo(words);
    assertThat(RuleFiles.write(rule)).isEqualTo(text);
  }

  @Test
  void firesRulesWhoseTextsHoldCode() {
    List<String> words = harmless().toList();
    RuleSet ruleSet = ruleSet(words);
    ServiceDescription description = description(ruleSet);

    List<BitSet> matches =
        Kenelles.matching(Engine.of(ruleSet), Situation.of(description, ruleSet.vocabulary(), ON));

    assertThat(ruleSet.active()).hasSameSizeAs(words);
    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).cardinality()).isEqualTo(words.size());
  }

  private static RuleSet ruleSet(List<String> words) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(RuleFolder.VOCABULARY, RuleFiles.bytes(RuleFolder.VOCABULARY));
    files.put(RuleFolder.SOURCES, RuleFiles.bytes(RuleFolder.SOURCES));
    for (int i = 0; i < words.size(); i++) {
      String text = withTexts(words.get(i)).replace("rule \"sound\"", "rule \"text-" + i + "\"");
      files.put("consumer/text-" + i + ".dslr", text.getBytes(StandardCharsets.UTF_8));
    }
    return RuleSetReader.read(new RuleFolder(files, new java.util.TreeMap<>()))
        .ruleSet()
        .orElseThrow();
  }

  private static ServiceDescription description(RuleSet ruleSet) {
    String json =
        """
        {"name": "Sauna", "customers": [{"type": "consumer", "relationship": "new"}]}
        """;
    return new DescriptionReader(ruleSet.vocabulary(), PersonaCards.NONE).read(JsonText.read(json));
  }

  /** The sound rule with these words in each of its free texts. */
  private static String withTexts(String words) {
    String quoted = '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    String text = RuleFiles.SOUND;
    for (int line : List.of(16, 17, 18, 19)) {
      String before = List.of(text.split("\n", -1)).get(line - 1);
      text = RuleFiles.replacing(text, line, before.substring(0, before.indexOf('"')) + quoted);
    }
    text = RuleFiles.replacing(text, 4, "    @title(" + quoted + ")");
    text = RuleFiles.replacing(text, 5, "    @titleFi(" + quoted + ")");
    return text.replace("\nwhen\n", "\n    @note(" + quoted + ")\nwhen\n");
  }

  private static String character(String code) {
    return Character.toString(Integer.parseInt(code, 16));
  }

  private static Stream<String> harmless() {
    return HARMLESS.lines();
  }

  private static Stream<String> refused() {
    return REFUSED.stream();
  }
}
