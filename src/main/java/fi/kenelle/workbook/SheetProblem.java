package fi.kenelle.workbook;

import fi.kenelle.vocabulary.Message;
import java.util.List;

/**
 * Something wrong in a workbook.
 *
 * @param sheet the sheet, or the part of the file; empty where it is the file as a whole
 * @param row from 1; 0 where it is no single row
 * @param column its letters; empty where it is no single column
 * @param suggestions what could stand there instead, nearest first
 */
public record SheetProblem(
    String sheet, int row, String column, Message message, List<String> suggestions) {
  /** A problem with a sheet, a part or the file as a whole. */
  static SheetProblem in(String sheet, String code, Object... details) {
    return new SheetProblem(sheet, 0, "", Message.of(code, details), List.of());
  }

  /** Where it is, as spreadsheet programs write it: {@code b2b!C4}. */
  public String place() {
    String cell = column + (row == 0 ? "" : row);
    return cell.isEmpty() ? sheet : sheet + "!" + cell;
  }
}
