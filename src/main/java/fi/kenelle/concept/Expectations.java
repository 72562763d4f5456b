package fi.kenelle.concept;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What each customer type expects of each attribute: the differences between customers at a glance.
 */
public record Expectations(List<Cell> cells) {
  /**
   * What one customer type can expect of one attribute.
   *
   * @param rules the active rules, strongest first, then by id
   */
  public record Cell(Attribute attribute, String type, List<Rule> rules) {}

  /** The cells of a rule set that hold a rule, by attribute, then by type. */
  public static Expectations of(RuleSet ruleSet) {
    List<Cell> cells = new ArrayList<>();
    for (Attribute attribute : ruleSet.vocabulary().attributes()) {
      for (String type : ruleSet.vocabulary().types()) {
        List<Rule> rules =
            ruleSet.active().stream()
                .filter(rule -> rule.expectation().attribute().equals(attribute))
                .filter(rule -> concerns(rule, type, ruleSet.vocabulary()))
                .sorted(
                    Comparator.comparing((Rule rule) -> rule.metadata().strength())
                        .thenComparing(Rule::id))
                .toList();
        if (!rules.isEmpty()) {
          cells.add(new Cell(attribute, type, rules));
        }
      }
    }
    return new Expectations(cells);
  }

  /** Whether a rule's conditions on the type allow this one. */
  static boolean concerns(Rule rule, String type, Vocabulary vocabulary) {
    Attribute attribute = vocabulary.required(Vocabulary.TYPE);
    return rule.conditions().stream()
        .filter(condition -> condition.attribute().equals(attribute))
        .allMatch(c -> c.test(attribute.term(type).orElseThrow()) == Truth.TRUE);
  }
}
