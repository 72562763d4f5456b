package fi.kenelle.analysis;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a rule expects under its conditions. A rule that takes its value from the customer has a
 * wish for each value that the customer can have.
 *
 * @param when what must hold
 */
record Wish(Rule rule, List<Test> when, Operator operator, Value value) {
  /** A condition without its place. */
  record Test(Attribute attribute, Operator operator, Value value) {
    static Test of(Condition condition) {
      return new Test(condition.attribute(), condition.operator(), condition.value());
    }

    boolean holds(Value actual) {
      return operator.test(actual, value) == Truth.TRUE;
    }
  }

  /** The wishes of a rule; {@code rivals} are all rules that expect the same attribute. */
  static List<Wish> of(Rule rule, List<Rule> rivals) {
    List<Test> when = rule.conditions().stream().map(Test::of).toList();
    var expectation = rule.expectation();
    if (expectation.from().isEmpty()) {
      return List.of(new Wish(rule, when, expectation.operator(), expectation.value()));
    }
    Attribute from = expectation.from().get();
    return Values.of(from, sources(from, rivals)).stream()
        .filter(Value::isKnown)
        .map(
            value ->
                new Wish(
                    rule,
                    also(when, from, value),
                    expectation.operator(),
                    expectation.attribute().taken(value)))
        .toList();
  }

  private static List<Test> also(List<Test> when, Attribute from, Value value) {
    List<Test> all = new ArrayList<>(when);
    all.add(new Test(from, Operator.IS, value));
    return all;
  }

  /** Which values of the source make a difference: those that some condition or wish names. */
  private static Stream<String> sources(Attribute from, List<Rule> rivals) {
    Stream<String> read =
        rivals.stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(condition -> condition.attribute().equals(from))
            .flatMap(condition -> Values.ids(condition.value()));
    Stream<String> expected =
        rivals.stream().flatMap(rule -> Values.ids(rule.expectation().value()));
    return Stream.concat(read, expected).filter(id -> from.term(id).isPresent());
  }

  private Attribute attribute() {
    return rule.expectation().attribute();
  }

  boolean accepts(Value candidate) {
    return operator.test(candidate, value) == Truth.TRUE;
  }

  /**
   * What wishes for one attribute mean for each other, found once for all that ask for the same.
   * Not shared between threads.
   */
  static final class Comparing {
    private final Map<List<Object>, Boolean> implying = new HashMap<>();
    private final Map<List<Object>, Boolean> excluding = new HashMap<>();

    /** Whether whatever meets one meets the other. */
    boolean implies(Wish one, Wish other) {
      return implying.computeIfAbsent(key(one, other), key -> one.implies(other));
    }

    /** Whether nothing meets both. */
    boolean exclude(Wish one, Wish other) {
      return excluding.computeIfAbsent(key(one, other), k -> Wish.exclude(List.of(one, other)));
    }

    private static List<Object> key(Wish one, Wish other) {
      return List.of(one.operator, one.value, other.operator, other.value);
    }
  }

  /**
   * Whether some condition is on what the other does not read, and can fail there. Attributes are
   * independent of each other but for being known, and type and persona card are always known.
   */
  boolean asksFurtherThan(Wish other) {
    return when.stream()
        .filter(test -> test.operator() != Operator.IS_KNOWN)
        .filter(test -> !Values.isAlwaysKnown(test.attribute()))
        .anyMatch(
            test -> other.when.stream().noneMatch(o -> o.attribute().equals(test.attribute())));
  }

  /** Whether whatever meets this meets the other. */
  private boolean implies(Wish other) {
    if (attribute().kind() == Kind.SET) {
      return operator == other.operator && ids().containsAll(other.ids());
    }
    return values(List.of(this, other)).stream().allMatch(v -> !accepts(v) || other.accepts(v));
  }

  /** Whether every value meets it. */
  boolean acceptsAll() {
    return attribute().kind() != Kind.SET && values(List.of(this)).stream().allMatch(this::accepts);
  }

  /** Whether nothing meets all of these, which are about one attribute. */
  static boolean exclude(List<Wish> wishes) {
    if (wishes.get(0).attribute().kind() == Kind.SET) {
      return wishes.stream().anyMatch(one -> wishes.stream().anyMatch(one::isTakenOutBy));
    }
    return values(wishes).stream().noneMatch(v -> wishes.stream().allMatch(w -> w.accepts(v)));
  }

  private boolean isTakenOutBy(Wish other) {
    return operator == Operator.INCLUDES
        && other.operator == Operator.EXCLUDES
        && ids().stream().anyMatch(other.ids()::contains);
  }

  private List<String> ids() {
    return Values.ids(value).toList();
  }

  /** The values of the attribute that the wishes tell apart. */
  static List<Value> values(List<Wish> wishes) {
    return Values.of(wishes.get(0).attribute(), wishes.stream().flatMap(w -> Values.ids(w.value)))
        .stream()
        .filter(Value::isKnown)
        .toList();
  }
}
