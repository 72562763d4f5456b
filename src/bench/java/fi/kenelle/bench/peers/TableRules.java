package fi.kenelle.bench.peers;

import fi.kenelle.bench.MadeUp;
import fi.kenelle.bench.MadeUp.Wish;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes up rules that every decision table can hold: a customer type and two or three tests of
 * single values each, over about forty inputs. Random, and the same each time.
 */
final class TableRules {
  private static final int INPUTS = 42;

  private final Random random = new Random(42);
  private final RuleSet real;
  private final MadeUp madeUp;
  private final Attribute type;
  private final List<Attribute> inputs;
  private final List<Wish> expected;
  private int made;

  TableRules(RuleSet real) {
    this.real = real;
    this.madeUp = new MadeUp(real);
    this.type = real.vocabulary().required(Vocabulary.TYPE);
    this.inputs = inputs(real.vocabulary());
    this.expected = real.vocabulary().of(Scope.SERVICE).flatMap(TableRules::expectation).toList();
  }

  private List<Attribute> inputs(Vocabulary vocabulary) {
    List<Attribute> found =
        new ArrayList<>(
            Stream.of(Scope.CUSTOMER, Scope.PROVIDER, Scope.SERVICE)
                .flatMap(vocabulary::of)
                .filter(a -> isSingle(a) && !a.equals(type))
                .toList());
    Collections.shuffle(found, random);
    return found.subList(0, Math.min(found.size(), INPUTS - 1));
  }

  private static boolean isSingle(Attribute attribute) {
    return switch (attribute.kind()) {
      case FLAG, SCALE, CHOICE, NUMBER -> true;
      case CODE, SET, TEXT -> false;
    };
  }

  private static Stream<Wish> expectation(Attribute attribute) {
    if (!attribute.uses().expectable() || attribute.kind() != Kind.SCALE) {
      return Stream.of();
    }
    Value high = attribute.term(attribute.values().get(1)).orElseThrow();
    return Stream.of(new Wish(attribute, Operator.AT_LEAST, high));
  }

  /** A table of so many rules that are as they come. */
  RuleSet any(int count) {
    return table(count, Map.of(rule -> true, count));
  }

  /** A table of which so many rules are of a kind, and all others are not. */
  RuleSet with(int ofKind, Predicate<Rule> kind, int count) {
    Map<Predicate<Rule>, Integer> wanted = new LinkedHashMap<>();
    wanted.put(kind, ofKind);
    wanted.put(kind.negate(), count - ofKind);
    return table(count, wanted);
  }

  private RuleSet table(int count, Map<Predicate<Rule>, Integer> wanted) {
    List<Rule> rules = new ArrayList<>(count);
    wanted.forEach(
        (kind, number) ->
            Stream.generate(this::next).filter(kind).limit(number).forEach(rules::add));
    return real.with(rules);
  }

  private Rule next() {
    List<Wish> conditions = new ArrayList<>();
    conditions.add(new Wish(type, Operator.IS, type.term(oneOf(type.values())).orElseThrow()));
    Wish expectation = oneOf(expected);
    List<Attribute> shuffled = new ArrayList<>(inputs);
    shuffled.remove(expectation.attribute());
    Collections.shuffle(shuffled, random);
    shuffled.subList(0, 2 + random.nextInt(2)).forEach(a -> conditions.add(test(a)));
    return madeUp.rule("made-up-" + made++, conditions, expectation, random);
  }

  private Wish test(Attribute attribute) {
    return switch (attribute.kind()) {
      case SCALE -> wish(attribute, oneOf(List.of(Operator.AT_LEAST, Operator.AT_MOST)));
      case NUMBER ->
          new Wish(attribute, Operator.AT_LEAST, new Value.Count(1 + random.nextInt(12)));
      case CHOICE -> wish(attribute, oneOf(List.of(Operator.IS, Operator.IS_ONE_OF)));
      default -> wish(attribute, Operator.IS);
    };
  }

  private Wish wish(Attribute attribute, Operator operator) {
    List<String> offered = attribute.offered();
    int place = random.nextInt(offered.size());
    if (operator.takesList()) {
      List<String> two = List.of(offered.get(place), offered.get((place + 1) % offered.size()));
      return new Wish(attribute, operator, attribute.terms(two).orElseThrow());
    }
    return new Wish(attribute, operator, attribute.term(offered.get(place)).orElseThrow());
  }

  private <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
