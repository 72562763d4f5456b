package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * A service and what hangs together with it, as a tree. A way that comes back to itself or leads to
 * another service ends there, and so does one that is too long.
 */
final class RdfTree {
  /** The mark of a service of which more hangs together than was followed. */
  static final String CUT = "@cut";

  /** Where a document's own words for properties stand, each with what it means. */
  static final String NAMES = "@names";

  private static final int DEEPEST = 6;
  private static final int MOST_NODES = 20_000;
  private final RdfGraph graph;
  private final Deque<Node> way = new ArrayDeque<>();
  private int left = MOST_NODES;

  private RdfTree(RdfGraph graph) {
    this.graph = graph;
  }

  /** The tree of a service. */
  static ObjectNode of(Node service, RdfGraph graph) {
    RdfTree tree = new RdfTree(graph);
    ObjectNode json = tree.object(service);
    if (tree.left <= 0) {
      json.put(CUT, true);
    }
    return json;
  }

  private ObjectNode object(Node node) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (node.isURI() && !node.getURI().startsWith(RdfFile.BASE)) {
      object.put("@id", node.getURI());
    }
    List<String> types = graph.types(node);
    if (!types.isEmpty()) {
      types.forEach(object.putArray("@type")::add);
    }
    boolean ends =
        way.contains(node)
            || way.size() >= DEEPEST
            || (!way.isEmpty() && types.contains(CpsvAp.SERVICE));
    if (!ends) {
      way.push(node);
      graph.about(node).forEach((property, values) -> add(object, property, values));
      way.pop();
    }
    return object;
  }

  private void add(ObjectNode object, String property, List<Node> values) {
    if (property.equals(RDF.type.getURI())) {
      return;
    }
    ArrayNode list = object.putArray(RdfNames.compact(property));
    for (Node value : values) {
      if (left-- <= 0) {
        return;
      }
      Node meant = graph.meant(value);
      list.add(meant.isLiteral() ? literal(meant) : object(meant));
    }
  }

  private static ObjectNode literal(Node literal) {
    ObjectNode text = JsonNodeFactory.instance.objectNode();
    text.put("@value", literal.getLiteralLexicalForm());
    if (!literal.getLiteralLanguage().isEmpty()) {
      text.put("@language", literal.getLiteralLanguage());
    }
    return text;
  }
}
