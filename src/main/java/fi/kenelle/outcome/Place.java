package fi.kenelle.outcome;

import fi.kenelle.engine.Engine;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a rule stands: among conditions, among all ids, and among dimensions. Beside it lies what
 * is asked of every rule for every group.
 *
 * @param pattern its conditions, by their number in the engine
 * @param rank its place among all ids, sorted
 * @param dimension the place of its dimension in the vocabulary
 */
record Place(
    Rule rule,
    Attribute expected,
    int pattern,
    int rank,
    int dimension,
    int weight,
    boolean isAtTouchpoints) {
  /** The places of all rules, in the order of an answer: by strength, by dimension, by id. */
  static List<Place> of(Engine engine, List<String> ids, Vocabulary vocabulary) {
    return IntStream.range(0, engine.rules().size())
        .mapToObj(i -> of(engine.rules().get(i), engine.pattern(i), ids, vocabulary))
        .sorted(
            Comparator.comparing((Place place) -> place.rule().metadata().strength())
                .thenComparing(Place::dimension)
                .thenComparing(Place::rank))
        .toList();
  }

  private static Place of(Rule rule, int pattern, List<String> ids, Vocabulary vocabulary) {
    return new Place(
        rule,
        rule.expectation().attribute(),
        pattern,
        ids.indexOf(rule.id()),
        vocabulary.dimensionIndex(rule.metadata().dimension()),
        rule.metadata().strength().weight(),
        rule.subject() == Rule.Subject.TOUCHPOINT);
  }

  /** Whether the rule may apply to customers of this type. */
  boolean concerns(String type) {
    return rule.type().map(type::equals).orElse(true);
  }
}
