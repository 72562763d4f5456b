package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small worlds of a few attributes and random rules, where every possible change can be tried. */
class RedesignExactTest {
  private static final int RULE_SETS_A_SEED = 5;
  private static final int DESCRIPTIONS_A_RULE_SET = 6;
  private static final List<String> OF_SERVICE =
      List.of(
          "personalisation",
          "remembersEncounters",
          "surprises",
          "supplierChoice",
          "personaCount",
          "experienceParts",
          "languages");
  private static final List<String> OF_TOUCHPOINT = List.of("feedbackAsked", "personalService");
  private static final List<String> TYPES = List.of("consumer", "b2b");

  static IntStream seeds() {
    return IntStream.rangeClosed(1, Integer.getInteger("kenelle.seeds", 4));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noChangesAtAllAreCheaper(int seed) {
    Random random = new Random(seed);
    int changed = 0;

    for (int rules = 0; rules < RULE_SETS_A_SEED; rules++) {
      RandomRules expected = new RandomRules(random);
      for (int i = 0; i < DESCRIPTIONS_A_RULE_SET; i++) {
        World world = new World(expected, random);
        changed += isCheapest(world) ? 1 : 0;
      }
    }

    assertThat(changed).isGreaterThan(RULE_SETS_A_SEED);
  }

  /** Checks the redesign of a world, and tells whether it changes anything. */
  private static boolean isCheapest(World world) {
    Redesign redesign = world.redesign();
    Cost cheapest =
        world.everyChange().stream().flatMap(world::cost).min(Cost::compareTo).orElseThrow();

    assertThat(world.cost(changes(redesign)).toList())
        .as(() -> world + "\n" + redesign.changes())
        .containsExactly(cheapest);
    assertThat(redesign.optimal()).isTrue();
    return !redesign.changes().isEmpty();
  }

  private static Map<String, JsonNode> changes(Redesign redesign) {
    Map<String, JsonNode> changes = new TreeMap<>();
    JsonNode after = redesign.after().description().json();
    redesign.changes().forEach(c -> changes.put(c.spot().pointer(), after.at(c.spot().pointer())));
    return changes;
  }

  /** What changes cost, and which spots they are of: earlier ones before later. */
  private record Cost(List<Integer> unmet, List<Integer> spots) implements Comparable<Cost> {
    @Override
    public int compareTo(Cost other) {
      int byUnmet = compare(unmet, other.unmet);
      int byCount = Integer.compare(spots.size(), other.spots.size());
      return byUnmet != 0 ? byUnmet : byCount != 0 ? byCount : compare(spots, other.spots);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
      return IntStream.range(0, one.size())
          .map(i -> one.get(i).compareTo(other.get(i)))
          .filter(difference -> difference != 0)
          .findFirst()
          .orElse(0);
    }
  }

  /** Rules about a few attributes, as random as their sentences allow. */
  private static final class RandomRules {
    private final Random random;
    private final List<String> service;
    private final List<String> touchpoint = OF_TOUCHPOINT;
    private final Kenelle kenelle;

    RandomRules(Random random) {
      this.random = random;
      this.service = some(OF_SERVICE, 3);
      int rules = 3 + random.nextInt(6);
      this.kenelle = Kenelles.of(IntStream.range(0, rules).mapToObj(this::rule).toList());
    }

    private <T> List<T> some(List<T> from, int count) {
      List<T> mixed = new ArrayList<>(from);
      Collections.shuffle(mixed, random);
      return mixed.subList(0, Math.min(count, mixed.size()));
    }

    private <T> T one(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }

    private Rule rule(int number) {
      boolean atTouchpoint = random.nextInt(4) == 0;
      String expected = one(atTouchpoint ? touchpoint : service);
      List<String> readable = new ArrayList<>(service);
      if (atTouchpoint) {
        readable.addAll(touchpoint);
      }
      readable.remove(expected);
      List<String> clauses = new ArrayList<>();
      some(readable, random.nextInt(3)).forEach(id -> clauses.add(clause(id, true)));
      boolean taken = expected.equals("languages") && random.nextBoolean();
      clauses.add(
          taken ? "the service speaks the customer's preferred language" : clause(expected, false));
      String pattern =
          atTouchpoint
              ? "The touchpoint is any"
              : one(List.of("The customer is anyone", "The customer is a consumer"));
      return of(
          Kenelles.rule("r" + number, pattern, clauses.toArray(String[]::new)),
          one(List.of(Strength.values())));
    }

    private static Rule of(Rule rule, Strength strength) {
      Rule.Metadata was = rule.metadata();
      Rule.Metadata metadata =
          new Rule.Metadata(
              was.title(),
              was.dimension(),
              strength,
              was.sources(),
              was.since(),
              was.status(),
              was.note());
      return new Rule(
          rule.pack(),
          rule.name(),
          metadata,
          rule.subject(),
          rule.conditions(),
          rule.expectation(),
          rule.recommend(),
          rule.because(),
          rule.line());
    }

    private String clause(String id, boolean condition) {
      Attribute attribute = Kenelles.attribute(id);
      Operator operator =
          one(condition ? attribute.kind().readable() : attribute.kind().expectable());
      List<String> ids =
          switch (attribute.kind()) {
            case NUMBER -> List.of("1", "2");
            case SET -> attribute.isOpen() ? List.of("fi", "sv") : attribute.values();
            default -> attribute.offered();
          };
      return Kenelles.clause(
          id,
          operator,
          operator.takesList()
              ? some(ids, 1 + random.nextInt(2)).toArray(String[]::new)
              : new String[] {one(ids)});
    }
  }

  /** A description, some rules, and limits. */
  private static final class World {
    private final Random random;
    private final RandomRules rules;
    private final Kenelle kenelle;
    private final JsonNode description;
    private final Answer before;
    private final Set<Attribute> keep = new HashSet<>();
    private final OptionalInt atMost;

    World(RandomRules rules, Random random) {
      this.random = random;
      this.rules = rules;
      this.kenelle = rules.kenelle;
      this.description = description();
      this.before = Kenelles.answer(kenelle, description);
      this.atMost = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(3));
      if (random.nextInt(4) == 0) {
        keep.add(Kenelles.attribute(rules.service.get(0)));
      }
    }

    Redesign redesign() {
      return kenelle.redesign(
          kenelle.describe(description),
          Kenelles.DAY,
          new Limits(keep, atMost, Duration.ofMinutes(5)));
    }

    private JsonNode description() {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", "Small");
      ObjectNode values = json.putObject("attributes");
      rules.service.forEach(id -> put(values, id, 0.9));
      int groups = 1 + random.nextInt(2);
      for (int i = 0; i < groups; i++) {
        ObjectNode group = json.withArray("customers").addObject().put("type", rules.one(TYPES));
        put(group.putObject("traits"), "preferredLanguage", 0.6);
        put(group.putObject("attributes"), rules.one(rules.service), 0.4);
      }
      if (random.nextInt(3) > 0) {
        ObjectNode place = json.withArray("touchpoints").addObject().put("id", "desk");
        rules.touchpoint.forEach(id -> put(place.withObject("/attributes"), id, 0.9));
      }
      if (random.nextInt(4) == 0) {
        json.withArray("waivers").addObject().put("rule", "human/r0").put("reason", "Law");
      }
      return json;
    }

    private void put(ObjectNode owner, String id, double likely) {
      Attribute attribute = Kenelles.attribute(id);
      if (random.nextDouble() >= likely) {
        return;
      }
      owner.set(id, rules.one(values(attribute)));
    }

    /** Every value, of which open ones are a few. */
    private static List<JsonNode> values(Attribute attribute) {
      JsonNodeFactory make = JsonNodeFactory.instance;
      return switch (attribute.kind()) {
        case FLAG -> List.of(make.booleanNode(false), make.booleanNode(true));
        case NUMBER -> IntStream.range(0, 5).<JsonNode>mapToObj(make::numberNode).toList();
        case CODE -> List.of(make.textNode("fi"), make.textNode("sv"));
        case SET -> subsets(attribute.isOpen() ? List.of("fi", "sv") : attribute.values());
        default -> attribute.values().stream().<JsonNode>map(make::textNode).toList();
      };
    }

    private static List<JsonNode> subsets(List<String> members) {
      return IntStream.range(0, 1 << members.size())
          .<JsonNode>mapToObj(
              bits -> {
                var set = JsonNodeFactory.instance.arrayNode();
                IntStream.range(0, members.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .forEach(i -> set.add(members.get(i)));
                return set;
              })
          .toList();
    }

    /** Every combination of other values at the pointers where there is one. */
    List<Map<String, JsonNode>> everyChange() {
      List<Map<String, JsonNode>> all = new ArrayList<>(List.of(Map.of()));
      for (Map.Entry<String, JsonNode> spot : stated().entrySet()) {
        List<Map<String, JsonNode>> more = new ArrayList<>(all);
        Attribute attribute = attribute(spot.getKey());
        for (JsonNode value : values(attribute)) {
          if (!same(attribute, value, spot.getValue())) {
            for (Map<String, JsonNode> changes : all) {
              Map<String, JsonNode> extended = new TreeMap<>(changes);
              extended.put(spot.getKey(), value);
              more.add(extended);
            }
          }
        }
        all = more;
      }
      return all;
    }

    private static boolean same(Attribute attribute, JsonNode one, JsonNode other) {
      return attribute.kind() == Kind.SET
          ? new HashSet<>(texts(one)).equals(new HashSet<>(texts(other)))
          : one.asText().equals(other.asText());
    }

    private static List<String> texts(JsonNode array) {
      return array.valueStream().map(JsonNode::asText).toList();
    }

    private Map<String, JsonNode> stated() {
      Map<String, JsonNode> stated = new TreeMap<>();
      Stream.concat(
              Stream.of("/attributes", "/touchpoints/0/attributes"),
              IntStream.range(0, description.path("customers").size())
                  .mapToObj(i -> "/customers/" + i + "/attributes"))
          .forEach(
              owner ->
                  description
                      .at(owner)
                      .properties()
                      .forEach(
                          value -> stated.put(owner + "/" + value.getKey(), value.getValue())));
      return stated;
    }

    private static Attribute attribute(String pointer) {
      return Kenelles.attribute(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** What some changes cost; nothing where they are not allowed. */
    Stream<Cost> cost(Map<String, JsonNode> changes) {
      if ((atMost.isPresent() && changes.size() > atMost.getAsInt())
          || changes.keySet().stream().anyMatch(spot -> keep.contains(attribute(spot)))) {
        return Stream.empty();
      }
      JsonNode changed = description;
      for (Map.Entry<String, JsonNode> change : changes.entrySet()) {
        changed = Descriptions.with(changed, change.getKey(), change.getValue());
      }
      Answer after = Kenelles.answer(kenelle, changed);
      Set<String> named = new HashSet<>();
      Stream.of(before, after)
          .flatMap(answer -> Verdicts.fired(answer).values().stream())
          .forEach(
              o -> named.add(Remedy.pointer(o.rule().expectation().attribute(), o.situation())));
      if (!named.containsAll(changes.keySet())) {
        return Stream.empty();
      }
      List<Integer> unmet = Verdicts.unmet(before, after);
      return Stream.of(
          new Cost(unmet, changes.keySet().stream().map(World::place).sorted().toList()));
    }

    /** The place of a spot in the vocabulary's order, the service's before the groups'. */
    private static int place(String pointer) {
      int owner = pointer.startsWith("/customers/") ? 1 + pointer.charAt(11) - '0' : 0;
      return attribute(pointer).index() * 10 + owner;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(description + " keep " + keep + " atMost " + atMost);
      kenelle
          .ruleSet()
          .active()
          .forEach(
              rule -> {
                text.append("\n").append(rule.metadata().strength()).append(" ");
                rule.conditions().forEach(c -> text.append(c.sentence().clause()).append(" & "));
                text.append("=> ").append(rule.expectation().sentence().clause());
              });
      return text.toString();
    }
  }
}
