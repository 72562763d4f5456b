package fi.kenelle.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookSheetTest {
  private static final RuleSet RULES = Kenelles.shared().ruleSet();
  private static final EditedWorkbook FINNISH = EditedWorkbook.of(RULES, Language.FI);
  private static final XSSFSheet PACK = FINNISH.sheet("b2b");

  @Test
  void hasASheetForEachPackBetweenThoseThatExplain() {
    XSSFWorkbook workbook = FINNISH.workbook();
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));

    List<String> expected = new ArrayList<>(List.of(GuideSheets.START));
    expected.addAll(RULES.vocabulary().packs().keySet());
    expected.addAll(List.of(GuideSheets.SENTENCES, GuideSheets.SOURCES, LedgerSheet.NAME));
    assertThat(names).isEqualTo(expected);
    assertThat(workbook.isSheetHidden(workbook.getSheetIndex(LedgerSheet.NAME))).isTrue();
    assertThat(workbook.getActiveSheetIndex()).isZero();
  }

  @Test
  void hasARowForEachRuleAndHeadsInBothLanguages() {
    assertThat(PACK.getRow(0).getCell(4).getStringCellValue())
        .isEqualTo("Title in English\nOtsikko englanniksi");
    List<String> names = new ArrayList<>();
    PACK.forEach(row -> names.add(row.getCell(0).getStringCellValue()));
    assertThat(names)
        .containsAll(
            RULES.rules().stream()
                .filter(rule -> rule.pack().equals("b2b"))
                .map(rule -> rule.name())
                .toList());
  }

  @Test
  void locksHeadsAndNamesAndNothingElse() {
    assertThat(PACK.getProtect()).isTrue();
    assertThat(PACK.isFormatColumnsLocked()).isFalse();
    Row rule = FINNISH.row("b2b/no-surprises");
    for (Column column : Column.ALL) {
      assertThat(PACK.getRow(0).getCell(column.index()).getCellStyle().getLocked()).isTrue();
      assertThat(rule.getCell(column.index()).getCellStyle().getLocked())
          .isEqualTo(column.piece().isEmpty());
    }
    assertThat(PACK.getRow(PACK.getLastRowNum()).getCell(0).getCellStyle().getLocked()).isFalse();
  }

  @Test
  void keepsEveryCellAsText() {
    for (Row row : PACK) {
      row.forEach(
          cell -> {
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell.getCellStyle().getWrapText()).isTrue();
          });
    }
  }

  @Test
  void offersTheWordsOfTheLanguageToChooseFrom() {
    Map<Integer, XSSFDataValidation> offers = new TreeMap<>();
    for (XSSFDataValidation offer : PACK.getDataValidations()) {
      for (CellRangeAddress range : offer.getRegions().getCellRangeAddresses()) {
        offers.put(range.getFirstColumn(), offer);
        assertThat(range.getLastRow()).isEqualTo(PACK.getLastRowNum());
      }
    }

    assertThat(listed(offers, RulePiece.STATUS))
        .containsExactly("luonnos", "k\u00e4yt\u00f6ss\u00e4", "poistettu k\u00e4yt\u00f6st\u00e4");
    assertThat(listed(offers, RulePiece.STRENGTH))
        .containsExactly("v\u00e4ltt\u00e4m\u00e4t\u00f6n", "suositeltava", "mahdollinen");
    assertThat(listed(offers, RulePiece.DIMENSION)).hasSize(9).contains("luottamus");
    String patterns =
        offers.get(Column.of(RulePiece.PATTERN).index()).getValidationConstraint().getFormula1();
    assertThat(patterns).isEqualTo(LedgerSheet.patterns(RULES.sentences().patternLines().size()));
    assertThat(FINNISH.sheet(LedgerSheet.NAME).getRow(0).getCell(4).getStringCellValue())
        .isEqualTo("The customer is a consumer");
  }

  private static String[] listed(Map<Integer, XSSFDataValidation> offers, RulePiece piece) {
    return offers.get(Column.of(piece).index()).getValidationConstraint().getExplicitListValues();
  }

  @Test
  void offersEveryPatternThatARuleMayHave() {
    for (String line : RULES.sentences().patternLines()) {
      assertThat(
              EditedWorkbook.of(OddRules.of("odd", OddRules.text("odd", "x")))
                  .write("human/odd", RulePiece.PATTERN, line)
                  .read()
                  .problems())
          .as(line)
          .noneMatch(problem -> problem.message().code().equals("unknown-pattern"));
    }
  }

  @Test
  void holdsTheHeadsWhileOneScrollsAndPrintsRulesOnly() {
    assertThat(PACK.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(PACK.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
    assertThat(PACK.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    int rules = (int) RULES.rules().stream().filter(rule -> rule.pack().equals("b2b")).count();
    assertThat(FINNISH.workbook().getPrintArea(FINNISH.workbook().getSheetIndex(PACK)))
        .isEqualTo("b2b!$A$1:$P$" + (rules + 1));
    assertThat(FINNISH.row("b2b/no-surprises").getHeightInPoints()).isGreaterThan(40);
  }

  @Test
  void showsEverySentenceAndSource() {
    assertThat(FINNISH.sheet(GuideSheets.SOURCES).getLastRowNum())
        .isEqualTo(RULES.sources().statements().size());
    List<String> sentences = new ArrayList<>();
    FINNISH
        .sheet(GuideSheets.SENTENCES)
        .forEach(row -> sentences.add(row.getCell(1).getStringCellValue()));
    assertThat(sentences).contains("yll\u00e4tyksi\u00e4 ei ole").doesNotContain("");
  }
}
