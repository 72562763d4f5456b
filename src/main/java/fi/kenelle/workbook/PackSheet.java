package fi.kenelle.workbook;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the sheet of one pack: a row a rule, and room for more. */
final class PackSheet {
  /** Empty rows below the rules, for new ones. */
  private static final int ROOM = 40;

  private static final int CHARACTER = 256;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final Choices choices;
  private final Language language;

  PackSheet(XSSFSheet sheet, Styles styles, Choices choices, Language language) {
    this.sheet = sheet;
    this.styles = styles;
    this.choices = choices;
    this.language = language;
  }

  void write(List<Rule> rules, RuleSet ruleSet) {
    writeHead();
    int row = 1;
    for (Rule rule : rules) {
      byte[] text = Ledger.text(rule.id(), ruleSet).orElseThrow();
      writeRow(sheet.createRow(row++), rule.name(), RowWords.of(Ledger.pieces(text, ruleSet)));
    }
    for (int i = 0; i < ROOM; i++) {
      writeEmpty(sheet.createRow(row++));
    }
    int last = row - 1;
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet), 0, Column.ALL.size() - 1, 0, rules.size());
    choose(ruleSet.sentences().patternLines().size(), last);
    layOut(last);
    protect();
  }

  private void writeHead() {
    Row head = sheet.createRow(0);
    head.setHeightInPoints(34);
    for (Column column : Column.ALL) {
      head.createCell(column.index()).setCellValue(column.head());
      head.getCell(column.index()).setCellStyle(styles.head());
      sheet.setColumnWidth(column.index(), column.width() * CHARACTER);
    }
  }

  private void writeRow(Row row, String name, RowWords words) {
    put(row, 0, name, styles.fixed());
    for (RulePiece piece : RulePiece.values()) {
      String text = choices.word(piece, words.get(piece), language);
      put(row, Column.of(piece).index(), text, styles.open());
    }
    RowHeight.fit(row);
  }

  private void writeEmpty(Row row) {
    Column.ALL.forEach(column -> row.createCell(column.index()).setCellStyle(styles.open()));
  }

  private static void put(Row row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = (XSSFCell) row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(CellText.coded(text));
    }
  }

  private void choose(int patterns, int last) {
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    for (RulePiece piece : List.of(RulePiece.STATUS, RulePiece.STRENGTH, RulePiece.DIMENSION)) {
      String[] words = choices.words(piece, language).toArray(String[]::new);
      offer(helper, piece, helper.createExplicitListConstraint(words), last);
    }
    String list = LedgerSheet.patterns(patterns);
    offer(helper, RulePiece.PATTERN, helper.createFormulaListConstraint(list), last);
  }

  private void offer(
      XSSFDataValidationHelper helper, RulePiece piece, DataValidationConstraint choice, int last) {
    int column = Column.of(piece).index();
    DataValidation validation =
        helper.createValidation(choice, new CellRangeAddressList(1, last, column, column));
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        Column.of(piece).label(language), Message.of("workbook-choose").in(language));
    sheet.addValidationData(validation);
  }

  private void layOut(int last) {
    sheet.createFreezePane(1, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, last, 0, Column.ALL.size() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 2);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
    sheet.getFooter().setRight("&A \u00b7 &P / &N");
  }

  /** Heads and names are locked, without a password; widths, filters and rows are not. */
  private void protect() {
    sheet.enableLocking();
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.lockInsertRows(false);
  }
}
