package fi.kenelle.concept;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes legal rules up from the vocabulary alone: the same seed gives the same ones. */
final class RandomRules {
  private static final List<String> CODES = List.of("fi", "sv", "en");

  private final Random random;

  private RandomRules(long seed) {
    this.random = new Random(seed);
  }

  static List<Rule> of(long seed, int count) {
    RandomRules rules = new RandomRules(seed);
    return Stream.iterate(0, i -> i + 1).limit(count).map(rules::next).toList();
  }

  private Rule next(int number) {
    boolean atTouchpoint = random.nextInt(4) == 0;
    List<Attribute> attributes = Kenelles.shared().ruleSet().vocabulary().attributes();
    Attribute expected =
        one(
            attributes.stream()
                .filter(attribute -> attribute.uses().expectable())
                .filter(a -> (a.scope() == Scope.TOUCHPOINT) == atTouchpoint)
                .toList());
    List<Attribute> readable =
        new ArrayList<>(
            attributes.stream()
                .filter(attribute -> !attribute.equals(expected))
                .filter(attribute -> atTouchpoint || attribute.scope() != Scope.TOUCHPOINT)
                .toList());
    // what is derived, and what it is derived from, meets more often than by chance
    List<Attribute> entangled =
        readable.stream()
            .filter(
                attribute ->
                    attribute.scope() != Scope.SERVICE
                        || attribute.id().matches("channel.*|stages.*|customerTypes.*|persona.*"))
            .toList();
    List<String> clauses = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Attribute about = one(random.nextInt(3) == 0 ? readable : entangled);
      for (int times = random.nextInt(3) == 0 ? 2 : 1; times > 0; times--) {
        clauses.add(clause(about, about.kind().readable()));
      }
    }
    clauses.add(clause(expected, expected.kind().expectable()));
    String pattern = atTouchpoint ? "The touchpoint is any" : "The customer is anyone";
    return Kenelles.rule("r" + number, pattern, clauses.toArray(String[]::new));
  }

  private String clause(Attribute attribute, List<Operator> operators) {
    Operator operator = one(operators);
    List<String> ids = new ArrayList<>(ids(attribute));
    Collections.shuffle(ids, random);
    int count = operator.takesList() ? 1 + random.nextInt(Math.min(3, ids.size())) : 1;
    return Kenelles.clause(
        attribute.id(),
        operator,
        ids.subList(0, Math.min(count, ids.size())).toArray(String[]::new));
  }

  private static List<String> ids(Attribute attribute) {
    if (attribute.kind() == Kind.NUMBER) {
      return List.of("0", "1", "3", "7");
    }
    if (attribute.kind() == Kind.TEXT) {
      return List.of("");
    }
    return attribute.isOpen() ? CODES : attribute.offered();
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
