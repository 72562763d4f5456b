package fi.kenelle.rule;

import fi.kenelle.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of all rules, with the words and sources that they use. Immutable.
 *
 * @param id tells this version from any other: {@code sha256:…} over the rule files, the vocabulary
 *     and the sources
 * @param reader reads more rules in the same words
 * @param rules every rule, drafts and retired ones too, sorted by id
 * @param folder the files that it was read from
 */
public record RuleSet(
    String id,
    Vocabulary vocabulary,
    Sources sources,
    RuleReader reader,
    List<Rule> rules,
    RuleFolder folder,
    Map<String, Rule> byId) {

  static RuleSet of(
      Vocabulary vocabulary,
      Sources sources,
      RuleReader reader,
      List<Rule> rules,
      RuleFolder folder) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    return new RuleSet(idOf(folder), vocabulary, sources, reader, List.copyOf(rules), folder, byId);
  }

  /** The sentences that rules are made of. */
  public Sentences sentences() {
    return reader.sentences();
  }

  /** The rule of an id, whatever its status. */
  public Optional<Rule> rule(String ruleId) {
    return Optional.ofNullable(byId.get(ruleId));
  }

  /** The rules that take part in answers, sorted by id. */
  public List<Rule> active() {
    return rules.stream().filter(Rule::isActive).toList();
  }

  /** The same words and sources with other rules: for trying a rule out. */
  public RuleSet with(List<Rule> others) {
    return of(vocabulary, sources, reader, others, folder);
  }

  private static String idOf(RuleFolder folder) {
    StringBuilder lines = new StringBuilder();
    folder
        .files()
        .forEach(
            (path, bytes) -> {
              if (!path.endsWith(".cases.json")) {
                lines.append("rules/").append(path).append(' ').append(sha256(bytes)).append('\n');
              }
            });
    return "sha256:" + sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of some bytes, as 64 lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
