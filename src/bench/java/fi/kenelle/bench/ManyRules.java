package fi.kenelle.bench;

import fi.kenelle.BrokenRules;
import fi.kenelle.bench.MadeUp.Wish;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Adds made-up rules to the real ones until there are as many as wanted, the same ones each time.
 */
public final class ManyRules {
  private static final int MOST_CONDITIONS = 4;

  private final Random random = new Random(200);
  private final RuleSet real;
  private final Vocabulary vocabulary;
  private final MadeUp madeUp;

  private ManyRules(RuleSet real) {
    this.real = real;
    this.vocabulary = real.vocabulary();
    this.madeUp = new MadeUp(real);
  }

  /** The active rules of a folder, and made-up ones up to the count. */
  public static RuleSet upTo(int count, Path folder) {
    RuleSetReader.Reading reading = RuleSetReader.read(RuleFolder.read(folder));
    RuleSet real = reading.ruleSet().orElseThrow(() -> new BrokenRules(reading.problems()));
    return new ManyRules(real).rules(count);
  }

  private RuleSet rules(int count) {
    List<Rule> rules = new ArrayList<>(real.active());
    List<Wish> expected = newExpectations();
    for (int i = 0; rules.size() < count; i++) {
      Wish wish = expected.get(i % expected.size());
      rules.add(madeUp.rule("made-up-" + i, conditions(wish.attribute()), wish, random));
    }
    rules.sort(Comparator.comparing(Rule::id));
    return real.with(rules);
  }

  /** Expectations that no real rule has, each once, in random order. */
  private List<Wish> newExpectations() {
    Set<Wish> taken = new HashSet<>();
    real.active().stream()
        .map(Rule::expectation)
        .forEach(e -> taken.add(new Wish(e.attribute(), e.operator(), e.value())));
    List<Wish> expected = new ArrayList<>();
    vocabulary
        .of(Scope.SERVICE)
        .filter(attribute -> attribute.uses().expectable())
        .flatMap(ManyRules::expectations)
        .filter(wish -> !taken.contains(wish))
        .forEach(expected::add);
    Collections.shuffle(expected, random);
    return expected;
  }

  /** Expectations of more rather than less, as real rules have them. */
  private static Stream<Wish> expectations(Attribute attribute) {
    return switch (attribute.kind()) {
      case FLAG -> Stream.of(new Wish(attribute, Operator.IS, new Value.Flag(true)));
      case NUMBER ->
          Stream.of(2, 3, 4)
              .map(n -> new Wish(attribute, Operator.AT_LEAST, new Value.Count(n.longValue())));
      case SCALE ->
          attribute.values().stream()
              .skip(1)
              .map(id -> new Wish(attribute, Operator.AT_LEAST, attribute.term(id).orElseThrow()));
      case SET -> members(attribute).map(ids -> new Wish(attribute, Operator.INCLUDES, ids));
      case CHOICE, CODE, TEXT -> Stream.of();
    };
  }

  /** Each member by itself, and with the one after it. */
  private static Stream<Value> members(Attribute attribute) {
    List<String> ids = attribute.values();
    return IntStream.range(0, ids.size())
        .boxed()
        .flatMap(i -> Stream.of(ids.subList(i, i + 1), ids.subList(i, Math.min(i + 2, ids.size()))))
        .distinct()
        .map(some -> new Value.Terms(List.copyOf(some)));
  }

  /** One to four conditions, most often with the customer type first. */
  private List<Wish> conditions(Attribute expected) {
    int count = 1 + random.nextInt(MOST_CONDITIONS);
    List<Wish> conditions = new ArrayList<>();
    Set<Attribute> read = new HashSet<>(Set.of(expected));
    if (random.nextInt(5) > 0) {
      Attribute type = vocabulary.required(Vocabulary.TYPE);
      Value value = type.term(oneOf(type.values())).orElseThrow();
      conditions.add(new Wish(type, Operator.IS, value));
    }
    while (conditions.size() < count) {
      Attribute attribute = attributeToRead();
      if (read.add(attribute)) {
        conditions.add(wish(attribute));
      }
    }
    return conditions;
  }

  /** As often of the customer as of the service, now and then of the provider. */
  private Attribute attributeToRead() {
    int of = random.nextInt(9);
    Scope scope = of == 0 ? Scope.PROVIDER : of < 5 ? Scope.CUSTOMER : Scope.SERVICE;
    return oneOf(
        vocabulary
            .of(scope)
            .filter(attribute -> !attribute.id().equals(Vocabulary.TYPE))
            .filter(attribute -> !attribute.isOpen() || attribute.kind() == Kind.CODE)
            .toList());
  }

  private Wish wish(Attribute attribute) {
    Operator operator = oneOf(attribute.kind().readable());
    if (operator.takesNothing()) {
      return new Wish(attribute, operator, Value.Plain.UNKNOWN);
    }
    String one =
        switch (attribute.kind()) {
          case NUMBER -> Integer.toString(1 + random.nextInt(6));
          case CODE -> oneOf(List.of("fi", "sv", "en"));
          default -> oneOf(attribute.offered());
        };
    Value value =
        operator.takesList()
            ? attribute.terms(List.of(one)).orElseThrow()
            : attribute.term(one).orElseThrow();
    return new Wish(attribute, operator, value);
  }

  private <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
