package fi.kenelle.report;

import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Tension;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The values that the wishes of a tension are drawn on: every value of a scale or a choice, the
 * members that are named of a set, and the numbers named with those between and beyond them.
 */
record Range(List<Step> steps) {
  /** A value, or several that every wish takes alike, and what to call it. */
  record Step(String label, Value value) {}

  /** The range of a tension. */
  static Range of(Tension tension, Voice voice) {
    Attribute attribute = tension.attribute();
    if (attribute.kind() == Kind.NUMBER) {
      return new Range(numbers(tension));
    }
    List<String> ids = new ArrayList<>(attribute.offered());
    if (attribute.kind() == Kind.SET || attribute.isOpen()) {
      ids =
          tension.between().stream().flatMap(o -> members(o.wanted()).stream()).distinct().toList();
    }
    return new Range(
        ids.stream()
            .map(
                id ->
                    new Step(
                        voice.label(attribute.valueLabel(id)), attribute.term(id).orElseThrow()))
            .toList());
  }

  /** How many values there are. */
  int size() {
    return steps.size();
  }

  /** What to call each. */
  List<String> labels() {
    return steps.stream().map(Step::label).toList();
  }

  /** Which of them an expectation accepts. */
  List<Boolean> accepted(Outcome outcome) {
    return steps.stream().map(step -> accepts(outcome, step.value())).toList();
  }

  private static boolean accepts(Outcome outcome, Value value) {
    Operator operator = outcome.rule().expectation().operator();
    return switch (operator) {
      case INCLUDES -> members(outcome.wanted()).contains(value.id());
      case EXCLUDES -> !members(outcome.wanted()).contains(value.id());
      default -> operator.test(value, outcome.wanted()) == Truth.TRUE;
    };
  }

  private static List<String> members(Value value) {
    return value instanceof Value.Terms terms ? terms.ids() : List.of(value.id());
  }

  private static List<Step> numbers(Tension tension) {
    TreeSet<Long> named = new TreeSet<>();
    tension.between().forEach(outcome -> named.add(outcome.wanted().rank()));
    List<Step> steps = new ArrayList<>();
    long next = 0;
    for (long number : named) {
      if (number > next) {
        steps.add(step(next, number - 1));
      }
      steps.add(step(number, number));
      next = number + 1;
    }
    steps.add(new Step(next + "–", new Value.Count(next)));
    return steps;
  }

  private static Step step(long from, long to) {
    String label = from == to ? String.valueOf(from) : from + "–" + to;
    return new Step(label, new Value.Count(from));
  }
}
