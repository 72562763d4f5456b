package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A node of a service's tree; its properties are known by their local names. */
record RdfNode(Field field) {
  /** The local names of the types of a node. */
  static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>();
    for (String key : List.of("@type", "type")) {
      JsonNode written = node.path(key);
      for (JsonNode type : written.isArray() ? written : List.of(written)) {
        if (type.isTextual()) {
          types.add(RdfNames.local(type.asText()));
        }
      }
    }
    return types;
  }

  List<String> types() {
    return types(field.json());
  }

  /** The fields of a property, whatever prefix they carry. */
  private List<Field> fields(String property) {
    return field.json().properties().stream()
        .filter(member -> meaning(member.getKey()).equals(property))
        .map(member -> field.at(member.getKey()))
        .toList();
  }

  private String meaning(String key) {
    return field.json().path(RdfTree.NAMES).path(key).asText(RdfNames.local(key));
  }

  /** The values of a property. */
  List<RdfNode> all(String property) {
    return fields(property).stream().flatMap(one -> one.each().stream()).map(RdfNode::new).toList();
  }

  /** Notes where the values of a property go. */
  void becomes(String target, String property) {
    fields(property).forEach(one -> one.becomes(target));
  }

  /** Adds the texts of the first of these properties that has any. */
  void texts(Words into, String target, String... properties) {
    for (String property : properties) {
      if (into.isEmpty()) {
        all(property).forEach(value -> value.says(into));
        if (!into.isEmpty() && !target.isEmpty()) {
          becomes(target, property);
        }
      }
    }
  }

  /** Adds the text that this is, or what it is called. */
  void says(Words into) {
    if (!field.json().isObject()) {
      add(field, "", into);
    } else if (field.json().has("@value")) {
      String language = field.at("@language").code();
      add(field.at("@value").named(field.pointer()), language, into);
    } else {
      texts(into, "", "prefLabel", "title", "name", "label", "legalName", "value");
    }
  }

  private static void add(Field text, String language, Words into) {
    text.text()
        .filter(said -> !Reach.isReference(said))
        .ifPresent(said -> into.add(language, said));
  }

  /** Whether it only names something that the file does not hold. */
  boolean isDangling() {
    boolean thing = field.json().isObject() && !field.json().has("@value");
    return thing
        ? field.json().size() == 1 && field.json().has("@id")
        : Reach.isReference(address());
  }

  /** The text, or the text of what it is called. */
  String plain() {
    Words words = new Words();
    says(words);
    return words.all();
  }

  /** The address of the node, or the text where an address may stand. */
  String address() {
    return field.json().isObject()
        ? field.at("@id").code() + field.at("@value").code()
        : field.code();
  }

  /** The last part of the address. */
  String local() {
    return RdfNames.local(address());
  }

  /** Whether it is a length of time. */
  boolean tellsTime() {
    String said = plain();
    return said.matches("P[0-9T][0-9A-Z.]*") || Told.time(said);
  }
}
