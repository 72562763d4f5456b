package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulePiecesTest {
  private static final Vocabulary VOCABULARY = Kenelles.shared().ruleSet().vocabulary();
  private static final String ODD =
      """
      package human

      rule "odd"
        @status("draft")
          @title("A \\"quoted\\" \\\\ title ")
          @titleFi("'=Otsikko")  \

          @strength("must")
          @dimension("needs")
          @sources("S1-30 ,S2-42")
          @since("1.0")

      when
          The customer is a consumer

          - personalisation is at least by group
            - the customer's relationship is new

      then
          Odota, että muistetaan
          Suosittele suomeksi "Tee."
          Recommend in English "Do it \ud83d\ude80."
          Because in English "x"
          Perustele suomeksi "y"
      end
      """
          .replace("\n", "\r\n");

  static Stream<String> texts() {
    return Kenelles.shared().ruleSet().folder().rules().values().stream()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void arePiecesOfTheTextAndTheTextOfThePieces(String text) {
    RulePieces pieces = RulePieces.of(text, VOCABULARY);
    RulePieces again = pieces;
    for (RulePiece piece : RulePiece.values()) {
      assertThat(piece.isOptional() || !pieces.value(piece).isEmpty()).isTrue();
      again = again.with(piece, "x").with(piece, pieces.value(piece));
    }

    assertThat(pieces.text()).isEqualTo(text);
    assertThat(again.text()).isEqualTo(text);
  }

  @Test
  void sayWhatTheAuthorMeant() {
    RulePieces odd = RulePieces.of(ODD, VOCABULARY);

    assertThat(odd.value(RulePiece.TITLE_EN)).isEqualTo("A \"quoted\" \\ title ");
    assertThat(odd.value(RulePiece.TITLE_FI)).isEqualTo("'=Otsikko");
    assertThat(odd.value(RulePiece.SOURCES)).isEqualTo("S1-30 ,S2-42");
    assertThat(odd.value(RulePiece.CONDITIONS))
        .isEqualTo("personalisation is at least by group\nthe customer's relationship is new");
    assertThat(odd.value(RulePiece.EXPECTATION)).isEqualTo("Odota, että muistetaan");
    assertThat(odd.value(RulePiece.NOTE)).isEmpty();
    assertThat(odd.text()).isEqualTo(ODD);
  }

  @ParameterizedTest
  @EnumSource(RulePiece.class)
  void leaveEverythingElseAsItIs(RulePiece piece) {
    RulePieces odd = RulePieces.of(ODD, VOCABULARY);

    RulePieces changed = odd.with(piece, "new \"words\" \\");

    assertThat(changed.value(piece)).isEqualTo("new \"words\" \\");
    for (RulePiece other : RulePiece.values()) {
      assertThat(other == piece || changed.value(other).equals(odd.value(other))).isTrue();
    }
    assertThat(piece.hasLines() ? ODD : changed.with(piece, odd.value(piece)).text())
        .isEqualTo(ODD);
    assertThat(changed.text().split("\r\n", -1).length)
        .isEqualTo(changed.text().split("\n", -1).length);
  }

  @Test
  void replaceOnlyTheConditionsThatDiffer() {
    RulePieces odd = RulePieces.of(ODD, VOCABULARY);
    String one = "personalisation is at least by group";
    String two = "the customer's relationship is new";

    assertThat(odd.with(RulePiece.CONDITIONS, one + "\nnew\n" + two).text())
        .isEqualTo(ODD.replace("- " + one + "\r\n", "- " + one + "\r\n    - new\r\n"));
    assertThat(odd.with(RulePiece.CONDITIONS, two).text())
        .isEqualTo(ODD.replace("    - " + one + "\r\n", ""));
    assertThat(odd.with(RulePiece.CONDITIONS, one + "\nnew").text())
        .isEqualTo(ODD.replace(two, "new"));
    assertThat(odd.with(RulePiece.CONDITIONS, "").text()).doesNotContain("- ");
  }

  @Test
  void knowWhichPieceALineBelongsTo() {
    RulePieces odd = RulePieces.of(ODD, VOCABULARY);

    assertThat(odd.at(1)).isEmpty();
    assertThat(odd.at(4)).hasValue(RulePiece.STATUS);
    assertThat(odd.at(15)).hasValue(RulePiece.CONDITIONS);
    assertThat(odd.at(16)).hasValue(RulePiece.CONDITIONS);
    assertThat(odd.at(19)).hasValue(RulePiece.EXPECTATION);
    assertThat(odd.at(21)).hasValue(RulePiece.RECOMMEND_EN);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void fillABlankRuleToOneThatReads(Language language) {
    RulePieces sound = RulePieces.of(texts().findFirst().orElseThrow(), VOCABULARY);
    RulePieces blank =
        RulePieces.of(RuleWriter.blank("b2b", "new-one", language, VOCABULARY), VOCABULARY);
    for (RulePiece piece : RulePiece.values()) {
      blank = blank.with(piece, sound.value(piece));
    }

    RuleReader.Reading reading =
        Kenelles.shared().ruleSet().reader().read("rules/b2b/new-one.dslr", blank.text());

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rule().orElseThrow().id()).isEqualTo("b2b/new-one");
  }
}
