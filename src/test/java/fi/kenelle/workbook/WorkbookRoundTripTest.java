package fi.kenelle.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRoundTripTest {
  private static final RuleSet RULES = Kenelles.shared().ruleSet();

  @ParameterizedTest
  @EnumSource(Language.class)
  void changesNothingWhereNothingWasEdited(Language language) {
    WorkbookReading reading =
        WorkbookReader.read(WorkbookWriter.write(RULES, language), RULES, Language.EN);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'leading apostrophe",
        "''two of them",
        "=1+1",
        "+358 40 1234567",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"http://example.org\")",
        "1.0",
        "007",
        "2026-11-22",
        "TRUE",
        " blanks around ",
        "two  blanks",
        "\"quotes\" and \\backslashes\\",
        "\u201ccurly\u201d \u2018ones\u2019",
        "\ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb",
        "Yö, äiti ja Åland",
        "a\u0301 and \u00e1",
        "_x000D_",
        "_x005F_x000D_",
        "_X000d_ _x41_",
        "<b>&amp;</b>",
        "]]>",
        "\ufffe and \uffff",
        "a\u00a0b\u3000c",
        "%s {0} ${x} $1",
        "#REF!"
      })
  void bringsEveryTextBackAsItWas(String title) {
    RuleSet rules = OddRules.of("odd", OddRules.text("odd", title));
    EditedWorkbook workbook = EditedWorkbook.of(rules);

    assertThat(workbook.read())
        .isEqualTo(new WorkbookReading(java.util.List.of(), java.util.List.of()));
    workbook.write("human/odd", RulePiece.NOTE, "new");
    assertThat(workbook.read().changes().get(0).text())
        .hasValue(
            OddRules.text("odd", title)
                .replace(
                    "    @status(\"draft\")\n", "    @status(\"draft\")\n    @note(\"new\")\n"));
  }

  @Test
  void keepsLineEndsBlanksAndOrderOfAFile() {
    String text =
        OddRules.text("odd", "x")
            .replace("    @since(\"1.0\")\n", "\n  @since( \"1.0\")   \n".replace("( ", "("))
            .replace("\n", "\r\n");
    RuleSet rules = OddRules.of("odd", text);

    Optional<String> changed =
        EditedWorkbook.of(rules)
            .write("human/odd", RulePiece.BECAUSE_FI, "Toinen \"syy\" \\ ja muuta.")
            .read()
            .changes()
            .get(0)
            .text();

    assertThat(changed).hasValue(text.replace("Se auttaa.", "Toinen \\\"syy\\\" \\\\ ja muuta."));
  }

  @Test
  void showsTheBeginningOfATextThatNoCellCanHold() {
    String title = "long ".repeat(10_000) + "end";
    RuleSet rules = OddRules.of("odd", OddRules.text("odd", title));
    EditedWorkbook workbook = EditedWorkbook.of(rules);

    assertThat(workbook.read().changes()).isEmpty();

    workbook.write("human/odd", RulePiece.NOTE, "new");
    assertThat(workbook.read().changes().get(0).text().orElseThrow()).contains(title);

    workbook.write("human/odd", RulePiece.TITLE_EN, "short");
    assertThat(workbook.problems()).containsExactly("human!E2 workbook-too-long");
  }

  @Test
  void fitsIntoTheLargestBodyWithRoomToSpare() {
    assertThat(WorkbookWriter.write(RULES, Language.FI).length).isLessThan(1 << 19);
  }
}
