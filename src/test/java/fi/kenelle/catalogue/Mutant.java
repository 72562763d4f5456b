package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A record with something in it changed, as carelessness or another program might change it. */
final class Mutant {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LETTERS = "<>&\"';.@^[]{}()\\\n,0\u00e4";
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "3.5",
          "1e300",
          "99999999999999999999",
          "\"\"",
          "\" \"",
          "\"-\"",
          "\"TBC\"",
          "\"N/A\"",
          "\"lorem ipsum dolor\"",
          "\"yes\"",
          "\"<p>a<br>b</p>\"",
          "\"/relative\"",
          "\"https://example.com\"",
          "\"\\u0000\\ud800\"",
          "\"2026-02-31T25:61\"",
          "\"24:00\"",
          "\"P0D\"",
          "\"KR1\"",
          "\"_:b0\"",
          "\"@id\"",
          "[]",
          "{}",
          "[null]",
          "[[\"a\"], {\"b\": [1]}]",
          "{\"@value\": 3}",
          "{\"@id\": \"#x\"}",
          "{\"@list\": [\"a\"]}",
          "{\"fi\": \"sana\", \"sv\": null}",
          "{\"value\": {\"value\": [\"a\"]}}",
          "{\"\": {\"/~\": \"\"}}");

  private final Random random;

  private Mutant(long seed) {
    this.random = new Random(seed);
  }

  /** The record with one to four changes; the same seed gives the same. */
  static JsonNode of(JsonNode record, long seed) {
    Mutant mutant = new Mutant(seed);
    ObjectNode holder = JsonNodeFactory.instance.objectNode();
    holder.set("record", record.deepCopy());
    for (int changes = 1 + mutant.random.nextInt(4); changes > 0; changes--) {
      mutant.change(holder);
    }
    return holder.get("record");
  }

  /** The text with some letters gone, doubled or others. */
  static String of(String text, long seed) {
    Random random = new Random(seed);
    StringBuilder changed = new StringBuilder(text);
    for (int changes = 1 + random.nextInt(3); changes > 0 && changed.length() > 20; changes--) {
      int from = random.nextInt(changed.length() - 10);
      int to = from + 1 + random.nextInt(9);
      switch (random.nextInt(3)) {
        case 0 -> changed.delete(from, to);
        case 1 -> changed.insert(from, changed.substring(from, to));
        default -> changed.setCharAt(from, LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return changed.toString();
  }

  private void change(ObjectNode holder) {
    List<ContainerNode<?>> places = new ArrayList<>();
    collect(holder.get("record"), places);
    if (places.isEmpty()) {
      return;
    }
    ContainerNode<?> place = places.get(random.nextInt(places.size()));
    if (place instanceof ArrayNode list && !list.isEmpty()) {
      int index = random.nextInt(list.size());
      list.set(index, other(list.get(index)));
    } else if (place instanceof ObjectNode object && !object.isEmpty()) {
      changeMember(object);
    }
  }

  private void changeMember(ObjectNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    String key = keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(8)) {
      case 0 -> object.remove(key);
      case 1 -> object.set(key.toUpperCase(java.util.Locale.ROOT), object.remove(key));
      case 2 -> object.set(keys.get(random.nextInt(keys.size())), object.get(key).deepCopy());
      default -> object.set(key, other(object.get(key)));
    }
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> into) {
    if (node instanceof ContainerNode<?> container) {
      into.add(container);
      node.forEach(child -> collect(child, into));
    }
  }

  /** Another value in the place of one: an unlikely one, or the same in another shape. */
  private JsonNode other(JsonNode value) {
    return switch (random.nextInt(6)) {
      case 0 -> JsonNodeFactory.instance.arrayNode().add(value.deepCopy()).add(value.deepCopy());
      case 1 -> JsonNodeFactory.instance.objectNode().set("@value", value.deepCopy());
      case 2 -> JsonNodeFactory.instance.textNode(value.isTextual() ? "1" : value.toString());
      case 3 -> deep(value.deepCopy());
      default -> value(VALUES.get(random.nextInt(VALUES.size())));
    };
  }

  private JsonNode deep(JsonNode value) {
    JsonNode deep = value;
    for (int i = random.nextInt(40); i > 0; i--) {
      ObjectNode around = JsonNodeFactory.instance.objectNode();
      deep = around.set(random.nextBoolean() ? "itemOffered" : "extension", deep);
    }
    return deep;
  }

  private static JsonNode value(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }
}
