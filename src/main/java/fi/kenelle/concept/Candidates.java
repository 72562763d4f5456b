package fi.kenelle.concept;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The values among which a redesign chooses at one spot: enough of them that no other value would
 * be told apart by any rule, or lie nearer to the value there now.
 */
final class Candidates {
  private static final long LARGEST_NUMBER = 999_999_999_999_999L;
  private static final List<String> NOT_DETERMINED = List.of("und", "mul");

  private Candidates() {}

  /**
   * The values of a spot that is not a set: the one there now first, then the nearest in the
   * vocabulary's listed order, the earlier of two.
   */
  static List<Value> single(Spot spot, Collection<Demand.Wish> wishes) {
    Value now = spot.value();
    Comparator<Value> nearest =
        Comparator.comparingLong((Value value) -> Math.abs(value.rank() - now.rank()))
            .thenComparingLong(Value::rank);
    List<Value> others =
        switch (spot.attribute().kind()) {
          case FLAG -> List.of(new Value.Flag(!((Value.Flag) now).yes()));
          case NUMBER -> numbers(wishes).sorted(nearest).toList();
          case CODE -> codes(spot.attribute(), wishes).toList();
          default -> listed(spot.attribute()).sorted(nearest).toList();
        };
    Set<Value> all = new LinkedHashSet<>(List.of(now));
    all.addAll(others);
    return List.copyOf(all);
  }

  private static Stream<Value> listed(Attribute attribute) {
    return attribute.offered().stream().map(id -> attribute.term(id).orElseThrow());
  }

  /** Each number that a rule names, and its neighbours. */
  private static Stream<Value> numbers(Collection<Demand.Wish> wishes) {
    return named(wishes)
        .mapToLong(Long::parseLong)
        .flatMap(number -> LongStream.rangeClosed(number - 1, number + 1))
        .filter(number -> number >= 0 && number <= LARGEST_NUMBER)
        .mapToObj(Value.Count::new);
  }

  private static Stream<Value> codes(Attribute attribute, Collection<Demand.Wish> wishes) {
    return Stream.concat(NOT_DETERMINED.stream(), named(wishes).sorted())
        .map(id -> attribute.term(id).orElseThrow());
  }

  /** The members of a set that some rule names, in the vocabulary's order, else by alphabet. */
  static List<String> members(Spot spot, Collection<Demand.Wish> wishes) {
    Set<String> named = new TreeSet<>(named(wishes).toList());
    return spot.attribute().isOpen()
        ? List.copyOf(named)
        : spot.attribute().values().stream().filter(named::contains).toList();
  }

  private static Stream<String> named(Collection<Demand.Wish> wishes) {
    return wishes.stream()
        .map(Demand.Wish::value)
        .flatMap(
            value ->
                value instanceof Value.Terms terms ? terms.ids().stream() : Stream.of(value.id()))
        .distinct();
  }

  /**
   * The set that is there now with some members more and some less, as a recommendation would write
   * it.
   */
  static Value set(Spot spot, Collection<String> added, Collection<String> removed) {
    List<String> members = new ArrayList<>(((Value.Terms) spot.value()).ids());
    members.removeAll(removed);
    if (added.isEmpty()) {
      return new Value.Terms(List.copyOf(members));
    }
    members.addAll(added);
    return new Value.Terms(
        spot.attribute().isOpen()
            ? List.copyOf(members)
            : spot.attribute().values().stream().filter(members::contains).toList());
  }
}
