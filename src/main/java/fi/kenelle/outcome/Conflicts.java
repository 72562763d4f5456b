package fi.kenelle.outcome;

import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the expectations on one value that belong to a smallest set which nothing satisfies: no
 * single value meets the set, though one would meet any part of it.
 */
final class Conflicts {
  private Conflicts() {}

  /** Those of the outcomes that are part of such a set, in the order given. */
  static List<Outcome> among(Attribute attribute, List<Outcome> fired) {
    if (isOneWish(fired) || canAllBeMet(fired)) {
      return List.of();
    }
    Set<Wish> torn = torn(attribute, fired.stream().map(Wish::of).distinct().toList());
    return torn.isEmpty()
        ? List.of()
        : fired.stream().filter(outcome -> torn.contains(Wish.of(outcome))).toList();
  }

  /** Most often all ask for the same, which needs no further look. */
  private static boolean isOneWish(List<Outcome> fired) {
    for (int i = 1; i < fired.size(); i++) {
      if (!Wish.of(fired.get(i)).equals(Wish.of(fired.get(0)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one listed value will do for all, which the bits of what each accepts tell. */
  private static boolean canAllBeMet(List<Outcome> fired) {
    long common = -1;
    for (int i = 0; i < fired.size(); i++) {
      Expectation expectation = fired.get(i).rule().expectation();
      if (!expectation.wish().listed()) {
        return false;
      }
      common &= expectation.wish().accepted();
    }
    return common != 0;
  }

  /** Whether any of the rules, all of them about the attribute, can be part of such a set. */
  static boolean areAmong(Attribute attribute, List<Rule> rules) {
    List<Wish> wishes =
        rules.stream()
            .map(Rule::expectation)
            .map(expectation -> new Wish(expectation.operator(), expectation.value()))
            .distinct()
            .toList();
    return !torn(attribute, wishes).isEmpty();
  }

  private static Set<Wish> torn(Attribute attribute, List<Wish> wishes) {
    if (wishes.size() < 2) {
      return Set.of();
    }
    boolean listed =
        attribute.kind() == Kind.SCALE
            || attribute.kind() == Kind.CHOICE
            || attribute.kind() == Kind.FLAG;
    return listed ? overListedValues(attribute, wishes) : inPairs(wishes);
  }

  /** What an expectation asks of the value. */
  private record Wish(Operator operator, Value value) {
    static Wish of(Outcome outcome) {
      return new Wish(outcome.rule().expectation().operator(), outcome.wanted());
    }

    boolean accepts(Value candidate) {
      return operator.test(candidate, value) == Truth.TRUE;
    }
  }

  /** With listed values a wish is the set of values that it accepts, one bit each. */
  private static Set<Wish> overListedValues(Attribute attribute, List<Wish> wishes) {
    List<Value> values =
        attribute.offered().stream().map(id -> attribute.term(id).orElseThrow()).toList();
    long[] accepted = new long[wishes.size()];
    for (int i = 0; i < accepted.length; i++) {
      for (int v = 0; v < values.size(); v++) {
        accepted[i] |= wishes.get(i).accepts(values.get(v)) ? 1L << v : 0;
      }
    }
    List<Long> distinct = Arrays.stream(accepted).distinct().boxed().toList();
    Set<Long> torn = new LinkedHashSet<>();
    collectSmallest(distinct, 0, new ArrayList<>(), (1L << values.size()) - 1, torn);
    Set<Wish> found = new LinkedHashSet<>();
    for (int i = 0; i < accepted.length; i++) {
      if (torn.contains(accepted[i])) {
        found.add(wishes.get(i));
      }
    }
    return found;
  }

  /** Walks the subsets whose parts can be satisfied, and keeps each that cannot and is smallest. */
  private static void collectSmallest(
      List<Long> sets, int from, List<Long> chosen, long common, Set<Long> torn) {
    if (common == 0) {
      if (isSmallest(chosen)) {
        torn.addAll(chosen);
      }
      return;
    }
    for (int i = from; i < sets.size(); i++) {
      if ((common & sets.get(i)) != common) {
        chosen.add(sets.get(i));
        collectSmallest(sets, i + 1, chosen, common & sets.get(i), torn);
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  private static boolean isSmallest(List<Long> sets) {
    for (int left = 0; left < sets.size(); left++) {
      long common = -1;
      for (int i = 0; i < sets.size(); i++) {
        common &= i == left ? -1 : sets.get(i);
      }
      if (common == 0) {
        return false;
      }
    }
    return true;
  }

  /** Sets, numbers and open codes conflict two by two. */
  private static Set<Wish> inPairs(List<Wish> wishes) {
    Set<Wish> found = new LinkedHashSet<>();
    for (Wish one : wishes) {
      for (Wish other : wishes) {
        if (conflict(one, other)) {
          found.add(one);
          found.add(other);
        }
      }
    }
    return found;
  }

  private static boolean conflict(Wish one, Wish other) {
    return switch (one.operator()) {
      case INCLUDES ->
          other.operator() == Operator.EXCLUDES
              && Operator.EXCLUDES.test(one.value(), other.value()) == Truth.FALSE;
      case IS -> !other.accepts(one.value());
      case AT_LEAST ->
          other.operator() == Operator.AT_MOST && other.value().rank() < one.value().rank();
      default -> false;
    };
  }
}
