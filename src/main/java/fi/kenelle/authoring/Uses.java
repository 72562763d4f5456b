package fi.kenelle.authoring;

import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often rules say something: what they say often is what an author is likely to say next. */
final class Uses {
  private final Map<Object, Integer> counts = new HashMap<>();
  private final Map<Attribute, Set<String>> ids = new HashMap<>();

  private record Said(Attribute attribute, Operator operator, Value value) {}

  private Uses() {}

  /** What rules have as conditions. */
  static Uses ofConditions(List<Rule> rules) {
    Uses uses = new Uses();
    rules.stream()
        .flatMap(rule -> rule.conditions().stream())
        .forEach(c -> uses.add(c.attribute(), c.operator(), c.value()));
    return uses;
  }

  /** What rules expect. */
  static Uses ofExpectations(List<Rule> rules) {
    Uses uses = new Uses();
    rules.stream()
        .map(Rule::expectation)
        .forEach(e -> uses.add(e.attribute(), e.operator(), e.value()));
    return uses;
  }

  private void add(Attribute attribute, Operator operator, Value value) {
    counts.merge(new Said(attribute, operator, value), 1, Integer::sum);
    counts.merge(attribute, 1, Integer::sum);
    Set<String> named = ids.computeIfAbsent(attribute, key -> new LinkedHashSet<>());
    if (value instanceof Value.Terms terms) {
      named.addAll(terms.ids());
    } else if (!(value instanceof Value.Plain)) {
      named.add(value.id());
    }
  }

  /** How often exactly this is said, and then how often anything of the attribute. */
  int weight(Attribute attribute, Operator operator, Value value) {
    int exact = counts.getOrDefault(new Said(attribute, operator, value), 0);
    return 1000 * exact + counts.getOrDefault(attribute, 0);
  }

  /** The values that rules name of an attribute. */
  List<String> named(Attribute attribute) {
    return new ArrayList<>(ids.getOrDefault(attribute, Set.of()));
  }
}
