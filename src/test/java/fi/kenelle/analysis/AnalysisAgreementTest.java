package fi.kenelle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.concept.CaseSketch;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small sets of rules drawn by chance, always the same ones, analysed a second way: by making every
 * description that can differ, and evaluating the rules on each.
 */
class AnalysisAgreementTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final int MOST = 6000;
  private static final List<String> OF_CUSTOMER =
      List.of("surprises", "protection", "languages", "personaCount", "deliveryOptions");
  private static final List<String> READ =
      List.of(
          "type",
          "persona",
          "relationship",
          "roles",
          "preferredLanguage",
          "customerTypesServed",
          "personaCount",
          "scope",
          "hasCar",
          "channelsUsed",
          "effort");
  private static final List<String> OF_TOUCHPOINT = List.of("personalService", "feedbackAsked");
  private static final List<String> READ_AT_TOUCHPOINT =
      List.of(
          "type",
          "channel",
          "stage",
          "channelsUsed",
          "channelCount",
          "stagesCovered",
          "hasCar",
          "deliberatelyDesigned");

  private final Map<Attribute, List<Value>> values = new LinkedHashMap<>();
  private final List<Map<Rule, Outcome>> situations = new ArrayList<>();

  private static Stream<Long> seeds() {
    return LongStream.range(0, 400).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsExactlyWhatEveryDescriptionShows(long seed) {
    List<Rule> rules = rules(new Random(seed));
    if (!evaluate(rules)) {
      return;
    }

    Analysis analysis = Analysed.of(rules);

    assertThat(new TreeSet<>(Analysed.found(analysis)))
        .as(() -> String.join("\n", rules.stream().map(AnalysisAgreementTest::said).toList()))
        .isEqualTo(shown(rules));
    analysis.findings().stream()
        .filter(finding -> !finding.rules().isEmpty())
        .forEach(finding -> Analysed.assertShown(finding, rules));
  }

  private static String said(Rule rule) {
    return rule.id()
        + " "
        + rule.metadata().strength()
        + rule.conditions().stream().map(c -> c.sentence().clause()).toList()
        + " -> "
        + rule.expectation().sentence().clause();
  }

  /** Two rules on one attribute, now and then taking its value from the customer. */
  private static List<Rule> rules(Random random) {
    boolean atTouchpoint = random.nextInt(3) == 0;
    String expected = one(atTouchpoint ? OF_TOUCHPOINT : OF_CUSTOMER, random);
    List<String> readable = new ArrayList<>(atTouchpoint ? READ_AT_TOUCHPOINT : READ);
    readable.remove(expected);
    Collections.shuffle(readable, random);
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      List<String> clauses = new ArrayList<>();
      for (int c = random.nextInt(3); c > 0; c--) {
        Attribute about = Kenelles.attribute(one(readable.subList(0, 3), random));
        clauses.add(clause(about, about.kind().readable(), random));
      }
      Attribute about = Kenelles.attribute(expected);
      clauses.add(
          expected.equals("languages") && random.nextBoolean()
              ? "the service speaks the customer's preferred language"
              : clause(about, about.kind().expectable(), random));
      String pattern = atTouchpoint ? "The touchpoint is any" : "The customer is anyone";
      Rule rule = Kenelles.rule("r" + i, pattern, clauses.toArray(String[]::new));
      rules.add(Analysed.with(rule, one(List.of("must", "should"), random), "active"));
    }
    return rules;
  }

  private static String clause(Attribute attribute, List<Operator> operators, Random random) {
    Operator operator = one(operators, random);
    List<String> ids = new ArrayList<>(ids(attribute));
    Collections.shuffle(ids, random);
    int count = operator.takesList() ? 1 + random.nextInt(2) : 1;
    return Kenelles.clause(
        attribute.id(),
        operator,
        ids.subList(0, Math.min(count, ids.size())).toArray(String[]::new));
  }

  private static List<String> ids(Attribute attribute) {
    return switch (attribute.kind()) {
      case NUMBER -> List.of("0", "1", "2", "3");
      case TEXT -> List.of("");
      case CODE -> List.of("fi", "sv");
      case SET ->
          attribute.isOpen()
              ? List.of("fi", "sv")
              : attribute.values().subList(0, Math.min(3, attribute.values().size()));
      default -> attribute.offered();
    };
  }

  private static <T> T one(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  /** Evaluates the rules on everything that can be said; false where that would be too much. */
  private boolean evaluate(List<Rule> rules) {
    Set<Attribute> about = new LinkedHashSet<>();
    rules.forEach(rule -> about.addAll(rule.reads()));
    about.forEach(attribute -> values.put(attribute, allValues(attribute)));
    long count = values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    if (count > MOST) {
      return false;
    }
    say(rules, new ArrayList<>(about), new LinkedHashMap<>());
    return true;
  }

  private static List<Value> allValues(Attribute attribute) {
    List<Value> all = new ArrayList<>();
    switch (attribute.kind()) {
      case NUMBER -> LongStream.rangeClosed(0, 5).forEach(n -> all.add(new Value.Count(n)));
      case TEXT -> all.add(Value.Plain.PRESENT);
      case CODE -> List.of("fi", "sv", "de").forEach(c -> all.add(attribute.term(c).orElseThrow()));
      case SET -> all.addAll(subsets(attribute));
      default -> attribute.offered().forEach(id -> all.add(attribute.term(id).orElseThrow()));
    }
    if (!Set.of("type", "persona").contains(attribute.id())) {
      all.add(Value.Plain.UNKNOWN);
    }
    return all;
  }

  private static List<Value> subsets(Attribute attribute) {
    List<String> ids = ids(attribute);
    List<Value> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << ids.size(); bits++) {
      int chosen = bits;
      all.add(
          new Value.Terms(
              ids.stream().filter(id -> (chosen >> ids.indexOf(id) & 1) == 1).toList()));
    }
    return all;
  }

  private void say(List<Rule> rules, List<Attribute> left, Map<Attribute, Value> said) {
    if (left.isEmpty()) {
      situation(rules, said).ifPresent(situation -> keep(rules, situation));
      return;
    }
    Attribute next = left.get(0);
    for (Value value : values.get(next)) {
      said.put(next, value);
      say(rules, left.subList(1, left.size()), said);
    }
    said.remove(next);
  }

  private void keep(List<Rule> rules, Situation situation) {
    Map<Rule, Outcome> fired = new LinkedHashMap<>();
    for (Rule rule : rules) {
      Outcome outcome = Outcome.of(rule, situation);
      if (outcome.verdict() != Verdict.NOT_APPLICABLE && outcome.verdict() != Verdict.COULD_APPLY) {
        fired.put(rule, outcome);
      }
    }
    situations.add(fired);
  }

  /** The situation in which exactly this is said, where there can be one. */
  private Optional<Situation> situation(List<Rule> rules, Map<Attribute, Value> said) {
    ObjectNode sketch = CaseSketch.of(rules, said, KENELLE.ruleSet().vocabulary(), Language.EN);
    boolean atTouchpoint = rules.get(0).subject() == Rule.Subject.TOUCHPOINT;
    return Situation.of(
            KENELLE.describe(sketch.path("description")),
            KENELLE.ruleSet().vocabulary(),
            Kenelles.DAY)
        .stream()
        .filter(s -> s.group() == sketch.path("customer").asInt(0))
        .filter(s -> s.isAtTouchpoint() == atTouchpoint)
        .filter(
            s -> said.entrySet().stream().allMatch(e -> isSame(e.getValue(), s.value(e.getKey()))))
        .findFirst();
  }

  private static boolean isSame(Value one, Value other) {
    return (one instanceof Value.Terms some && other instanceof Value.Terms others)
        ? new HashSet<>(some.ids()).equals(new HashSet<>(others.ids()))
        : one.equals(other);
  }

  /** What there is to find, told from all situations. */
  private Set<String> shown(List<Rule> rules) {
    Set<String> shown = new TreeSet<>();
    List<Rule> living = new ArrayList<>();
    for (Rule rule : rules) {
      List<Outcome> fired =
          situations.stream().filter(s -> s.containsKey(rule)).map(s -> s.get(rule)).toList();
      if (fired.isEmpty()) {
        shown.add("never-applies " + rule.name());
      } else if (fired.stream().allMatch(o -> accepted(o).containsAll(expectable(rule)))) {
        shown.add("never-unmet " + rule.name());
      } else {
        living.add(rule);
      }
    }
    if (living.size() == 2) {
      comparePair(rules.get(0), rules.get(1), shown);
    }
    return shown;
  }

  private void comparePair(Rule one, Rule other, Set<String> shown) {
    boolean covered = isCovered(one, other);
    boolean covers = isCovered(other, one);
    if (covered && covers) {
      shown.add("same " + one.name() + " " + other.name());
    } else if (covered) {
      shown.add("pointless " + one.name() + " " + other.name());
    } else if (covers) {
      shown.add("pointless " + other.name() + " " + one.name());
    }
    if (situations.stream().anyMatch(s -> s.size() == 2 && isTorn(s.get(one), s.get(other)))) {
      boolean always = isNeverAlone(one, other);
      boolean otherAlways = isNeverAlone(other, one);
      shown.add(
          !always && otherAlways
              ? "opposite " + other.name() + " " + one.name()
              : "opposite " + one.name() + " " + other.name());
    }
  }

  private boolean isCovered(Rule rule, Rule by) {
    return by.metadata().strength().compareTo(rule.metadata().strength()) <= 0
        && situations.stream()
            .filter(s -> s.containsKey(rule))
            .allMatch(
                s -> s.containsKey(by) && accepted(s.get(rule)).containsAll(accepted(s.get(by))));
  }

  private boolean isNeverAlone(Rule rule, Rule other) {
    boolean refers = rule.expectation().from().isPresent();
    return !refers
        && situations.stream()
            .filter(s -> s.containsKey(rule))
            .allMatch(s -> s.containsKey(other) && isTorn(s.get(rule), s.get(other)));
  }

  private static boolean isTorn(Outcome one, Outcome other) {
    Set<Value> both = new HashSet<>(accepted(one));
    both.retainAll(accepted(other));
    return both.isEmpty();
  }

  private static Set<Value> accepted(Outcome outcome) {
    Set<Value> accepted = new HashSet<>(expectable(outcome.rule()));
    accepted.removeIf(
        v -> outcome.rule().expectation().operator().test(v, outcome.wanted()) != Truth.TRUE);
    return accepted;
  }

  private static List<Value> expectable(Rule rule) {
    Attribute about = rule.expectation().attribute();
    List<Value> all = new ArrayList<>(allValues(about));
    all.removeIf(value -> !value.isKnown());
    if (about.kind() == Kind.SET && about.isOpen()) {
      all.add(new Value.Terms(List.of("de")));
      all.add(new Value.Terms(List.of("fi", "sv", "de")));
      all.add(new Value.Terms(List.of("fi", "de")));
      all.add(new Value.Terms(List.of("sv", "de")));
    }
    return all;
  }
}
