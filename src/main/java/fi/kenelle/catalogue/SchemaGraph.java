package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes of a document by their ids; each id stands for the node that says most. */
record SchemaGraph(JsonNode root, Map<String, JsonNode> nodes) {
  SchemaGraph(JsonNode root) {
    this(root, new HashMap<>());
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
    node.forEach(this::collect);
  }

  /** The node that a reference means, unless it says more than its id itself. */
  Optional<JsonNode> meant(JsonNode reference) {
    String id = SchemaNode.id(reference);
    return reference.size() == 1 && nodes.containsKey(id)
        ? Optional.of(nodes.get(id))
        : Optional.empty();
  }
}
