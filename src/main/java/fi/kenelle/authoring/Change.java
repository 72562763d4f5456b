package fi.kenelle.authoring;

import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of one rule.
 *
 * @param text the rule file; empty where the rule is removed
 * @param cases the file of its cases; empty where they stay as they are
 * @param expected what the author thinks is there now
 */
public record Change(
    String rule, Optional<byte[]> text, Optional<byte[]> cases, Expected expected) {
  /** A new text, and new cases where they are given. */
  public static Change to(byte[] text, Optional<byte[]> cases, String rule, Expected expected) {
    return new Change(rule, Optional.of(text), cases, expected);
  }

  /** The rule and its cases go. */
  public static Change removal(String rule, Expected expected) {
    return new Change(rule, Optional.empty(), Optional.empty(), expected);
  }

  /** A problem for each file whose name cannot be. */
  static List<RuleProblem> misnamed(List<Change> changes) {
    return changes.stream()
        .flatMap(change -> change.files().keySet().stream())
        .filter(path -> !RuleFiles.isPlain(path))
        .map(path -> RuleProblem.in("rules/" + path, Message.of("file-name", path)))
        .toList();
  }

  /** What the files of the rule hold then; empty where one is gone. */
  SortedMap<String, Optional<byte[]>> files() {
    SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
    files.put(RuleFolder.textPath(rule), text);
    if (text.isEmpty() || cases.isPresent()) {
      files.put(RuleFolder.casesPath(rule), cases);
    }
    return files;
  }
}
