package fi.kenelle.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The hidden sheet: how the rules were, and the lists that cells offer. */
final class LedgerSheet {
  static final String NAME = "kenelle-data";
  private static final String MARK = "kenelle-rules-1";
  private static final int PATTERNS = 4;

  private LedgerSheet() {}

  static void write(XSSFWorkbook workbook, Ledger ledger, String ruleset, List<String> patterns) {
    XSSFSheet sheet = workbook.createSheet(NAME);
    put(sheet, 0, 0, MARK);
    put(sheet, 0, 1, ruleset);
    int row = 1;
    for (Map.Entry<String, Ledger.Entry> entry : ledger.entries().entrySet()) {
      put(sheet, row, 0, entry.getKey());
      put(sheet, row, 1, entry.getValue().text());
      put(sheet, row, 2, entry.getValue().row());
      row++;
    }
    for (int i = 0; i < patterns.size(); i++) {
      put(sheet, i, PATTERNS, patterns.get(i));
    }
    sheet.enableLocking();
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  /** Where the list of pattern lines stands. */
  static String patterns(int count) {
    return "'" + NAME + "'!$E$1:$E$" + count;
  }

  private static void put(Sheet sheet, int row, int column, String text) {
    Row there = sheet.getRow(row);
    (there == null ? sheet.createRow(row) : there).createCell(column).setCellValue(text);
  }

  /** The ledger of a workbook, if it still has a whole one. */
  static Optional<Ledger> read(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheet(NAME);
    if (sheet == null || !text(sheet, 0, 0).equals(MARK)) {
      return Optional.empty();
    }
    Map<String, Ledger.Entry> entries = new LinkedHashMap<>();
    for (int row = 1; row <= sheet.getLastRowNum() && !text(sheet, row, 0).isEmpty(); row++) {
      entries.put(text(sheet, row, 0), new Ledger.Entry(text(sheet, row, 1), text(sheet, row, 2)));
    }
    return Optional.of(new Ledger(entries));
  }

  private static String text(XSSFSheet sheet, int row, int column) {
    Row there = sheet.getRow(row);
    boolean isText =
        there != null
            && there.getCell(column) != null
            && there.getCell(column).getCellType() == CellType.STRING;
    return isText ? there.getCell(column).getStringCellValue() : "";
  }
}
