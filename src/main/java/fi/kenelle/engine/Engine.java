package fi.kenelle.engine;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.definition.type.FactType;

/**
 * The rules of one rule set, compiled by Drools. Tells which rule matches which situation. Safe to
 * share: nothing is kept of an asking, and nothing that a rule does can make another one match, so
 * it always ends. Rules with the same conditions are one rule to Drools: most have no condition
 * beyond the type.
 */
public final class Engine {
  private final List<Rule> rules;
  private final int[] patternByPlace;
  private final Patterns patterns;

  private Engine(RuleSet ruleSet, List<Rule> rules, Optional<Engine> before) {
    this.rules = rules;
    Map<String, Integer> numbers = new LinkedHashMap<>();
    this.patternByPlace =
        rules.stream()
            .mapToInt(rule -> numbers.computeIfAbsent(Drl.pattern(rule), p -> numbers.size()))
            .toArray();
    String drl = Drl.of(ruleSet.vocabulary(), List.copyOf(numbers.keySet()));
    this.patterns =
        before
            .map(engine -> engine.patterns)
            .filter(compiled -> compiled.isOf(drl))
            .orElseGet(() -> new Patterns(drl, rules));
  }

  /** Compiles the active rules of a rule set. */
  public static Engine of(RuleSet ruleSet) {
    return new Engine(ruleSet, ruleSet.active(), Optional.empty());
  }

  /** Compiles these rules, whatever their status. */
  public static Engine of(RuleSet ruleSet, List<Rule> rules) {
    return new Engine(ruleSet, List.copyOf(rules), Optional.empty());
  }

  /**
   * The active rules of a rule set, compiled anew only where their conditions are not those of an
   * engine before: most edits are of texts, strengths and values expected.
   */
  public static Engine after(Engine before, RuleSet ruleSet) {
    return new Engine(ruleSet, ruleSet.active(), Optional.of(before));
  }

  /** The compiled rules; {@link #pattern} and {@link Matches} speak of them by place. */
  public List<Rule> rules() {
    return rules;
  }

  /** The conditions of the rule at a place, by number: rules with the same conditions share it. */
  public int pattern(int place) {
    return patternByPlace[place];
  }

  Patterns patterns() {
    return patterns;
  }

  /** Tells, as it is asked, which rules match which of these situations. */
  public Matches matches(List<Situation> situations) {
    return new Matches(this, situations);
  }

  /** A situation as a fact of a generated type, with a value in every field that it has. */
  static Object fact(FactType type, Vocabulary vocabulary, Situation situation) {
    return new Facts(
            type,
            vocabulary.attributes().stream()
                .filter(a -> type.getField(Drl.field(a)) != null)
                .toList())
        .of(situation);
  }
}
