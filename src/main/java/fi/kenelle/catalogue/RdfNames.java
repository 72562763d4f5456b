package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses behind the prefixes that public service descriptions use. */
final class RdfNames {
  private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXES.put("cpsv", "http://purl.org/vocab/cpsv#");
    PREFIXES.put("cv", "http://data.europa.eu/m8g/");
    PREFIXES.put("dct", "http://purl.org/dc/terms/");
    PREFIXES.put("dcat", "http://www.w3.org/ns/dcat#");
    PREFIXES.put("skos", "http://www.w3.org/2004/02/skos/core#");
    PREFIXES.put("foaf", "http://xmlns.com/foaf/0.1/");
    PREFIXES.put("schema", "http://schema.org/");
    PREFIXES.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    PREFIXES.put("locn", "http://www.w3.org/ns/locn#");
    PREFIXES.put("adms", "http://www.w3.org/ns/adms#");
    PREFIXES.put("eli", "http://data.europa.eu/eli/ontology#");
    PREFIXES.put("org", "http://www.w3.org/ns/org#");
    PREFIXES.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    PREFIXES.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    PREFIXES.put("owl", "http://www.w3.org/2002/07/owl#");
    PREFIXES.put("xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  private RdfNames() {}

  /** What stands behind the last mark of an address or a prefixed name. */
  static String local(String name) {
    boolean marked = name.endsWith("/") || name.endsWith("#");
    return Reach.last(marked ? name.substring(0, name.length() - 1) : name, "/#:");
  }

  /** An address with its prefix, where one is known. */
  static String compact(String address) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (address.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + address.substring(prefix.getValue().length());
      }
    }
    return address;
  }

  /** A context in the place of one that would have to be fetched: the prefixes and plain words. */
  static ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    PREFIXES.forEach(context::put);
    context.put("@vocab", PREFIXES.get("cv"));
    return context.put("id", "@id").put("type", "@type");
  }

  /** The local name of what a key means in a context. */
  static String local(String key, JsonNode context) {
    JsonNode term = context.path(key);
    String meant = term.isTextual() ? term.asText() : term.path("@id").asText(key);
    return local(meant.startsWith("@") ? key : meant);
  }
}
