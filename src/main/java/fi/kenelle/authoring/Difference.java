package fi.kenelle.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.concept.RuleDifference;
import fi.kenelle.concept.RuleParts;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What differs between two versions of all rules, each rule part by part, in words. */
public final class Difference {
  private final Optional<RuleSet> words;
  private final RuleFolder folder;

  private Difference(RuleFolder folder, Optional<RuleSet> words) {
    this.folder = folder;
    this.words = words;
  }

  /**
   * A rule that differs.
   *
   * @param change {@code added}, {@code edited} or {@code removed}
   */
  public record OfRule(String rule, String change, List<RuleDifference.Part> parts) {}

  /** The rules that differ, sorted; {@code known} spares reading its words again. */
  static List<OfRule> between(RuleFolder before, RuleFolder after, RuleSet known) {
    TreeSet<String> rules = new TreeSet<>();
    before.changesTo(after).keySet().stream()
        .map(path -> path.replaceFirst("(\\.dslr|\\.cases\\.json)$", ""))
        .filter(path -> path.contains("/"))
        .forEach(rules::add);
    Difference was = of(before, rules, known);
    Difference is = of(after, rules, known);
    return rules.stream()
        .map(rule -> new OfRule(rule, change(rule, before, after), parts(rule, was, is)))
        .toList();
  }

  private static Difference of(RuleFolder folder, Set<String> rules, RuleSet known) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    Stream.concat(
            Stream.of(RuleFolder.VOCABULARY, RuleFolder.SOURCES),
            rules.stream().map(RuleFolder::textPath))
        .forEach(path -> folder.bytes(path).ifPresent(bytes -> files.put(path, bytes)));
    RuleFolder some = new RuleFolder(files, new TreeMap<>());
    return new Difference(folder, RuleSetReader.read(some, known).ruleSet());
  }

  private static String change(String rule, RuleFolder before, RuleFolder after) {
    boolean was = before.bytes(RuleFolder.textPath(rule)).isPresent();
    boolean is = after.bytes(RuleFolder.textPath(rule)).isPresent();
    if (was && is) {
      return "edited";
    }
    return is ? "added" : "removed";
  }

  private static List<RuleDifference.Part> parts(String rule, Difference was, Difference is) {
    return RuleDifference.between(was.parts(rule), is.parts(rule));
  }

  private RuleParts parts(String id) {
    Optional<RuleText> text = RuleText.of(id, folder);
    if (text.isEmpty()) {
      return RuleParts.NONE;
    }
    JsonNode cases = cases(text.get());
    Optional<Rule> rule = words.flatMap(set -> set.rule(id));
    return rule.map(found -> RuleParts.of(found, words.orElseThrow(), cases))
        .orElseGet(() -> RuleParts.unread(text.get().inWords(), cases));
  }

  private static JsonNode cases(RuleText text) {
    try {
      return text.casesRead();
    } catch (JsonText.Malformed e) {
      return RuleParts.NONE.cases();
    }
  }
}
