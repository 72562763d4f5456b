package fi.kenelle.analysis;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Enough values of an attribute that no other would make a difference to any rule: all of a closed
 * list; each number named and its neighbours; each code named and one more.
 */
final class Values {
  private static final Set<String> ALWAYS_KNOWN = Set.of(Vocabulary.TYPE, "persona");
  private static final List<String> CODES = List.of("fi", "sv", "en", "et", "de", "fr", "se");

  private Values() {}

  /** The values of an attribute that is not a set, unknown last where it can be. */
  static List<Value> of(Attribute attribute, Stream<String> named) {
    Set<String> ids = named.collect(Collectors.toCollection(TreeSet::new));
    List<Value> values =
        new ArrayList<>(
            switch (attribute.kind()) {
              case NUMBER -> numbers(ids);
              case CODE -> codes(attribute, ids);
              case TEXT -> List.of(Value.Plain.PRESENT);
              default ->
                  attribute.offered().stream().map(id -> attribute.term(id).orElseThrow()).toList();
            });
    if (!isAlwaysKnown(attribute)) {
      values.add(Value.Plain.UNKNOWN);
    }
    return values;
  }

  /** Whether every situation says it. */
  static boolean isAlwaysKnown(Attribute attribute) {
    return ALWAYS_KNOWN.contains(attribute.id());
  }

  private static List<Value> numbers(Set<String> ids) {
    LongStream near =
        ids.stream()
            .mapToLong(Long::parseLong)
            .flatMap(number -> LongStream.rangeClosed(number - 1, number + 1));
    return LongStream.concat(near, LongStream.of(0))
        .filter(number -> number >= 0)
        .distinct()
        .sorted()
        .<Value>mapToObj(Value.Count::new)
        .toList();
  }

  private static List<Value> codes(Attribute attribute, Set<String> ids) {
    Stream<String> further =
        Stream.concat(
            CODES.stream(),
            Stream.iterate(0, i -> i + 1)
                .map(i -> "q" + (char) ('a' + i / 26) + (char) ('a' + i % 26)));
    Set<String> taken =
        ids.stream().map(id -> attribute.term(id).orElseThrow().id()).collect(Collectors.toSet());
    String unnamed = further.filter(code -> !taken.contains(code)).findFirst().orElseThrow();
    return Stream.concat(taken.stream().sorted(), Stream.of(unnamed))
        .map(id -> attribute.term(id).orElseThrow())
        .toList();
  }

  /** Some value of an attribute. */
  static Value any(Attribute attribute) {
    return attribute.kind() == Kind.SET
        ? new Value.Terms(attribute.values().stream().limit(1).toList())
        : of(attribute, Stream.empty()).get(0);
  }

  /** The ids that a value names. */
  static Stream<String> ids(Value value) {
    if (value instanceof Value.Terms terms) {
      return terms.ids().stream();
    }
    return value instanceof Value.Plain ? Stream.empty() : Stream.of(value.id());
  }
}
