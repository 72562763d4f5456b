package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The services of a graph whose places in the document are still to be found. */
final class ServicePlaces {
  private final Set<Node> waiting = new LinkedHashSet<>();
  private final Map<String, Node> byName = new HashMap<>();

  ServicePlaces(RdfGraph graph) {
    for (Node service : graph.ofType(CpsvAp.SERVICE)) {
      waiting.add(service);
      if (service.isURI()) {
        byName.put(RdfNames.local(service.getURI()), service);
      } else {
        graph.about(service).values().stream()
            .flatMap(values -> values.stream().filter(Node::isLiteral))
            .forEach(text -> byName.putIfAbsent(text.getLiteralLexicalForm(), service));
      }
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The service that an object of the document is: by its id, else by a text that it has. */
  Optional<Node> take(JsonNode written) {
    String id = SchemaNode.id(written);
    boolean named = !id.isEmpty() && !id.startsWith("_:");
    Optional<Node> meant =
        named
            ? Optional.ofNullable(byName.get(RdfNames.local(id)))
            : written.properties().stream()
                .flatMap(
                    member -> Optional.ofNullable(byName.get(text(member.getValue()))).stream())
                .findFirst();
    Optional<Node> found =
        meant
            .filter(waiting::contains)
            .or(() -> waiting.stream().limit(1).filter(one -> waiting.size() == 1).findFirst());
    found.ifPresent(waiting::remove);
    return found;
  }

  private static String text(JsonNode value) {
    JsonNode first = value.isArray() ? value.path(0) : value;
    return first.path("@value").asText(first.asText());
  }
}
