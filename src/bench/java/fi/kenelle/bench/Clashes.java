package fi.kenelle.bench;

import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Which of the expectations that rules have on an attribute cannot be met together: what a person
 * who writes the rules by hand works out once, on paper.
 *
 * @param wishes the different expectations, each a bit by its place here
 * @param sets the smallest sets of them that nothing meets
 */
record Clashes(Attribute attribute, List<Wish> wishes, List<Integer> sets) {
  private static final long LARGEST_NUMBER = 1_000;

  /** What is expected. */
  record Wish(Operator operator, Value value) {
    static Wish of(Expectation expectation) {
      return new Wish(expectation.operator(), expectation.value());
    }
  }

  /** Those attributes on which rules can pull apart, in the vocabulary's order. */
  static List<Clashes> among(List<Rule> rules) {
    Map<Attribute, List<Wish>> byAttribute = new LinkedHashMap<>();
    rules.stream()
        .map(Rule::expectation)
        .filter(expectation -> expectation.from().isEmpty())
        .forEach(
            expectation -> {
              List<Wish> wishes =
                  byAttribute.computeIfAbsent(expectation.attribute(), a -> new ArrayList<>());
              if (!wishes.contains(Wish.of(expectation))) {
                wishes.add(Wish.of(expectation));
              }
            });
    return byAttribute.entrySet().stream()
        .map(entry -> new Clashes(entry.getKey(), entry.getValue(), smallest(entry)))
        .filter(clashes -> !clashes.sets().isEmpty())
        .sorted(Comparator.comparingInt(clashes -> clashes.attribute().index()))
        .toList();
  }

  /** The bit of a rule's expectation. */
  int bit(Rule rule) {
    return 1 << wishes.indexOf(Wish.of(rule.expectation()));
  }

  private static List<Integer> smallest(Map.Entry<Attribute, List<Wish>> about) {
    List<Wish> wishes = about.getValue();
    List<Integer> found = new ArrayList<>();
    for (int size = 2; size <= wishes.size(); size++) {
      for (int set = 1; set < 1 << wishes.size(); set++) {
        int candidate = set;
        if (Integer.bitCount(set) == size
            && found.stream().noneMatch(smaller -> (smaller & candidate) == smaller)
            && !canBeMet(about.getKey(), chosen(wishes, set))) {
          found.add(set);
        }
      }
    }
    return found;
  }

  private static List<Wish> chosen(List<Wish> wishes, int set) {
    return wishes.stream().filter(wish -> (set & 1 << wishes.indexOf(wish)) != 0).toList();
  }

  private static boolean canBeMet(Attribute attribute, List<Wish> wishes) {
    if (attribute.kind() == Kind.SET) {
      return wishes.stream()
          .filter(wish -> wish.operator() == Operator.INCLUDES)
          .noneMatch(
              including ->
                  wishes.stream()
                      .filter(wish -> wish.operator() == Operator.EXCLUDES)
                      .anyMatch(
                          w -> w.operator().test(including.value(), w.value()) != Truth.TRUE));
    }
    return candidates(attribute).stream()
        .anyMatch(
            value ->
                wishes.stream()
                    .allMatch(wish -> wish.operator().test(value, wish.value()) == Truth.TRUE));
  }

  private static List<Value> candidates(Attribute attribute) {
    return switch (attribute.kind()) {
      case FLAG, SCALE, CHOICE ->
          attribute.offered().stream().map(id -> attribute.term(id).orElseThrow()).toList();
      case NUMBER -> LongStream.range(0, LARGEST_NUMBER).<Value>mapToObj(Value.Count::new).toList();
      default -> throw new IllegalStateException("not measured: " + attribute.id());
    };
  }
}
