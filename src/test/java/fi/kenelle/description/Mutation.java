package fi.kenelle.description;

import static fi.kenelle.description.Reading.CARDS;
import static fi.kenelle.description.Reading.VOCABULARY;
import static fi.kenelle.description.Reading.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes descriptions at random, each seed in its own way: some stay good, most turn bad. */
final class Mutation {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "3.0",
          "2.5",
          "-1",
          "999999999999999",
          "1e15",
          "''",
          "' '",
          "'x'",
          "'fi'",
          "'none'",
          "'pekka'",
          "'nobody'",
          "'2026-02-30'",
          "'2026-11-22'",
          "'2026-1-1'",
          "[]",
          "{}",
          "[null]",
          "['x']",
          "['fi']",
          "[{}]",
          "['values', 'values']",
          "{'en': 'x'}",
          "{'en': null}",
          "{'en': ' '}",
          "{'en': null, 'fi': 'x'}",
          "{'e': 'x'}",
          "{'en GB': 'x'}",
          "{'en': 5}",
          "{'id': 'x', 'name': 'X'}",
          "{'id': 'x'}",
          "{'name': 'X', 'id': ''}",
          "{'type': 'b2b'}",
          "[{'type': 'b2b'}]",
          "[{'id': 'x'}]",
          "[{'rule': 'a/b'}]",
          "{'hasCar': true}",
          "{'surprises': 'none'}");

  private final Random random;
  private final JsonNode root;

  private Mutation(JsonNode root, long seed) {
    this.random = new Random(seed);
    this.root = root;
  }

  /** The description, its cards sometimes in place of their ids, changed in one place or two. */
  static JsonNode of(JsonNode description, long seed) {
    Mutation mutation = new Mutation(description.deepCopy(), seed);
    if (mutation.random.nextBoolean()) {
      mutation.putCardsIn();
    }
    for (int left = 1 + mutation.random.nextInt(2); left > 0; left--) {
      mutation.change(mutation.any(mutation.containers()));
    }
    return mutation.root;
  }

  private void putCardsIn() {
    for (JsonNode group : root.path("customers")) {
      CARDS
          .card(group.path("persona").asText())
          .ifPresent(card -> ((ObjectNode) group).set("persona", card.json().deepCopy()));
    }
  }

  private void change(JsonNode container) {
    if (container instanceof ArrayNode list) {
      change(list);
    } else {
      change((ObjectNode) container);
    }
  }

  private void change(ArrayNode list) {
    int at = list.isEmpty() ? 0 : random.nextInt(list.size());
    switch (random.nextInt(4)) {
      case 0 -> list.add(value());
      case 1 -> list.addAll(list.deepCopy());
      case 2 -> list.remove(at);
      default -> {
        list.remove(at);
        list.insert(at, value());
      }
    }
  }

  private void change(ObjectNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    String key = keys.isEmpty() ? "name" : any(keys);
    switch (random.nextInt(8)) {
      case 0 -> object.remove(key);
      case 1 -> object.set(any(List.of("x", "a/b", key + "s", "sv", "EN")), value());
      case 2 -> object.set(key, any(containers()).deepCopy());
      case 3 -> object.set(anyAttribute().id(), value());
      case 4, 5 -> setLegal(object, anyAttribute());
      case 6 -> object.putNull(random.nextBoolean() ? key : anyAttribute().id());
      default -> object.set(key, value());
    }
  }

  private void setLegal(ObjectNode object, Attribute attribute) {
    String value = attribute.values().isEmpty() ? "fi" : any(attribute.values());
    switch (attribute.kind()) {
      case FLAG -> object.put(attribute.id(), random.nextBoolean());
      case NUMBER -> object.put(attribute.id(), random.nextInt(5));
      case SET -> object.putArray(attribute.id()).add(value);
      default -> object.put(attribute.id(), value);
    }
  }

  private Attribute anyAttribute() {
    return any(VOCABULARY.attributes());
  }

  private JsonNode value() {
    return json(any(VALUES));
  }

  /** Every object and list; those near the root, where most depends, are there several times. */
  private List<JsonNode> containers() {
    List<JsonNode> found = new ArrayList<>(List.of(root, root));
    collect(root, 1, found);
    return found;
  }

  private static void collect(JsonNode from, int depth, List<JsonNode> found) {
    for (JsonNode child : from) {
      if (child.isContainerNode()) {
        for (int times = Math.max(1, 3 - depth); times > 0; times--) {
          found.add(child);
        }
        collect(child, depth + 1, found);
      }
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
