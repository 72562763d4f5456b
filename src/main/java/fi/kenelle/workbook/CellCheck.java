package fi.kenelle.workbook;

import fi.kenelle.vocabulary.Message;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Finds the cells that hold anything but text. */
final class CellCheck {
  private CellCheck() {}

  static void check(XSSFSheet sheet, boolean isRead, Consumer<SheetProblem> problems) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        switch (cell.getCellType()) {
          case FORMULA -> problems.accept(problem(cell, "workbook-formula"));
          case NUMERIC, BOOLEAN, ERROR -> {
            if (isRead) {
              problems.accept(problem(cell, "workbook-not-text"));
            }
          }
          default -> {}
        }
      }
    }
    for (XSSFHyperlink link : sheet.getHyperlinkList()) {
      if (link.getType() != HyperlinkType.DOCUMENT) {
        problems.accept(linked(sheet, link));
      }
    }
  }

  private static SheetProblem linked(XSSFSheet sheet, XSSFHyperlink link) {
    CellReference place = new CellReference(link.getFirstRow(), link.getFirstColumn());
    return new SheetProblem(
        sheet.getSheetName(),
        link.getFirstRow() + 1,
        CellReference.convertNumToColString(place.getCol()),
        Message.of("workbook-hyperlink", String.valueOf(link.getAddress())),
        List.of());
  }

  /** A problem with a cell. */
  static SheetProblem problem(Cell cell, String code, Object... details) {
    return new SheetProblem(
        cell.getSheet().getSheetName(),
        cell.getRowIndex() + 1,
        CellReference.convertNumToColString(cell.getColumnIndex()),
        Message.of(code, details),
        List.of());
  }
}
