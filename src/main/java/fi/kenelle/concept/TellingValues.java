package fi.kenelle.concept;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values of one attribute that between them make what is wanted of it hold and fail in every way
 * that any value can: of all legal values no other would tell more.
 */
final class TellingValues {
  private static final Set<String> ALWAYS_KNOWN = Set.of("type", "persona");
  private static final List<String> CODES = List.of("fi", "sv", "en", "et", "de", "fr", "se");

  private final Attribute attribute;
  private final List<Explanation.Wanted> wanted;

  private TellingValues(Attribute attribute, List<Explanation.Wanted> wanted) {
    this.attribute = attribute;
    this.wanted = wanted;
  }

  /** The telling values, those that read best first, and unknown last where it can be. */
  static List<Value> of(Attribute attribute, List<Explanation.Wanted> wanted) {
    List<Value> values =
        new ArrayList<>(new TellingValues(attribute, wanted).known().distinct().toList());
    if (!ALWAYS_KNOWN.contains(attribute.id())) {
      values.add(Value.Plain.UNKNOWN);
    }
    return values;
  }

  private Stream<Value> known() {
    return switch (attribute.kind()) {
      case FLAG, SCALE, CHOICE ->
          attribute.offered().stream().map(id -> attribute.term(id).orElseThrow());
      case TEXT -> Stream.of(Value.Plain.PRESENT);
      case NUMBER -> numbers();
      case CODE ->
          Stream.concat(named().stream(), Stream.of(unnamed()))
              .map(id -> attribute.term(id).orElseThrow());
      case SET -> sets().map(Value.Terms::new);
    };
  }

  /** Each number named, and its neighbours. */
  private Stream<Value> numbers() {
    Stream<Long> near =
        named().stream()
            .map(Long::parseLong)
            .flatMap(number -> Stream.of(number, number - 1, number + 1));
    return Stream.concat(near, Stream.of(1L))
        .filter(number -> number >= 0)
        .map(number -> new Value.Count(number));
  }

  /**
   * All that must be included, that less one demand's part, and that with one excluded member; also
   * with a member that nobody names, since an empty list reads like a slip.
   */
  private Stream<List<String>> sets() {
    List<Explanation.Wanted> demands = with(Operator.INCLUDES);
    Set<String> all = members(demands);
    List<Set<String>> sets = new ArrayList<>();
    if (all.isEmpty() && hasUnnamed()) {
      sets.add(Set.of(unnamed()));
    }
    sets.add(all);
    for (int left = 0; left < demands.size(); left++) {
      List<Explanation.Wanted> others = new ArrayList<>(demands);
      others.remove(left);
      sets.add(members(others));
    }
    for (String refused : members(with(Operator.EXCLUDES))) {
      sets.add(plus(all, refused));
    }
    sets.add(Set.of());
    return sets.stream().map(this::inListedOrder);
  }

  private List<Explanation.Wanted> with(Operator operator) {
    return wanted.stream().filter(one -> one.operator() == operator).toList();
  }

  private static Set<String> members(List<Explanation.Wanted> demands) {
    Set<String> members = new LinkedHashSet<>();
    demands.forEach(demand -> members.addAll(((Value.Terms) demand.value()).ids()));
    return members;
  }

  private static Set<String> plus(Set<String> members, String more) {
    Set<String> together = new LinkedHashSet<>(members);
    together.add(more);
    return together;
  }

  private List<String> inListedOrder(Set<String> members) {
    return attribute.isOpen()
        ? List.copyOf(members)
        : attribute.values().stream().filter(members::contains).toList();
  }

  /** Every id that something wanted names, each once. */
  private Set<String> named() {
    Set<String> ids = new LinkedHashSet<>();
    for (Explanation.Wanted one : wanted) {
      if (one.value() instanceof Value.Terms terms) {
        ids.addAll(terms.ids());
      } else if (!(one.value() instanceof Value.Plain)) {
        ids.add(one.value().id());
      }
    }
    return ids;
  }

  private boolean hasUnnamed() {
    return attribute.isOpen() || !named().containsAll(attribute.values());
  }

  /** A value that nothing wanted names; of open codes there is always one more. */
  private String unnamed() {
    Stream<String> further =
        Stream.iterate(0, i -> i + 1)
            .map(i -> "q" + (char) ('a' + i / 26 % 20) + (char) ('a' + i % 26));
    Stream<String> offered =
        attribute.isOpen() || attribute.kind() == Kind.CODE
            ? Stream.concat(CODES.stream(), further)
            : attribute.values().stream();
    Set<String> named = named();
    return offered.filter(id -> !named.contains(id)).findFirst().orElseThrow();
  }
}
