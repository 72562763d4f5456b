package fi.kenelle.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** What a file of RDF says, in the order in which it says it; named graphs make no difference. */
final class RdfGraph extends StreamRDFBase {
  private static final int LONGEST_TEXT = 1 << 20;
  private final Map<Node, Map<String, List<Node>>> nodes = new LinkedHashMap<>();

  /** A text that nobody would write about a service. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void triple(Triple triple) {
    Node object = triple.getObject();
    if (object.isLiteral() && object.getLiteralLexicalForm().length() > LONGEST_TEXT) {
      throw new TooLong();
    }
    List<Node> values =
        nodes
            .computeIfAbsent(triple.getSubject(), key -> new LinkedHashMap<>())
            .computeIfAbsent(triple.getPredicate().getURI(), key -> new ArrayList<>());
    values.add(object);
  }

  @Override
  public void quad(Quad quad) {
    triple(quad.asTriple());
  }

  /** What is said of a node, by the addresses of the properties. */
  Map<String, List<Node>> about(Node node) {
    return nodes.getOrDefault(node, Map.of());
  }

  /** The node that a value means: itself, or the one whose address a text holds. */
  Node meant(Node value) {
    if (!value.isLiteral()) {
      return value;
    }
    String text = value.getLiteralLexicalForm();
    boolean address = text.matches("(https?://|urn:)\\S{1,2000}");
    return Optional.of(text)
        .filter(written -> address)
        .map(NodeFactory::createURI)
        .filter(nodes::containsKey)
        .orElse(value);
  }

  /** The local names of a node's types. */
  List<String> types(Node node) {
    return about(node).getOrDefault(RDF.type.getURI(), List.of()).stream()
        .filter(type -> type.isURI())
        .map(type -> RdfNames.local(type.getURI()))
        .distinct()
        .toList();
  }

  /** The nodes of a type, in order. */
  List<Node> ofType(String type) {
    return nodes.keySet().stream().filter(node -> types(node).contains(type)).toList();
  }
}
