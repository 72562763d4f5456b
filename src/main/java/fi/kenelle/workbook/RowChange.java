package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a workbook would change of one rule.
 *
 * @param rule its id
 * @param text the file that it would have; empty where it is removed
 * @param differences what it says otherwise; of a rule that is added or removed all of it
 * @param row the row that says so; 0 of a rule that is removed
 * @param asDraft whether nothing but a draft is touched
 */
public record RowChange(
    String rule,
    Kind kind,
    Optional<String> text,
    List<Difference> differences,
    int row,
    boolean asDraft) {
  /** The sheet of its pack. */
  String sheet() {
    return rule.substring(0, rule.indexOf('/'));
  }

  /** What becomes of it. */
  public enum Kind {
    ADDED,
    EDITED,
    REMOVED;

    /** The name used in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A piece that says something else, in the words of the workbook; empty where it says nothing.
   */
  public record Difference(RulePiece piece, String before, String after) {
    /** The name of the piece, as at the head of its column. */
    public String label(fi.kenelle.vocabulary.Language language) {
      return Column.of(piece).label(language);
    }
  }
}
