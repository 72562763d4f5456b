package fi.kenelle.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells. All hold text and nothing else, so that what is typed stays as typed. */
final class Styles {
  private static final byte[] INK = {0x24, 0x30, 0x38};
  private static final byte[] HEAD = {(byte) 0xE6, (byte) 0xEE, (byte) 0xEC};
  private static final byte[] QUIET = {(byte) 0xF4, (byte) 0xF5, (byte) 0xF2};
  private static final byte[] LINE = {(byte) 0xC9, (byte) 0xD0, (byte) 0xCC};

  private final XSSFWorkbook workbook;
  private final XSSFCellStyle head;
  private final XSSFCellStyle fixed;
  private final XSSFCellStyle open;
  private final XSSFCellStyle title;
  private final XSSFCellStyle words;

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    head = bordered(style(font(11, true), true), HEAD);
    fixed = bordered(style(font(11, true), true), QUIET);
    open = style(font(11, false), false);
    open.setBorderBottom(BorderStyle.HAIR);
    open.setBottomBorderColor(new XSSFColor(LINE));
    open.setQuotePrefixed(true);
    title = style(font(16, true), true);
    words = style(font(11, false), true);
  }

  /** A head of a column. */
  XSSFCellStyle head() {
    return head;
  }

  /** A name, which is not changed here. */
  XSSFCellStyle fixed() {
    return fixed;
  }

  /** A cell to write in. */
  XSSFCellStyle open() {
    return open;
  }

  /** The title of a sheet that explains. */
  XSSFCellStyle title() {
    return title;
  }

  /** Words to read. */
  XSSFCellStyle words() {
    return words;
  }

  private XSSFFont font(int points, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(new XSSFColor(INK));
    return font;
  }

  private XSSFCellStyle style(XSSFFont font, boolean locked) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setLocked(locked);
    return style;
  }

  private static XSSFCellStyle bordered(XSSFCellStyle style, byte[] fill) {
    style.setFillForegroundColor(new XSSFColor(fill));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(new XSSFColor(LINE));
    return style;
  }
}
