package fi.kenelle.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.Predicate;

/** Makes the JSON Schema 2020-12 of service descriptions from the vocabulary. */
public final class DescriptionSchema {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final List<String> NOT_TRAITS =
      List.of("type", "relationship", "roles", "scope", "persona");

  private final Vocabulary vocabulary;

  private DescriptionSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The schema. */
  public static ObjectNode of(Vocabulary vocabulary) {
    return new DescriptionSchema(vocabulary).schema();
  }

  /** The schema of persona cards. */
  public static ObjectNode ofCard(Vocabulary vocabulary) {
    DescriptionSchema schema = new DescriptionSchema(vocabulary);
    return schema.card().set("$defs", schema.definitions());
  }

  private ObjectNode schema() {
    ObjectNode properties = MAKE.objectNode();
    properties.set("id", nullable("string"));
    properties.set("name", ref("neededText"));
    properties.set("description", ref("text"));
    properties.set("provider", provider());
    properties.set("customers", list(group()).put("maxItems", DescriptionReader.MOST_GROUPS));
    properties.set("attributes", values(Scope.SERVICE, a -> true));
    properties.set("touchpoints", list(touchpoint()));
    properties.set("waivers", list(waiver()));
    properties.set("on", day());
    ObjectNode schema = closed(properties, false);
    schema.putArray("required").add("name");
    ObjectNode whole = MAKE.objectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.put("$id", "urn:kenelle:service-description");
    whole.put("title", "Service description");
    whole.setAll(schema);
    whole.set("$defs", definitions());
    return whole;
  }

  private ObjectNode definitions() {
    ObjectNode definitions = MAKE.objectNode();
    ObjectNode byLanguage = MAKE.objectNode().put("type", "object").put("minProperties", 1);
    byLanguage.putObject("propertyNames").put("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$");
    byLanguage.set("additionalProperties", nullable("string"));
    ObjectNode saying = byLanguage.deepCopy();
    ArrayNode nothing = saying.putObject("not").putObject("additionalProperties").putArray("anyOf");
    nothing.add(MAKE.objectNode().put("type", "null"));
    nothing.add(MAKE.objectNode().put("type", "string").put("pattern", "^\\s*$"));
    ObjectNode needed = MAKE.objectNode();
    needed
        .putArray("anyOf")
        .add(MAKE.objectNode().put("type", "string").put("pattern", "\\S"))
        .add(saying);
    definitions.set("neededText", needed);
    ObjectNode text = MAKE.objectNode();
    text.putArray("anyOf").add(nullable("string")).add(byLanguage);
    definitions.set("text", text);
    return definitions;
  }

  private ObjectNode provider() {
    ObjectNode properties = MAKE.objectNode();
    properties.set("name", ref("text"));
    properties.set("sector", value(vocabulary.required("sector")));
    return closed(properties, true);
  }

  private ObjectNode group() {
    ObjectNode properties = MAKE.objectNode();
    ObjectNode type = MAKE.objectNode().put("type", "string");
    type.set("enum", strings(vocabulary.types()));
    properties.set("type", type);
    properties.set("name", ref("text"));
    properties.set("relationship", value(vocabulary.required("relationship")));
    properties.set("roles", value(vocabulary.required("roles")));
    properties.set("scope", ref("text"));
    ObjectNode persona = MAKE.objectNode();
    persona.putArray("anyOf").add(nullable("string")).add(card());
    properties.set("persona", persona);
    properties.set("traits", traits());
    ObjectNode own = values(Scope.SERVICE, a -> a.uses().perGroup());
    vocabulary
        .of(Scope.SERVICE)
        .filter(attribute -> !attribute.uses().perGroup())
        .forEach(
            attribute ->
                own.withObject("/properties").putObject(attribute.id()).put("type", "null"));
    properties.set("attributes", own);
    ObjectNode group = closed(properties, false);
    group.putArray("required").add("type");
    return group;
  }

  private ObjectNode traits() {
    return values(Scope.CUSTOMER, a -> !NOT_TRAITS.contains(a.id()));
  }

  private ObjectNode card() {
    ObjectNode properties = MAKE.objectNode();
    properties.set("id", MAKE.objectNode().put("type", "string").put("pattern", "\\S"));
    properties.set("name", ref("neededText"));
    properties.set("story", ref("text"));
    vocabulary
        .required("personaContents")
        .values()
        .forEach(part -> properties.set(part, list(ref("text"))));
    properties.set("keywords", list(ref("text")));
    properties.set("traits", traits());
    properties.set("basis", ref("text"));
    properties.set("updated", day());
    ObjectNode card = closed(properties, false);
    card.putArray("required").add("id").add("name");
    return card;
  }

  private ObjectNode touchpoint() {
    ObjectNode properties = MAKE.objectNode();
    properties.set("id", MAKE.objectNode().put("type", "string").put("pattern", "\\S"));
    properties.set("name", ref("text"));
    properties.set("channel", value(vocabulary.required("channel")));
    properties.set("stage", value(vocabulary.required("stage")));
    properties.set(
        "attributes", values(Scope.TOUCHPOINT, a -> !List.of("channel", "stage").contains(a.id())));
    ObjectNode touchpoint = closed(properties, false);
    touchpoint.putArray("required").add("id");
    return touchpoint;
  }

  private ObjectNode waiver() {
    ObjectNode properties = MAKE.objectNode();
    properties.set("rule", MAKE.objectNode().put("type", "string").put("pattern", "\\S"));
    properties.set("reason", ref("text"));
    properties.set("owner", ref("text"));
    properties.set("until", day());
    properties.set("customer", nullable("integer").put("minimum", 0));
    properties.set("touchpoint", nullable("string"));
    ObjectNode waiver = closed(properties, false);
    waiver.putArray("required").add("rule");
    return waiver;
  }

  private ObjectNode values(Scope scope, Predicate<Attribute> wanted) {
    ObjectNode properties = MAKE.objectNode();
    vocabulary.of(scope).filter(wanted).forEach(a -> properties.set(a.id(), value(a)));
    return closed(properties, true);
  }

  private static ObjectNode value(Attribute attribute) {
    ObjectNode value =
        switch (attribute.kind()) {
          case FLAG -> nullable("boolean");
          case NUMBER -> nullable("integer").put("minimum", 0).put("maximum", 999_999_999_999_999L);
          case SET -> nullable("array").set("items", member(attribute, "string"));
          case SCALE, CHOICE -> member(attribute, "string", "null");
          case CODE -> member(attribute, "string", "null");
          case TEXT -> nullable("string");
        };
    return value.put("description", attribute.wording().question().en());
  }

  private static ObjectNode member(Attribute attribute, String... types) {
    ObjectNode member = MAKE.objectNode();
    if (types.length == 1) {
      member.put("type", types[0]);
    } else {
      member.set("type", strings(List.of(types)));
    }
    if (attribute.isOpen()) {
      return member.put("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$");
    }
    ArrayNode values = strings(attribute.values());
    if (types.length > 1) {
      values.addNull();
    }
    member.set("enum", values);
    return member;
  }

  private static ObjectNode day() {
    return nullable("string").put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  }

  private static ObjectNode list(ObjectNode items) {
    return nullable("array").set("items", items);
  }

  private static ObjectNode closed(ObjectNode properties, boolean orNull) {
    ObjectNode object = orNull ? nullable("object") : MAKE.objectNode().put("type", "object");
    object.set("properties", properties);
    return object.put("additionalProperties", false);
  }

  private static ObjectNode nullable(String type) {
    return MAKE.objectNode().set("type", strings(List.of(type, "null")));
  }

  private static ObjectNode ref(String definition) {
    return MAKE.objectNode().put("$ref", "#/$defs/" + definition);
  }

  private static ArrayNode strings(List<String> texts) {
    ArrayNode array = MAKE.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
