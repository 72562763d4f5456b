package fi.kenelle.concept;

import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.concept.Explanation.Wanted;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What an attribute must become for all of a rule's conditions on it to hold.
 *
 * @param wanted what the conditions want, in as few words as say it
 * @param value a value that meets them all, as near to the present one as can be; {@link
 *     Value.Plain#UNKNOWN} where it must not be stated
 */
record Target(Attribute attribute, List<Wanted> wanted, Value value) {
  private static final List<String> SOME_CODES = List.of("en", "fi", "sv", "und", "mul");

  private static final Set<String> ALWAYS_KNOWN = Set.of(Vocabulary.TYPE, "persona");

  /**
   * The target of an attribute; empty where its conditions exclude one another.
   *
   * @param all every condition on it, with what it found in the description as it is
   * @param open the conditions to be made to hold
   */
  static Optional<Target> of(Attribute attribute, List<Finding> all, List<Finding> open) {
    if (all.stream().anyMatch(finding -> finding.operator() == Operator.IS_NOT_KNOWN)) {
      boolean alone = all.stream().allMatch(finding -> finding.operator() == Operator.IS_NOT_KNOWN);
      return alone && !ALWAYS_KNOWN.contains(attribute.id())
          ? Optional.of(plain(attribute, Operator.IS_NOT_KNOWN, Value.Plain.UNKNOWN))
          : Optional.empty();
    }
    return switch (attribute.kind()) {
      case TEXT -> Optional.of(plain(attribute, Operator.IS_KNOWN, Value.Plain.PRESENT));
      case SET ->
          ofSet(
              attribute, all, open.stream().filter(f -> f.attribute().equals(attribute)).toList());
      default -> ofSingle(attribute, all);
    };
  }

  private static Target plain(Attribute attribute, Operator operator, Value value) {
    return new Target(
        attribute, List.of(new Wanted(attribute, operator, Value.Plain.UNKNOWN)), value);
  }

  private static Optional<Target> ofSet(
      Attribute attribute, List<Finding> all, List<Finding> open) {
    Set<String> members = new LinkedHashSet<>();
    if (all.get(0).actual() instanceof Value.Terms terms) {
      members.addAll(terms.ids());
    }
    boolean isKnown = all.get(0).actual().isKnown();
    members.addAll(members(all, Operator.INCLUDES));
    if (members.removeAll(members(all, Operator.EXCLUDES))
        && !isDisjoint(members(all, Operator.INCLUDES), members(all, Operator.EXCLUDES))) {
      return Optional.empty();
    }
    List<Wanted> wanted = new ArrayList<>();
    joined(attribute, open, Operator.INCLUDES).ifPresent(wanted::add);
    if (isKnown || wanted.isEmpty()) {
      joined(attribute, open, Operator.EXCLUDES).ifPresent(wanted::add);
    }
    if (wanted.isEmpty()) {
      wanted.add(new Wanted(attribute, Operator.IS_KNOWN, Value.Plain.UNKNOWN));
    }
    return Optional.of(new Target(attribute, wanted, new Value.Terms(List.copyOf(members))));
  }

  private static Set<String> members(List<Finding> findings, Operator operator) {
    Set<String> members = new LinkedHashSet<>();
    findings.stream()
        .filter(finding -> finding.operator() == operator)
        .forEach(finding -> members.addAll(((Value.Terms) finding.value()).ids()));
    return members;
  }

  private static boolean isDisjoint(Set<String> some, Set<String> others) {
    return some.stream().noneMatch(others::contains);
  }

  private static Optional<Wanted> joined(
      Attribute attribute, List<Finding> open, Operator operator) {
    Set<String> members = members(open, operator);
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new Wanted(attribute, operator, new Value.Terms(List.copyOf(members))));
  }

  /** A single condition is what is wanted; of several, a value that meets them all. */
  private static Optional<Target> ofSingle(Attribute attribute, List<Finding> all) {
    Value actual = all.get(0).actual();
    Comparator<Value> nearest =
        Comparator.comparingLong(
            v -> isRanked(attribute, actual) ? Math.abs(v.rank() - actual.rank()) : 0);
    Optional<Value> value =
        candidates(attribute, all)
            .filter(v -> all.stream().allMatch(f -> f.operator().test(v, f.value()) == Truth.TRUE))
            .min(nearest);
    return value.map(
        v ->
            new Target(
                attribute,
                List.of(
                    all.size() == 1
                        ? new Wanted(attribute, all.get(0).operator(), all.get(0).value())
                        : new Wanted(attribute, Operator.IS, v)),
                v));
  }

  private static boolean isRanked(Attribute attribute, Value actual) {
    boolean ordered = attribute.kind() == Kind.SCALE || attribute.kind() == Kind.NUMBER;
    return ordered && actual.isKnown();
  }

  private static Stream<Value> candidates(Attribute attribute, List<Finding> all) {
    if (!attribute.offered().isEmpty()) {
      return attribute.offered().stream().map(id -> attribute.term(id).orElseThrow());
    }
    List<String> named = all.stream().flatMap(Target::named).toList();
    if (attribute.kind() == Kind.NUMBER) {
      Set<Long> numbers = new TreeSet<>(Set.of(0L));
      named.stream()
          .mapToLong(Long::parseLong)
          .flatMap(n -> LongStream.of(n - 1, n, n + 1))
          .filter(n -> n >= 0)
          .forEach(numbers::add);
      return numbers.stream().map(Value.Count::new);
    }
    return Stream.concat(named.stream(), SOME_CODES.stream())
        .distinct()
        .map(id -> attribute.term(id).orElseThrow());
  }

  /** The values that a condition names, by their ids. */
  private static Stream<String> named(Finding finding) {
    if (finding.value() instanceof Value.Terms terms) {
      return terms.ids().stream();
    }
    return finding.value().isKnown() ? Stream.of(finding.value().id()) : Stream.empty();
  }
}
