package fi.kenelle.workbook;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RulePieces;
import fi.kenelle.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the rules were when a workbook was made, kept in a hidden sheet: what somebody edited there,
 * and what others edited since, can be told apart.
 *
 * @param entries by rule id
 */
record Ledger(Map<String, Entry> entries) {
  /**
   * One rule.
   *
   * @param text the SHA-256 of its file
   * @param row the hash of its row
   */
  record Entry(String text, String row) {}

  /** The rules as they are now. */
  static Ledger of(RuleSet ruleSet) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Rule rule : ruleSet.rules()) {
      byte[] text = text(rule.id(), ruleSet).orElseThrow();
      entries.put(
          rule.id(), new Entry(RuleSet.sha256(text), RowWords.of(pieces(text, ruleSet)).hash()));
    }
    return new Ledger(entries);
  }

  /** The file of a rule, if there is one. */
  static Optional<byte[]> text(String ruleId, RuleSet ruleSet) {
    return ruleSet.folder().bytes(ruleId + ".dslr");
  }

  /** The pieces of a rule's file. */
  static RulePieces pieces(byte[] text, RuleSet ruleSet) {
    return RulePieces.of(new String(text, StandardCharsets.UTF_8), ruleSet.vocabulary());
  }

  Optional<Entry> entry(String ruleId) {
    return Optional.ofNullable(entries.get(ruleId));
  }
}
