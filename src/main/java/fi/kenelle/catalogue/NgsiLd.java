package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Documents of context brokers, in which each value may stand in an object that tells its kind. */
final class NgsiLd {
  private NgsiLd() {}

  /** The document with every such value, or thing referred to, where its object stood. */
  static JsonNode plain(JsonNode node) {
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> list.add(plain(element)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    String kind = node.path("type").asText();
    if (kind.equals("Property") && node.has("value")) {
      return plain(node.get("value"));
    }
    if (kind.equals("Relationship") && node.has("object")) {
      return plain(node.get("object"));
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(member -> object.set(member.getKey(), plain(member.getValue())));
    return object;
  }
}
