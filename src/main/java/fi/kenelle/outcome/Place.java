package fi.kenelle.outcome;

import fi.kenelle.engine.Engine;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a rule stands: among the compiled rules, among all ids, and among dimensions.
 *
 * @param inEngine its place among the rules of the engine
 * @param pattern its conditions, by number: rules with the same conditions share it
 * @param rank its place among all ids, sorted
 * @param dimension the place of its dimension in the vocabulary
 */
record Place(Rule rule, int inEngine, int pattern, int rank, int dimension) {
  /** The places of all rules, in the order of an answer: by strength, by dimension, by id. */
  static List<Place> of(Engine engine, List<String> ids, Vocabulary vocabulary) {
    List<Rule> rules = engine.rules();
    return IntStream.range(0, rules.size())
        .mapToObj(
            i ->
                new Place(
                    rules.get(i),
                    i,
                    engine.pattern(i),
                    ids.indexOf(rules.get(i).id()),
                    vocabulary.dimensionIndex(rules.get(i).metadata().dimension())))
        .sorted(
            Comparator.comparing((Place place) -> place.rule().metadata().strength())
                .thenComparing(Place::dimension)
                .thenComparing(Place::rank))
        .toList();
  }

  /** Whether the rule may apply to customers of this type. */
  boolean concerns(String type) {
    return rule.type().map(type::equals).orElse(true);
  }

  boolean isAtTouchpoints() {
    return rule.subject() == Rule.Subject.TOUCHPOINT;
  }

  int weight() {
    return rule.metadata().strength().weight();
  }
}
