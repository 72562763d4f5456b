package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import java.util.Map;

/**
 * A row of a pack's sheet as it was found.
 *
 * @param number from 1
 * @param name the name of the rule
 * @param words what it says, in ids
 * @param columns the letters of each piece's column
 */
record SheetRow(String pack, int number, String name, RowWords words, Map<Column, String> columns) {
  /** The id of its rule. */
  String id() {
    return pack + "/" + name;
  }

  String get(RulePiece piece) {
    return words.get(piece);
  }

  /** A problem with the name. */
  SheetProblem problem(String code, Object... details) {
    return new SheetProblem(
        pack,
        number,
        columns.get(Column.ALL.get(0)),
        fi.kenelle.vocabulary.Message.of(code, details),
        java.util.List.of());
  }

  /** A problem with a piece. */
  SheetProblem problem(RulePiece piece, String code, Object... details) {
    return new SheetProblem(
        pack,
        number,
        columns.get(Column.of(piece)),
        fi.kenelle.vocabulary.Message.of(code, details),
        java.util.List.of());
  }
}
