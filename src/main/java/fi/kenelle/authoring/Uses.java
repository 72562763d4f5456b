package fi.kenelle.authoring;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Sentence;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often rules say something: what they say often is what an author is likely to say next. */
final class Uses {
  private final Map<Object, Integer> counts = new HashMap<>();
  private final Map<Attribute, Set<String>> ids = new HashMap<>();

  private final Set<String> clauses = new HashSet<>();

  private record Said(Attribute attribute, Operator operator, Value value) {}

  private Uses() {}

  /** What rules have as conditions below the line that says of whom they speak. */
  static Uses ofConditions(List<Rule> rules) {
    Uses uses = new Uses();
    rules.stream()
        .flatMap(rule -> rule.conditions().stream().filter(c -> c.sentence().line() != rule.line()))
        .forEach(c -> uses.add(c.attribute(), c.operator(), c.value(), c.sentence()));
    return uses;
  }

  /** What rules expect. */
  static Uses ofExpectations(List<Rule> rules) {
    Uses uses = new Uses();
    rules.stream()
        .map(Rule::expectation)
        .forEach(e -> uses.add(e.attribute(), e.operator(), e.value(), e.sentence()));
    return uses;
  }

  private void add(Attribute attribute, Operator operator, Value value, Sentence sentence) {
    clauses.add(sentence.clause());
    counts.merge(new Said(attribute, operator, value), 1, Integer::sum);
    counts.merge(attribute, 1, Integer::sum);
    Set<String> named = ids.computeIfAbsent(attribute, key -> new LinkedHashSet<>());
    if (value instanceof Value.Terms terms) {
      named.addAll(terms.ids());
    } else if (!(value instanceof Value.Plain)) {
      named.add(value.id());
    }
  }

  /**
   * How often exactly this is said, and then how often anything of the attribute. What can be said
   * more naturally counts as if it were never said exactly so, unless some rule puts it like that.
   */
  int weight(String clause, Phrase phrase, Value value, boolean isNatural) {
    Said said = new Said(phrase.attribute(), phrase.operator(), value);
    boolean isExact = isNatural || clauses.contains(clause);
    int exact = isExact ? counts.getOrDefault(said, 0) : 0;
    return 1000 * exact + counts.getOrDefault(phrase.attribute(), 0);
  }

  /** The values that rules name of an attribute. */
  List<String> named(Attribute attribute) {
    return new ArrayList<>(ids.getOrDefault(attribute, Set.of()));
  }
}
