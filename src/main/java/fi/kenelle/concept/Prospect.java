package fi.kenelle.concept;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Supposing;
import fi.kenelle.outcome.Answer;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one answer to a question would decide.
 *
 * @param value the answer; of a set, one member by itself, or none
 * @param last for a number, the last of the numbers from the value on that decide the same; empty
 *     where all further ones do
 * @param decided what it decides; a member of a set what it decides beyond none
 */
public record Prospect(Value value, OptionalLong last, List<Decided> decided) {
  private static final Value NONE = new Value.Terms(List.of());
  private static final List<String> SOME_CODES = List.of("en", "fi", "sv", "de", "fr");

  /**
   * What each answer to a question would decide: each value that can be offered; of a number each
   * range that decides the same; of an open code those that the description speaks of, and one
   * more.
   *
   * @param answering answers a description as {@code answer} was answered
   */
  public static List<Prospect> of(
      OpenQuestion open, Answer answer, Function<ServiceDescription, Answer> answering) {
    Supposing supposing = new Supposing(answer.description(), open.group(), open.touchpoint());
    Function<Value, Answer> with =
        value -> answering.apply(supposing.that(open.attribute(), value));
    Answer none = open.attribute().kind() == Kind.SET ? with.apply(NONE) : answer;
    List<Prospect> prospects = new ArrayList<>();
    for (Value value : values(open.attribute(), answer)) {
      List<Decided> decided =
          value.equals(NONE)
              ? Decided.between(answer, none)
              : Decided.between(none, with.apply(value));
      prospects.add(new Prospect(value, OptionalLong.empty(), decided));
    }
    return open.attribute().kind() == Kind.NUMBER ? ranges(prospects) : prospects;
  }

  /** Numbers that decide the same, together. */
  private static List<Prospect> ranges(List<Prospect> numbers) {
    List<Prospect> ranges = new ArrayList<>();
    for (Prospect number : numbers) {
      Prospect before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (before == null) {
        ranges.add(number);
      } else if (!before.decided().equals(number.decided())) {
        OptionalLong last = OptionalLong.of(number.value().rank() - 1);
        ranges.set(ranges.size() - 1, new Prospect(before.value(), last, before.decided()));
        ranges.add(number);
      }
    }
    return ranges;
  }

  private static List<Value> values(Attribute attribute, Answer answer) {
    return switch (attribute.kind()) {
      case TEXT -> List.of(Value.Plain.PRESENT);
      case NUMBER -> numbers(attribute, answer);
      case SET -> sets(attribute.isOpen() ? codes(attribute, answer) : attribute.values());
      default ->
          (attribute.isOpen() ? codes(attribute, answer) : attribute.offered())
              .stream().map(id -> attribute.term(id).orElseThrow()).toList();
    };
  }

  private static List<Value> sets(List<String> ids) {
    List<Value> sets = new ArrayList<>();
    ids.forEach(id -> sets.add(new Value.Terms(List.of(id))));
    sets.add(NONE);
    return sets;
  }

  /** Every number at which a rule may turn, and its neighbours. */
  private static List<Value> numbers(Attribute attribute, Answer answer) {
    TreeSet<Long> numbers = new TreeSet<>(List.of(0L));
    named(attribute, answer)
        .mapToLong(Value::rank)
        .forEach(n -> numbers.addAll(List.of(Math.max(0, n - 1), n, n + 1)));
    return numbers.stream().<Value>map(Value.Count::new).toList();
  }

  private static List<String> codes(Attribute attribute, Answer answer) {
    List<String> codes =
        Stream.concat(named(attribute, answer), spoken(attribute, answer))
            .flatMap(Prospect::ids)
            .distinct()
            .toList();
    Stream<String> another = SOME_CODES.stream().filter(code -> !codes.contains(code)).limit(1);
    return Stream.concat(codes.stream(), another).toList();
  }

  /** The values of an attribute that active rules name. */
  private static Stream<Value> named(Attribute attribute, Answer answer) {
    Stream<Value> read =
        answer.ruleSet().active().stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(condition -> condition.attribute().equals(attribute))
            .map(Condition::value);
    Stream<Value> expected =
        answer.ruleSet().active().stream()
            .map(Rule::expectation)
            .filter(expectation -> expectation.attribute().equals(attribute))
            .map(Expectation::value);
    return Stream.concat(read, expected).filter(Value::isKnown);
  }

  /** What the description says of attributes that take their values from one another. */
  private static Stream<Value> spoken(Attribute attribute, Answer answer) {
    ServiceDescription description = answer.description();
    return Stream.concat(
            description.attributes().entrySet().stream(),
            description.customers().stream().flatMap(c -> c.facts().entrySet().stream()))
        .filter(e -> e.getKey().canTakeFrom(attribute) || attribute.canTakeFrom(e.getKey()))
        .map(Map.Entry::getValue);
  }

  private static Stream<String> ids(Value value) {
    return value instanceof Value.Terms terms ? terms.ids().stream() : Stream.of(value.id());
  }
}
