package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of a pack's sheet.
 *
 * @param piece the piece of a rule in it; empty of the column of names
 * @param width in characters
 */
record Column(Optional<RulePiece> piece, int width) {
  /** The columns, from the left. */
  static final List<Column> ALL = all();

  private static List<Column> all() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Optional.empty(), 26));
    for (RulePiece piece : RulePiece.values()) {
      columns.add(new Column(Optional.of(piece), width(piece)));
    }
    return List.copyOf(columns);
  }

  private static int width(RulePiece piece) {
    return switch (piece) {
      case STATUS, SINCE -> 10;
      case STRENGTH, DIMENSION, SOURCES -> 14;
      case TITLE_EN, TITLE_FI, PATTERN, NOTE -> 26;
      case CONDITIONS, EXPECTATION -> 38;
      default -> 46;
    };
  }

  /** The column of a piece. */
  static Column of(RulePiece piece) {
    return ALL.stream()
        .filter(column -> column.piece().equals(Optional.of(piece)))
        .findFirst()
        .orElseThrow();
  }

  /** Its place among all, from 0. */
  int index() {
    return ALL.indexOf(this);
  }

  /** What stands at its head: English above Finnish. */
  String head() {
    return label(Language.EN) + "\n" + label(Language.FI);
  }

  /** Its name. */
  String label(Language language) {
    return Message.of("workbook-column-" + piece.map(RulePiece::id).orElse("rule")).in(language);
  }

  /** The column of a head, however it is broken into lines. */
  static Optional<Column> ofHead(String head) {
    return ALL.stream().filter(column -> spaced(column.head()).equals(spaced(head))).findFirst();
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
