package fi.kenelle.outcome;

import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a rule stands: among the compiled rules, among all ids, and among dimensions.
 *
 * @param inEngine its place among the rules of the engine
 * @param rank its place among all ids, sorted
 * @param dimension the place of its dimension in the vocabulary
 */
record Place(Rule rule, int inEngine, int rank, int dimension) {
  /** The places of all rules, in the order of an answer: by strength, by dimension, by id. */
  static List<Place> of(List<Rule> rules, List<String> ids, Vocabulary vocabulary) {
    return IntStream.range(0, rules.size())
        .mapToObj(
            i ->
                new Place(
                    rules.get(i),
                    i,
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
