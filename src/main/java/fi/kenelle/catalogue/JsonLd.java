package fi.kenelle.catalogue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Node;

/** JSON-LD that fetches nothing, and the services in the place where the document has them. */
final class JsonLd {
  private static final String CONTEXT = "@context";

  /** Of the library's, which would tell standard error of every unusual word. */
  private static final Logger LIBRARY = Logger.getLogger("com.apicatalog");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private JsonLd() {}

  /** Options that refuse to load anything. */
  static JsonLdOptions offline() {
    return new JsonLdOptions(
        (address, options) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not fetched: " + address);
        });
  }

  /** The document with known words in the place of every context that is somewhere else. */
  static JsonNode local(JsonNode document) {
    JsonNode copy = document.deepCopy();
    replace(copy);
    if (copy.isArray()) {
      ObjectNode graph = JsonNodeFactory.instance.objectNode();
      graph.set(CONTEXT, RdfNames.context());
      graph.set("@graph", copy);
      return graph;
    }
    if (copy instanceof ObjectNode object && !object.has(CONTEXT)) {
      object.set(CONTEXT, RdfNames.context());
    }
    return copy;
  }

  private static void replace(JsonNode node) {
    if (node instanceof ObjectNode object && object.has(CONTEXT)) {
      object.set(CONTEXT, context(object.get(CONTEXT)));
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getKey().equals(CONTEXT)) {
        replace(member.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(JsonLd::replace);
    }
  }

  /** A context without references; what the document itself says wins over the known words. */
  private static ObjectNode context(JsonNode written) {
    ObjectNode context = RdfNames.context();
    for (JsonNode part : written.isArray() ? written : List.of(written)) {
      if (part instanceof ObjectNode words) {
        context.setAll(words);
      }
    }
    context.remove("@import");
    return context;
  }

  /** Whether a context, or a part of it, is only an address. */
  static boolean isElsewhere(JsonNode context) {
    boolean elsewhere = context.isTextual();
    for (JsonNode part : context.isArray() ? context : List.<JsonNode>of()) {
      elsewhere |= part.isTextual();
    }
    return elsewhere;
  }

  /** The document with the tree of each service where the service stands. */
  static JsonNode withTrees(JsonNode document, RdfGraph graph) {
    ServicePlaces waiting = new ServicePlaces(graph);
    JsonNode root = placed(document, context(document.path(CONTEXT)), waiting, graph);
    if (waiting.isEmpty()) {
      return root;
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    graph.ofType(CpsvAp.SERVICE).forEach(service -> all.add(RdfTree.of(service, graph)));
    return all;
  }

  private static JsonNode placed(
      JsonNode node, ObjectNode context, ServicePlaces waiting, RdfGraph graph) {
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> list.add(placed(element, context, waiting, graph)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    if (isService(node, context)) {
      Optional<Node> service = waiting.take(node);
      if (service.isPresent()) {
        return merged(node, RdfTree.of(service.get(), graph), context);
      }
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(
            member -> {
              boolean words = member.getKey().equals(CONTEXT);
              JsonNode value = member.getValue();
              object.set(member.getKey(), words ? value : placed(value, context, waiting, graph));
            });
    return object;
  }

  private static boolean isService(JsonNode node, ObjectNode context) {
    boolean says = false;
    for (String key : List.of("@type", "type")) {
      JsonNode types = node.path(key);
      for (JsonNode type : types.isArray() ? types : List.of(types)) {
        says |= RdfNames.local(type.asText(), context).equals(CpsvAp.SERVICE);
      }
    }
    return says && node.size() > 1;
  }

  /** The tree under the keys that the document uses, and what the document has besides. */
  private static ObjectNode merged(JsonNode written, ObjectNode tree, ObjectNode context) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    List<String> used = new ArrayList<>();
    written
        .properties()
        .forEach(
            member -> {
              String local = RdfNames.local(member.getKey(), context);
              List<String> same = keys(tree, local);
              if (!same.isEmpty() && !local.equals(RdfNames.local(member.getKey()))) {
                merged.withObject("/" + RdfTree.NAMES).put(member.getKey(), local);
              }
              same.forEach(key -> merged.set(member.getKey(), tree.get(key)));
              if (same.isEmpty()) {
                merged.set(member.getKey(), member.getValue());
              }
              used.addAll(same);
            });
    tree.properties().stream()
        .filter(member -> !used.contains(member.getKey()))
        .forEach(member -> merged.set(member.getKey(), member.getValue()));
    return merged;
  }

  private static List<String> keys(ObjectNode tree, String local) {
    return tree.properties().stream()
        .map(Map.Entry::getKey)
        .filter(key -> RdfNames.local(key).equals(local))
        .toList();
  }
}
