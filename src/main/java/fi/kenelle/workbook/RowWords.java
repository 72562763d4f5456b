package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RulePieces;
import fi.kenelle.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a row says of a rule, choices by their ids. Immutable.
 *
 * @param pieces all pieces, those left out as empty texts
 */
record RowWords(Map<RulePiece, String> pieces) {
  /** The row of a rule. */
  static RowWords of(RulePieces rule) {
    Map<RulePiece, String> words = new EnumMap<>(RulePiece.class);
    for (RulePiece piece : RulePiece.values()) {
      words.put(piece, CellText.shown(rule.value(piece)));
    }
    return new RowWords(words);
  }

  String get(RulePiece piece) {
    return pieces.get(piece);
  }

  /** Whether a cell that says this was left as it was. */
  boolean says(RulePiece piece, String text) {
    return CellText.plain(get(piece)).equals(CellText.plain(CellText.shown(text)));
  }

  /** Tells it from a row that says anything else. */
  String hash() {
    StringBuilder all = new StringBuilder();
    for (RulePiece piece : RulePiece.values()) {
      String text = CellText.plain(get(piece));
      all.append(text.length()).append(':').append(text);
    }
    return RuleSet.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
