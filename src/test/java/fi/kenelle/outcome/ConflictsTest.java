package fi.kenelle.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Sentence;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {
  private static final Text WORDS = new Text("it", "se");
  private static final List<String> CODES = List.of("fi", "sv", "en");
  private static final Situation SOMEWHERE =
      Situation.of(
              Kenelles.answer("{\"name\": \"X\"}").description(),
              Kenelles.shared().ruleSet().vocabulary(),
              Kenelles.DAY)
          .get(0);

  @ParameterizedTest
  @CsvSource({
    "SCALE, 2",
    "SCALE, 3",
    "SCALE, 4",
    "CHOICE, 2",
    "CHOICE, 3",
    "CHOICE, 4",
    "FLAG, 0",
    "SET, 2",
    "SET, 3",
    "SET, 0",
    "NUMBER, 0",
    "CODE, 0"
  })
  void findsWhatTryingEverySubsetFinds(Kind kind, int values) {
    Attribute attribute = attribute(kind, values);
    Random random = new Random(values);

    for (int round = 0; round < 400; round++) {
      List<Outcome> fired = wishes(attribute, random);
      assertThat(told(Conflicts.among(attribute, fired))).isEqualTo(told(torn(attribute, fired)));
    }
  }

  @Test
  void findsThreeThatOnlyTogetherLeaveNothing() {
    Attribute attribute = attribute(Kind.CHOICE, 3);
    List<Outcome> fired =
        Stream.of("v0", "v1", "v2").map(id -> wish(attribute, Operator.IS_NOT, id)).toList();

    assertThat(told(Conflicts.among(attribute, fired))).isEqualTo(told(fired));
    assertThat(Conflicts.among(attribute, fired.subList(0, 2))).isEmpty();
  }

  @Test
  void leavesOutWhatIsNoPartOfASmallestSet() {
    Attribute attribute = attribute(Kind.SCALE, 4);
    Outcome low = wish(attribute, Operator.AT_MOST, "v0");
    Outcome high = wish(attribute, Operator.AT_LEAST, "v3");
    Outcome any = wish(attribute, Operator.AT_LEAST, "v0");

    assertThat(Conflicts.among(attribute, List.of(any, high, low))).containsExactly(high, low);
  }

  @Test
  void findsNoneAmongRulesThatWantTheSame() {
    Attribute attribute = attribute(Kind.FLAG, 0);
    Outcome yes = wish(attribute, Operator.IS, "true");

    assertThat(Conflicts.among(attribute, List.of(yes, yes))).isEmpty();
    assertThat(Conflicts.among(attribute, List.of())).isEmpty();
  }

  @Test
  void setsConflictOnlyWhereOneIncludesWhatAnotherExcludes() {
    Attribute attribute = attribute(Kind.SET, 3);
    Outcome wants = wish(attribute, Operator.INCLUDES, "v0", "v1");
    Outcome wantsOther = wish(attribute, Operator.INCLUDES, "v2");
    Outcome refuses = wish(attribute, Operator.EXCLUDES, "v1");

    assertThat(Conflicts.among(attribute, List.of(wantsOther, wants, refuses)))
        .containsExactly(wants, refuses);
  }

  /** The outcomes of every subset that no value satisfies, while one does without any of it. */
  static List<Outcome> torn(Attribute attribute, List<Outcome> fired) {
    Map<String, Outcome> distinct = new LinkedHashMap<>();
    fired.forEach(outcome -> distinct.putIfAbsent(told(outcome), outcome));
    List<Outcome> wishes = List.copyOf(distinct.values());
    List<Value> candidates = candidates(attribute, wishes);
    Set<String> found = new HashSet<>();
    for (int subset = 1; subset < 1 << wishes.size(); subset++) {
      if (isSmallest(wishes, subset, candidates)) {
        chosen(wishes, subset).forEach(outcome -> found.add(told(outcome)));
      }
    }
    return fired.stream().filter(outcome -> found.contains(told(outcome))).toList();
  }

  private static String told(Outcome outcome) {
    return outcome.rule().expectation().operator() + " " + outcome.wanted();
  }

  private static List<String> told(List<Outcome> outcomes) {
    return outcomes.stream().map(ConflictsTest::told).toList();
  }

  private static <T> List<T> chosen(List<T> from, int subset) {
    return IntStream.range(0, from.size())
        .filter(i -> (subset >> i & 1) == 1)
        .mapToObj(from::get)
        .toList();
  }

  private static boolean isSmallest(List<Outcome> wishes, int subset, List<Value> candidates) {
    return !isSatisfied(wishes, subset, candidates)
        && IntStream.range(0, wishes.size())
            .filter(i -> (subset >> i & 1) == 1)
            .allMatch(i -> isSatisfied(wishes, subset & ~(1 << i), candidates));
  }

  private static boolean isSatisfied(List<Outcome> wishes, int subset, List<Value> candidates) {
    List<Outcome> together = chosen(wishes, subset);
    return candidates.stream()
        .anyMatch(value -> together.stream().allMatch(wish -> accepts(wish, value)));
  }

  private static boolean accepts(Outcome outcome, Value value) {
    return outcome.rule().expectation().operator().test(value, outcome.wanted()) == Truth.TRUE;
  }

  private static List<Value> candidates(Attribute attribute, List<Outcome> fired) {
    return switch (attribute.kind()) {
      case SET -> subsets(attribute, fired);
      case NUMBER -> IntStream.range(0, 40).<Value>mapToObj(Value.Count::new).toList();
      case CODE -> Stream.of("fi", "sv", "en", "de", "und").map(id -> term(attribute, id)).toList();
      default -> attribute.offered().stream().map(id -> term(attribute, id)).toList();
    };
  }

  private static List<Value> subsets(Attribute attribute, List<Outcome> fired) {
    List<String> members =
        attribute.isOpen()
            ? fired.stream()
                .flatMap(o -> ((Value.Terms) o.wanted()).ids().stream())
                .distinct()
                .toList()
            : attribute.values();
    return IntStream.range(0, 1 << members.size())
        .<Value>mapToObj(subset -> new Value.Terms(chosen(members, subset)))
        .toList();
  }

  private static List<Outcome> wishes(Attribute attribute, Random random) {
    List<String> ids =
        switch (attribute.kind()) {
          case NUMBER -> List.of("0", "1", "2", "3");
          case CODE -> CODES;
          case SET -> attribute.isOpen() ? CODES : attribute.values();
          default -> attribute.offered();
        };
    List<Operator> operators = attribute.kind().expectable();
    return IntStream.range(0, random.nextInt(7))
        .mapToObj(
            i -> {
              Operator operator = operators.get(random.nextInt(operators.size()));
              int count = operator.takesList() ? 1 + random.nextInt(2) : 1;
              return wish(
                  attribute,
                  operator,
                  random.ints(count, 0, ids.size()).mapToObj(ids::get).toArray(String[]::new));
            })
        .toList();
  }

  private static Outcome wish(Attribute attribute, Operator operator, String... ids) {
    Value value =
        operator.takesList()
            ? attribute.terms(List.of(ids)).orElseThrow()
            : term(attribute, ids[0]);
    Phrase phrase =
        new Phrase(attribute, operator, Language.EN, Optional.of(value), "it is so", "");
    Expectation expectation =
        new Expectation(
            attribute, operator, value, Optional.empty(), new Sentence(phrase, List.of(), 1, 1, 2));
    Rule like = Kenelles.shared().ruleSet().rules().get(0);
    Rule rule =
        new Rule(
            "human", "x", like.metadata(), like.subject(), List.of(), expectation, WORDS, WORDS, 1);
    return new Outcome(
        rule, SOMEWHERE, Verdict.UNKNOWN, value, Value.Plain.UNKNOWN, Optional.empty());
  }

  private static Value term(Attribute attribute, String id) {
    return attribute.term(id).orElseThrow();
  }

  private static Attribute attribute(Kind kind, int values) {
    List<String> ids = IntStream.range(0, values).mapToObj(i -> "v" + i).toList();
    return new Attribute(
        "thing",
        0,
        Scope.SERVICE,
        kind,
        ids,
        new Attribute.Wording(WORDS, Map.of(), WORDS, WORDS, Optional.empty(), WORDS),
        new Attribute.Uses(true, true, Set.of()));
  }
}
