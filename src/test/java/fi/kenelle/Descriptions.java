package fi.kenelle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.description.Filled;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes valid service descriptions up from the vocabulary alone: the same seed gives the same ones.
 */
public final class Descriptions {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final List<String> CODES = List.of("fi", "sv", "en", "en-GB", "zh-Hant", "FI");
  private static final Set<String> NOT_TRAITS =
      Set.of("type", "relationship", "roles", "scope", "persona");

  private static final int SOAK = Integer.getInteger("kenelle.soak", 1);

  private final Random random;
  private final Vocabulary vocabulary;
  private final List<String> rules;
  private final List<String> cards;
  private double told;

  private Descriptions(Kenelle kenelle, long seed) {
    this.random = new Random(seed);
    this.vocabulary = kenelle.ruleSet().vocabulary();
    this.rules = kenelle.ruleSet().rules().stream().map(Rule::id).toList();
    this.cards = kenelle.samples().cards().ids();
  }

  /**
   * So many descriptions, some that tell little and some that tell nearly all; as many times more
   * as {@code -Dkenelle.soak} says.
   */
  public static Stream<JsonNode> of(Kenelle kenelle, long seed, int count) {
    return endless(kenelle, seed).limit((long) count * SOAK);
  }

  /** Descriptions without end. */
  public static Stream<JsonNode> endless(Kenelle kenelle, long seed) {
    return Stream.generate(new Descriptions(kenelle, seed)::next);
  }

  /** A copy with a value at a pointer; objects that are missing on the way are made. */
  public static JsonNode with(JsonNode json, String pointer, JsonNode value) {
    return Filled.with(json, pointer, value);
  }

  /** What a person could write as a value of the attribute. */
  public static JsonNode value(Attribute attribute, Random random) {
    return switch (attribute.kind()) {
      case FLAG -> MAKE.booleanNode(random.nextBoolean());
      case NUMBER -> MAKE.numberNode(random.nextInt(20));
      case SCALE, CHOICE -> MAKE.textNode(one(attribute.values(), random));
      case CODE -> MAKE.textNode(one(CODES, random));
      case TEXT -> MAKE.textNode("the outdoor range");
      case SET -> some(attribute.isOpen() ? CODES : attribute.values(), random);
    };
  }

  private static <T> T one(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static ArrayNode some(List<String> from, Random random) {
    List<String> mixed = new ArrayList<>(from);
    Collections.shuffle(mixed, random);
    ArrayNode array = MAKE.arrayNode();
    mixed.subList(0, random.nextInt(mixed.size() + 1)).forEach(array::add);
    return array;
  }

  private JsonNode next() {
    told = random.nextDouble();
    ObjectNode json = MAKE.objectNode().put("name", "Service " + random.nextInt(1000));
    if (chance(0.5)) {
      json.put("id", "service");
    }
    if (chance(0.5)) {
      values(json.putObject("provider"), vocabulary.of(Scope.PROVIDER), 0.8);
    }
    int groups = random.nextInt(5);
    if (groups > 0 || chance(0.5)) {
      ArrayNode customers = json.putArray("customers");
      Stream.iterate(0, i -> i + 1).limit(groups).forEach(i -> customers.add(group(i)));
    }
    if (chance(0.9)) {
      values(json.putObject("attributes"), vocabulary.of(Scope.SERVICE), told);
    }
    ArrayNode touchpoints = json.putArray("touchpoints");
    Stream.iterate(0, i -> i + 1).limit(random.nextInt(5)).forEach(i -> touchpoints.add(place(i)));
    addWaivers(json.putArray("waivers"), groups, touchpoints.size());
    if (chance(0.3)) {
      json.put("on", "2026-%02d-15".formatted(1 + random.nextInt(12)));
    }
    return json;
  }

  private ObjectNode group(int index) {
    ObjectNode group = MAKE.objectNode().put("type", one(vocabulary.types(), random));
    if (chance(0.5)) {
      group.put("name", "Group " + index);
    }
    values(group, Stream.of("relationship", "roles", "scope").map(vocabulary::required), told);
    if (chance(0.4)) {
      group.set("persona", chance(0.3) ? MAKE.textNode(one(cards, random)) : card(index));
    }
    values(group.putObject("traits"), traits(), told);
    if (chance(0.5)) {
      Stream<Attribute> own = vocabulary.of(Scope.SERVICE).filter(a -> a.uses().perGroup());
      values(group.putObject("attributes"), own, told / 3);
    }
    return group;
  }

  private Stream<Attribute> traits() {
    return vocabulary.of(Scope.CUSTOMER).filter(trait -> !NOT_TRAITS.contains(trait.id()));
  }

  private ObjectNode card(int index) {
    ObjectNode card = MAKE.objectNode().put("id", "card-" + index).put("name", "Card " + index);
    vocabulary.required("personaContents").values().stream()
        .filter(part -> chance(0.7))
        .forEach(part -> card.putArray(part).add("something"));
    if (chance(0.5)) {
      card.put("story", "A day in a life.");
    }
    if (chance(0.5)) {
      card.put("updated", "202%d-%02d-10".formatted(random.nextInt(7), 1 + random.nextInt(12)));
    }
    values(card.putObject("traits"), traits(), told);
    return card;
  }

  private ObjectNode place(int index) {
    Predicate<Attribute> direct = attribute -> !attribute.uses().expectable();
    ObjectNode touchpoint = MAKE.objectNode().put("id", "place-" + index);
    values(touchpoint, vocabulary.of(Scope.TOUCHPOINT).filter(direct), 0.7);
    values(
        touchpoint.putObject("attributes"),
        vocabulary.of(Scope.TOUCHPOINT).filter(direct.negate()),
        told);
    return touchpoint;
  }

  private void addWaivers(ArrayNode waivers, int groups, int touchpoints) {
    while (chance(0.4)) {
      ObjectNode waiver = waivers.addObject().put("rule", one(rules, random)).put("reason", "Law");
      if (chance(0.3)) {
        waiver.put("until", chance(0.5) ? "2026-06-30" : "2027-06-30");
      }
      if (groups > 0 && chance(0.3)) {
        waiver.put("customer", random.nextInt(groups));
      }
      if (touchpoints > 0 && chance(0.3)) {
        waiver.put("touchpoint", "place-" + random.nextInt(touchpoints));
      }
    }
  }

  private void values(ObjectNode owner, Stream<Attribute> attributes, double probability) {
    attributes
        .filter(attribute -> chance(probability))
        .forEach(
            attribute ->
                owner.set(
                    attribute.id(), chance(0.03) ? MAKE.nullNode() : value(attribute, random)));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
