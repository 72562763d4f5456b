package fi.kenelle.analysis;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Status;
import fi.kenelle.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What there is to find about a rule set as a whole. Retired rules are left out; drafts are held
 * against the rules in use, and cover nothing. Immutable and safe to share.
 *
 * @param findings warnings first, each kind by rule id
 * @param parts what was found among the rules that expect the same attribute, for the next time
 */
public record Analysis(List<Finding> findings, Map<Attribute, Part> parts) {
  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparing((Finding finding) -> finding.kind().severity())
          .thenComparing(Finding::kind)
          .thenComparing(finding -> String.join(" ", finding.rules()));

  /** The rules that expect something of one attribute, and what was found among them. */
  public record Part(List<Rule> rules, List<Finding> findings) {}

  /** Analyses a rule set. */
  public static Analysis of(RuleSet ruleSet) {
    return after(new Analysis(List.of(), Map.of()), ruleSet);
  }

  /**
   * Analyses a rule set after another one: what depends on rules that are the same as before is not
   * found again.
   */
  public static Analysis after(Analysis before, RuleSet ruleSet) {
    Map<Attribute, Part> parts = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    Writing writing = new Writing(ruleSet);
    rivals(ruleSet)
        .values()
        .forEach(
            rules -> {
              Attribute about = rules.get(0).expectation().attribute();
              Part part = before.part(about, rules, writing);
              parts.put(about, part);
              findings.addAll(part.findings());
            });
    findings.addAll(Gaps.in(ruleSet));
    return new Analysis(findings.stream().sorted(IN_ORDER).toList(), parts);
  }

  /**
   * What an author should know of the rules that differ from those before: what is about them, and
   * what nothing speaks of any more. Looks only at rules that expect what these expect, and so
   * takes a fraction of a whole analysis, without one to begin from.
   */
  public static List<Finding> since(RuleSet before, RuleSet ruleSet) {
    Set<Rule> known = new HashSet<>(before.rules());
    Set<String> changed = new HashSet<>();
    Set<String> about = new HashSet<>();
    for (Rule rule : ruleSet.rules()) {
      if (!known.contains(rule)) {
        changed.add(rule.id());
        about.add(rule.expectation().attribute().id());
      }
    }
    Writing writing = new Writing(ruleSet);
    List<Finding> findings = new ArrayList<>();
    rivals(ruleSet).entrySet().stream()
        .filter(rules -> about.contains(rules.getKey()))
        .flatMap(rules -> Rivals.findings(rules.getValue(), writing).stream())
        .filter(finding -> finding.rules().stream().anyMatch(changed::contains))
        .forEach(findings::add);
    findings.addAll(Gaps.since(before, ruleSet));
    return findings.stream().sorted(IN_ORDER).toList();
  }

  /** What of it is about a rule. */
  public List<Finding> about(String ruleId) {
    return findings.stream().filter(finding -> finding.rules().contains(ruleId)).toList();
  }

  private Part part(Attribute about, List<Rule> rules, Writing writing) {
    Part known = parts.get(about);
    return known != null && known.rules().equals(rules)
        ? known
        : new Part(rules, Rivals.findings(rules, writing));
  }

  private static Map<String, List<Rule>> rivals(RuleSet ruleSet) {
    Map<String, List<Rule>> rivals = new TreeMap<>();
    for (Rule rule : ruleSet.rules()) {
      if (rule.metadata().status() != Status.RETIRED) {
        rivals
            .computeIfAbsent(rule.expectation().attribute().id(), id -> new ArrayList<>())
            .add(rule);
      }
    }
    return rivals;
  }
}
