package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWriterTest {
  private static final String FINNISH =
      """
      package consumer

      rule "sound"
          @title("Delivery that suits")
          @titleFi("Sopiva toimitus")
          @dimension("ease")
          @strength("could")
          @sources("S2-42")
          @since("1.2")
          @status("draft")
          @note("Says \\"maybe\\" in C:\\\\notes")
      when
          Asiakas on kuluttaja-asiakas
          - asiakas ei ole uusi
          - personointi on jokin näistä: ryhmittäin, yksilöllisesti
          - asiakkaan toivoma kieli on tiedossa
      then
          Odota, että palvelukielet sisältävät: asiakkaan toivoma kieli
          Suosittele englanniksi "Offer \\"their\\" language."
          Suosittele suomeksi "Tarjoa asiakkaan kieltä."
          Perustele englanniksi "A path such as C:\\\\fi is no answer."
          Perustele suomeksi "Äidinkieli on tärkeä."
      end
      """;

  @ParameterizedTest
  @MethodSource("files")
  void writesEveryRuleAsItStandsInItsFile(Path file) throws IOException {
    String text = Files.readString(file);

    String written = RuleFiles.write(RuleFiles.rule(path(file), text));

    assertThat(written.getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.readAllBytes(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void writesEveryRuleInFinnishAndReadsTheSame(Path file) throws IOException {
    Rule english = RuleFiles.rule(path(file), Files.readString(file));

    Rule finnish = RuleFiles.rule(path(file), inFinnish(english));

    assertThat(RuleFiles.write(finnish)).isEqualTo(inFinnish(english));
    assertThatMeaning(finnish).isEqualTo(english);
  }

  @Test
  void writesAuthorsOwnFinnishSentencesAndEscapes() {
    Rule rule = RuleFiles.rule(FINNISH);

    String written = RuleFiles.write(rule);

    assertThat(written).isEqualTo(FINNISH);
    assertThat(RuleFiles.rule(written)).isEqualTo(rule);
  }

  @Test
  void keepsQuotesAndBackslashesOfTexts() {
    Rule rule = RuleFiles.rule(FINNISH);

    assertThat(rule.metadata().note()).contains("Says \"maybe\" in C:\\notes");
    assertThat(rule.recommend().en()).isEqualTo("Offer \"their\" language.");
    assertThat(rule.because().en()).isEqualTo("A path such as C:\\fi is no answer.");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void readsLinesThatEndWithCarriageReturnsAlike(String text) {
    Rule rule = RuleFiles.rule(text);

    Rule withReturns = RuleFiles.rule(text.replace("\n", "\r\n"));

    assertThat(withReturns).isEqualTo(rule);
    assertThat(RuleFiles.write(withReturns)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void writesRuleWithBlankLinesWithoutThem(String text) {
    Rule spaced = RuleFiles.rule("\n" + text.replace("\n", "   \n\n  \n"));

    String written = RuleFiles.write(spaced);

    assertThat(written).isEqualTo(text);
    assertThatMeaning(RuleFiles.rule(written)).isEqualTo(spaced);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "        ", "  "})
  void writesIndentationOfFourBlanks(String indentation) {
    String text = RuleFiles.SOUND.replaceAll("(?m)^    ", indentation);

    String written = RuleFiles.write(RuleFiles.rule(text));

    assertThat(written).isEqualTo(RuleFiles.SOUND);
  }

  @Test
  void writesMetadataInItsUsualOrder() {
    String title = "    @title(\"Earlier encounters are remembered\")\n";
    String text = RuleFiles.SOUND.replace(title, "").replace("when\n", title + "when\n");

    String written = RuleFiles.write(RuleFiles.rule(text));

    assertThat(written).isEqualTo(RuleFiles.SOUND);
  }

  @Test
  void readsSameRuleFromMixedLanguages() {
    Rule rule = RuleFiles.rule(RuleFiles.replacing(13, "    - asiakas on uusi"));

    Rule again = RuleFiles.rule(RuleFiles.write(rule));

    assertThat(again).isEqualTo(rule);
    assertThat(again.conditions().get(1).sentence().language()).isEqualTo(Language.FI);
  }

  /** Compares all but the lines and columns where sentences stand, and how they are said. */
  private static RecursiveComparisonAssert<?> assertThatMeaning(Rule rule) {
    return assertThat(rule)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("(.*\\.)?sentence", "line");
  }

  private static String inFinnish(Rule rule) {
    boolean typed = rule.conditions().stream().anyMatch(c -> c.sentence().line() == rule.line());
    List<String> lines =
        rule.conditions().stream()
            .map(c -> RuleFiles.sentences().say(c, Language.FI))
            .map(
                said ->
                    "    - "
                        + said.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + said.substring(1))
            .toList();
    String first =
        rule.subject() == Rule.Subject.TOUCHPOINT
            ? "    Kosketuspiste on mikä tahansa"
            : "    Asiakas on kuka tahansa";
    String pattern =
        typed ? "    " + RuleFiles.sentences().say(rule.conditions().get(0), Language.FI) : first;
    StringBuilder when = new StringBuilder(pattern);
    lines.stream().skip(typed ? 1 : 0).forEach(line -> when.append('\n').append(line));
    String expect =
        "    Odota, että " + RuleFiles.sentences().clause(rule.expectation(), Language.FI);
    return RuleFiles.write(rule)
        .replaceAll("(?s)when\n.*\nthen\n[^\n]*", "when\n" + when + "\nthen\n" + expect)
        .replace("    Recommend in English", "    Suosittele englanniksi")
        .replace("    Recommend in Finnish", "    Suosittele suomeksi")
        .replace("    Because in English", "    Perustele englanniksi")
        .replace("    Because in Finnish", "    Perustele suomeksi");
  }

  private static String path(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static Stream<String> texts() {
    return Stream.of(RuleFiles.SOUND, FINNISH);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(Path.of("rules"))) {
      return found.filter(file -> file.toString().endsWith(".dslr")).sorted().toList();
    }
  }
}
