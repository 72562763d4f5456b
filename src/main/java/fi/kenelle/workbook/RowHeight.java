package fi.kenelle.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Makes rows as high as their texts need, as not every program does so when it opens a file. */
final class RowHeight {
  private static final float LINE = 15f;
  private static final float ROOM = 4f;

  /** No row of a spreadsheet can be higher. */
  private static final float HIGHEST = 409f;

  private static final int CHARACTER = 256;

  private RowHeight() {}

  /** Fits a row to its texts; it still grows and shrinks with them. */
  static void fit(Row row) {
    int lines = 1;
    for (Cell cell : row) {
      int width = row.getSheet().getColumnWidth(cell.getColumnIndex()) / CHARACTER;
      lines = Math.max(lines, lines(cell.getStringCellValue(), Math.max(1, width - 2)));
    }
    row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + ROOM));
    ((XSSFRow) row).getCTRow().setCustomHeight(false);
  }

  private static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (line.length() + width - 1) / width);
    }
    return lines;
  }
}
