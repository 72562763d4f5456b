package fi.kenelle.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookProblemsTest {
  private static final RuleSet RULES =
      OddRules.of("odd", OddRules.text("odd", "Earlier encounters are remembered"));
  private static final String ID = "human/odd";

  @Test
  void placesAWrongSentenceAndWhatWasMeant() {
    WorkbookReading reading =
        EditedWorkbook.of(RULES)
            .write(ID, RulePiece.CONDITIONS, "personalisation is at least by grup")
            .read();

    assertThat(EditedWorkbook.problems(reading)).containsExactly("human!H2 unknown-value");
    assertThat(reading.problems().get(0).suggestions()).startsWith("by group");
    assertThat(reading.changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS, activ, human!B2 metadata-value",
    "STRENGTH, mustt, human!C2 metadata-value",
    "DIMENSION, warmth, human!D2 metadata-value",
    "PATTERN, The customer is a martian, human!G2 unknown-pattern",
    "PATTERN, then, human!G2 workbook-keyword",
    "PATTERN, - personalisation is by group, human!G2 pattern-missing",
    "CONDITIONS, then, human!H2 unknown-sentence",
    "CONDITIONS, > eval(true), human!H2 unknown-sentence",
    "EXPECTATION, earlier encounters are remembered, human!I2 expectation-expected",
    "EXPECTATION, Expect that nothing, human!I2 unknown-sentence",
    "EXPECTATION, end, human!I2 workbook-keyword",
    "SOURCES, S9-99, human!N2 unknown-source",
    "SOURCES, S1-30;S2-42, human!N2 unknown-source",
    "SINCE, today, human!O2 metadata-since",
  })
  void placesWhatIsNotLegalAtItsCell(RulePiece piece, String text, String problem) {
    assertThat(EditedWorkbook.of(RULES).write(ID, piece, text).problems()).contains(problem);
  }

  @ParameterizedTest
  @EnumSource(
      value = RulePiece.class,
      names = {"CONDITIONS", "NOTE"},
      mode = EnumSource.Mode.EXCLUDE)
  void wantsEverythingThatARuleNeeds(RulePiece piece) {
    assertThat(EditedWorkbook.of(RULES).write(ID, piece, " ").problems())
        .containsExactly("human!" + letter(piece) + "2 workbook-empty");
  }

  @ParameterizedTest
  @EnumSource(value = RulePiece.class, names = "CONDITIONS", mode = EnumSource.Mode.EXCLUDE)
  void takesOneLineWhereARuleHasOne(RulePiece piece) {
    EditedWorkbook workbook =
        EditedWorkbook.of(RULES).write(ID, piece, "one\nrule \"two\" when then end");

    assertThat(workbook.problems())
        .containsExactly("human!" + letter(piece) + "2 workbook-one-line");
    assertThat(workbook.read().changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u202E", "\u200E", "\u061C", "\u0085", "\u2066"})
  void takesNoInvisibleCharacter(String letter) {
    for (RulePiece piece : List.of(RulePiece.TITLE_EN, RulePiece.RECOMMEND_FI, RulePiece.NOTE)) {
      assertThat(EditedWorkbook.of(RULES).write(ID, piece, "a" + letter + "b").problems())
          .containsExactly("human!" + letter(piece) + "2 character");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" ) end rule \"x\" when eval(true) then System.exit(1); end",
        "\\\" \\u0022 \\",
        "\");\nSystem.exit(1);//",
        "${7*7} #{7*7} {{7*7}} @{x}",
        "import java.lang.Runtime",
        "*/ /* -->",
        "]]></t></is></c>"
      })
  void takesTextForTextWhateverItSays(String text) {
    String oneLine = text.replace("\n", " ");

    WorkbookReading reading =
        EditedWorkbook.of(RULES).write(ID, RulePiece.RECOMMEND_EN, oneLine).read();

    assertThat(reading.problems()).isEmpty();
    assertThat(
            RULES
                .reader()
                .read("rules/human/odd.dslr", reading.changes().get(0).text().orElseThrow())
                .rule()
                .orElseThrow()
                .recommend()
                .en())
        .isEqualTo(oneLine);
  }

  @Test
  void refusesFormulasWhereverTheyAre() {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    workbook.cell(ID, RulePiece.TITLE_EN).setCellFormula("1+1");
    workbook.sheet(GuideSheets.START).createRow(40).createCell(5).setCellFormula("A1");
    workbook.sheet(LedgerSheet.NAME).createRow(900).createCell(9).setCellFormula("B2");
    workbook
        .sheet("b2b")
        .createRow(90)
        .createCell(3)
        .setCellFormula("HYPERLINK(\"http://example.org\")");

    assertThat(workbook.problems())
        .containsExactlyInAnyOrder(
            "Kenelle!F41 workbook-formula",
            "b2b!D91 workbook-formula",
            "human!E2 workbook-formula",
            "kenelle-data!J901 workbook-formula");
    assertThat(workbook.read().changes()).isEmpty();
  }

  @Test
  void refusesNumbersDatesAndLinksAtTheirCells() {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    workbook.cell(ID, RulePiece.SINCE).setCellValue(1.10);
    workbook.cell(ID, RulePiece.NOTE).setCellValue(true);
    org.apache.poi.ss.usermodel.Hyperlink link =
        workbook
            .workbook()
            .getCreationHelper()
            .createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
    link.setAddress("http://example.org/");
    workbook.cell(ID, RulePiece.TITLE_FI).setHyperlink(link);

    assertThat(workbook.problems())
        .containsExactly(
            "human!F2 workbook-hyperlink",
            "human!O2 workbook-not-text",
            "human!P2 workbook-not-text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Odd",
        "odd ones",
        "../odd",
        "odd/../../x",
        "o\\dd",
        "con.dslr",
        "ä",
        "odd\u0000",
        "-_-",
        "%2e"
      })
  void refusesNamesThatNoFileOfARuleHas(String name) {
    assertThat(EditedWorkbook.of(RULES).add("human/" + name).problems())
        .contains("human!A3 rule-name");
  }

  @Test
  void refusesNamesThatAreMissingTooLongOrThereTwice() {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    workbook.sheet("human").getRow(2).getCell(0).setCellValue("odd");
    workbook.sheet("human").getRow(3).getCell(0).setCellValue("x".repeat(101));
    workbook.sheet("human").getRow(4).getCell(3).setCellValue("needs");

    assertThat(workbook.problems())
        .containsExactly(
            "human!A3 workbook-name-twice", "human!A4 rule-name", "human!A5 workbook-name-missing");
  }

  @Test
  void removesNothingFromASheetWhoseNamesAreInDoubt() {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    workbook.row(ID).getCell(0).setCellValue("");

    assertThat(workbook.problems()).containsExactly("human!A2 workbook-name-missing");
    assertThat(workbook.read().changes()).isEmpty();
  }

  @Test
  void namesSheetsThatAreMissingRenamedOrNew() {
    assertThat(edited(book -> book.removeSheetAt(book.getSheetIndex("human"))))
        .containsExactly("human workbook-sheet-missing");
    assertThat(edited(book -> book.setSheetName(book.getSheetIndex("human"), "humans")))
        .containsExactly("human workbook-sheet-missing", "humans workbook-sheet-unknown");
    assertThat(edited(book -> book.createSheet("mine")))
        .containsExactly("mine workbook-sheet-unknown");
    assertThat(edited(book -> book.removeSheetAt(book.getSheetIndex("b2b")))).isEmpty();
    assertThat(edited(book -> book.removeSheetAt(0))).isEmpty();
  }

  @Test
  void namesColumnsThatAreMissingRenamedTwiceOrNew() {
    assertThat(headed(4, "Titel"))
        .containsExactlyInAnyOrder(
            "human!E1 workbook-column-missing", "human!E1 workbook-column-unknown");
    assertThat(headed(4, "")).contains("human!E1 workbook-column-missing");
    assertThat(headed(20, "Mine")).containsExactly("human!U1 workbook-column-unknown");
    assertThat(headed(20, Column.of(RulePiece.NOTE).head()))
        .containsExactly("human!U1 workbook-column-twice");
    assertThat(headed(4, "Title in English Otsikko englanniksi")).isEmpty();
  }

  @Test
  void losesNothingThatStandsBesideTheColumns() {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    workbook.sheet("human").getRow(1).createCell(30).setCellValue("by the way");

    assertThat(workbook.problems()).containsExactly("human!AE2 workbook-beside");
  }

  @Test
  void saysItInFinnishToo() {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    workbook.cell(ID, RulePiece.TITLE_EN).setCellFormula("1+1");

    assertThat(workbook.read().problems().get(0).message().in(Language.FI)).contains("kaava");
  }

  private static List<String> edited(Consumer<org.apache.poi.xssf.usermodel.XSSFWorkbook> edit) {
    return EditedWorkbook.of(RULES).with(edit).problems();
  }

  private static List<String> headed(int column, String head) {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    Row heads = workbook.sheet("human").getRow(0);
    (heads.getCell(column) == null ? heads.createCell(column) : heads.getCell(column))
        .setCellValue(head);
    return workbook.problems();
  }

  private static String letter(RulePiece piece) {
    return String.valueOf((char) ('A' + Column.of(piece).index()));
  }
}
