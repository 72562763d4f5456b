package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Reads the rows of one pack's sheet, wherever its columns stand now. */
final class SheetRows {
  private final XSSFSheet sheet;
  private final Choices choices;
  private final Consumer<SheetProblem> problems;
  private final Map<Column, Integer> places = new LinkedHashMap<>();

  SheetRows(XSSFSheet sheet, Choices choices, Consumer<SheetProblem> problems) {
    this.sheet = sheet;
    this.choices = choices;
    this.problems = problems;
  }

  /** The rows that say something; nothing where a column is missing. */
  Optional<List<SheetRow>> read() {
    findColumns();
    List<Column> missing =
        Column.ALL.stream().filter(column -> !places.containsKey(column)).toList();
    missing.forEach(
        column ->
            problems.accept(
                new SheetProblem(
                    sheet.getSheetName(),
                    1,
                    CellReference.convertNumToColString(column.index()),
                    fi.kenelle.vocabulary.Message.of(
                        "workbook-column-missing", column.head().replace("\n", " \u00b7 ")),
                    List.of())));
    if (!missing.isEmpty()) {
      return Optional.empty();
    }
    List<SheetRow> rows = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getRowNum() > 0) {
        read(row).ifPresent(rows::add);
      }
    }
    return Optional.of(rows);
  }

  private void findColumns() {
    Row heads = sheet.getRow(0);
    if (heads == null) {
      return;
    }
    for (Cell head : heads) {
      String text = text(head);
      Optional<Column> column = Column.ofHead(text);
      if (column.isPresent() && places.putIfAbsent(column.get(), head.getColumnIndex()) != null) {
        problem(head, "workbook-column-twice", text.replace("\n", " \u00b7 "));
      } else if (column.isEmpty() && !text.isBlank()) {
        problem(head, "workbook-column-unknown", text.replace("\n", " \u00b7 "));
      }
    }
  }

  private Optional<SheetRow> read(Row row) {
    Map<RulePiece, String> words = new EnumMap<>(RulePiece.class);
    for (RulePiece piece : RulePiece.values()) {
      String written = text(row.getCell(places.get(Column.of(piece))));
      words.put(piece, CellText.meant(piece, choices.id(piece, written)));
    }
    String name = text(row.getCell(places.get(Column.ALL.get(0)))).strip();
    checkBeside(row);
    boolean isEmpty = name.isEmpty() && words.values().stream().allMatch(String::isBlank);
    return isEmpty
        ? Optional.empty()
        : Optional.of(
            new SheetRow(
                sheet.getSheetName(), row.getRowNum() + 1, name, new RowWords(words), letters()));
  }

  /** Words that stand in no column of ours would be lost. */
  private void checkBeside(Row row) {
    for (Cell cell : row) {
      if (!places.containsValue(cell.getColumnIndex()) && !text(cell).isBlank()) {
        problem(cell, "workbook-beside");
      }
    }
  }

  private Map<Column, String> letters() {
    return places.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, place -> CellReference.convertNumToColString(place.getValue())));
  }

  private static String text(Cell cell) {
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private void problem(Cell cell, String code, Object... details) {
    problems.accept(CellCheck.problem(cell, code, details));
  }
}
