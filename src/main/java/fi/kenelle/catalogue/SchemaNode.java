package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A thing in a document of schema.org. A value may be a text, a number, a thing, a reference or a
 * list of these, and a key may carry a prefix.
 */
record SchemaNode(Field field, SchemaGraph graph) {
  private static final List<String> PREFIXES =
      List.of("", "schema:", "http://schema.org/", "https://schema.org/");

  /** The member of a key, with or without prefix. */
  static JsonNode member(JsonNode node, String key) {
    for (String prefix : PREFIXES) {
      if (node.has(prefix + key)) {
        return node.get(prefix + key);
      }
    }
    return node.path(key);
  }

  static String id(JsonNode node) {
    return node.path("@id").asText(node.path("id").asText(""));
  }

  /** The types of a node without prefixes. */
  static List<String> types(JsonNode node) {
    JsonNode written = node.has("@type") ? node.get("@type") : node.path("type");
    List<String> types = new ArrayList<>();
    for (JsonNode type : written.isArray() ? written : List.of(written)) {
      if (type.isTextual() && !type.asText().isBlank()) {
        types.add(SchemaTypes.local(type.asText()));
      }
    }
    return types;
  }

  List<String> types() {
    return types(field.json());
  }

  /** The field of a key, with or without prefix. */
  Field at(String key) {
    for (String prefix : PREFIXES) {
      if (field.json().has(prefix + key)) {
        return field.at(prefix + key);
      }
    }
    return key.equals("@type") && field.json().has("type") ? field.at("type") : field.at(key);
  }

  /** The things in a field, references followed once, lists of JSON-LD gone through. */
  List<SchemaNode> nodes(String key) {
    List<SchemaNode> nodes = new ArrayList<>();
    for (Field one : at(key).each()) {
      add(one, nodes);
    }
    return nodes;
  }

  private void add(Field one, List<SchemaNode> nodes) {
    for (String list : List.of("@list", "@set")) {
      if (one.json().has(list)) {
        one.at(list).each().forEach(inside -> nodes.add(new SchemaNode(inside, graph)));
        return;
      }
    }
    Optional<JsonNode> meant = one.json().isObject() ? graph.meant(one.json()) : Optional.empty();
    Field thing =
        meant.map(json -> new Field(json, one.pointer(), one.top(), one.notes())).orElse(one);
    nodes.add(new SchemaNode(thing, graph));
  }

  /** The offers elsewhere in the document that name this by its id. */
  List<SchemaNode> offersOfThis() {
    Field id = field.json().has("@id") ? field.at("@id") : field.at("id");
    return graph.offersOf(id.code()).stream()
        .map(offer -> new Field(offer, id.pointer(), id.top(), id.notes()))
        .map(offer -> new SchemaNode(offer, graph))
        .toList();
  }

  /** The things around this one, from the inside out. */
  List<SchemaNode> around() {
    List<SchemaNode> around = new ArrayList<>();
    String pointer = field.pointer();
    while (!pointer.isEmpty()) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
      JsonNode json = graph.root().at(pointer);
      if (json.isObject()) {
        around.add(new SchemaNode(Field.record(json, pointer, field.notes()), graph));
      }
    }
    return around;
  }

  boolean isOrganisation() {
    return types().stream()
        .anyMatch(
            type ->
                type.endsWith("Organization") || type.equals("Corporation") || type.equals("NGO"));
  }

  /** Adds the texts of a field in all their languages, and notes where they go. */
  void text(String key, Words into, String target) {
    boolean before = into.isEmpty();
    for (SchemaNode one : nodes(key)) {
      one.says(into);
    }
    if (before && !into.isEmpty()) {
      at(key).becomes(target);
    }
  }

  /** The name of a thing, or the text that stands in its place. */
  void name(Words into) {
    says(into);
  }

  private void says(Words into) {
    JsonNode json = field.json();
    if (!json.isObject()) {
      field
          .text()
          .filter(said -> !Reach.isReference(said))
          .ifPresent(said -> into.add(graph.language(), said));
      return;
    }
    if (json.has("@value")) {
      String language = json.path("@language").asText("");
      field.at("@value").named(field.pointer()).text().ifPresent(said -> into.add(language, said));
      return;
    }
    for (String key : List.of("name", "legalName", "alternateName")) {
      if (into.isEmpty()) {
        nodes(key).forEach(one -> one.says(into));
      }
    }
    if (into.isEmpty() && isByLanguage(json)) {
      json.fieldNames()
          .forEachRemaining(code -> field.at(code).text().ifPresent(said -> into.add(code, said)));
    }
  }

  /** Whether it is a text for each of several languages. */
  private static boolean isByLanguage(JsonNode json) {
    return json.properties().stream()
        .allMatch(one -> one.getValue().isTextual() && Languages.code(one.getKey()).isPresent());
  }
}
