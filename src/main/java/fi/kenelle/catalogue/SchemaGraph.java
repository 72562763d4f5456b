package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes of a document by their ids; each id stands for the node that says most. */
record SchemaGraph(JsonNode root, Map<String, JsonNode> nodes, Map<String, List<JsonNode>> offers) {
  SchemaGraph(JsonNode root) {
    this(root, new HashMap<>(), new HashMap<>());
    collect(root);
  }

  /** The language of texts that tell none themselves; empty where there is none either. */
  String language() {
    JsonNode context = root.path("@context");
    for (JsonNode part : context.isArray() ? context : List.of(context)) {
      if (part.path("@language").isTextual()) {
        return part.path("@language").asText();
      }
    }
    return "";
  }

  private void collect(JsonNode node) {
    String id = node.isObject() ? SchemaNode.id(node) : "";
    if (!id.isEmpty() && (!nodes.containsKey(id) || nodes.get(id).size() < node.size())) {
      nodes.put(id, node);
    }
    collectOffer(node);
    node.forEach(this::collect);
  }

  private void collectOffer(JsonNode node) {
    JsonNode item = SchemaNode.member(node, "itemOffered");
    for (JsonNode one : item.isArray() ? item : List.of(item)) {
      if (one.size() == 1 && !SchemaNode.id(one).isEmpty()) {
        offers.computeIfAbsent(SchemaNode.id(one), id -> new ArrayList<>()).add(node);
      }
    }
  }

  /** The offers that refer to a thing by its id. */
  List<JsonNode> offersOf(String id) {
    return offers.getOrDefault(id, List.of());
  }

  /** The node that a reference means, unless it says more than its id itself. */
  Optional<JsonNode> meant(JsonNode reference) {
    String id = SchemaNode.id(reference);
    return reference.size() == 1 && nodes.containsKey(id)
        ? Optional.of(nodes.get(id))
        : Optional.empty();
  }
}
