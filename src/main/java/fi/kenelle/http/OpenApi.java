package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Kenelle;
import fi.kenelle.description.DescriptionSchema;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Vocabulary;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code GET /openapi.json}: the description of this interface. It is written as a document beside
 * this class; what the vocabulary and the samples say is filled in from those in use.
 */
final class OpenApi {
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final JsonNode WRITTEN = written();

  private final Supplier<Kenelle> inUse;

  OpenApi(Supplier<Kenelle> inUse) {
    this.inUse = inUse;
  }

  void document(Context context) {
    ObjectNode document = of(inUse.get());
    Replies.send(context, json -> TREES.writeTree(json, document));
  }

  /** The document, filled in. */
  static ObjectNode of(Kenelle kenelle) {
    ObjectNode document = WRITTEN.deepCopy();
    ObjectNode schemas = document.withObject("/components/schemas");
    document.withObject("/info").put("version", Receipt.ENGINE.replaceFirst(".* ", ""));
    fillIn(schemas, kenelle.ruleSet().vocabulary());
    new ApiExamples(kenelle).putInto(document);
    return document;
  }

  private static void fillIn(ObjectNode schemas, Vocabulary vocabulary) {
    closed(schemas.withObject("/CustomerType"), vocabulary.types());
    closed(
        schemas.withObject("/Dimension"),
        vocabulary.dimensions().stream().map(Dimension::id).toList());
    lift("ServiceDescription", DescriptionSchema.of(vocabulary), schemas);
    lift("PersonaCard", DescriptionSchema.ofCard(vocabulary), schemas);
  }

  private static void closed(ObjectNode schema, List<String> values) {
    ArrayNode legal = schema.putArray("enum");
    values.forEach(legal::add);
  }

  /** Puts a schema that stands by itself among others, which it then shares its parts with. */
  private static void lift(String name, ObjectNode schema, ObjectNode schemas) {
    ObjectNode parts = (ObjectNode) schema.remove("$defs");
    schema.remove(List.of("$schema", "$id"));
    refer(schema);
    refer(parts);
    schemas.set(name, schema);
    schemas.setAll(parts);
  }

  private static void refer(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (reference.startsWith("#/$defs/")) {
      ((ObjectNode) schema).put("$ref", reference.replace("#/$defs/", "#/components/schemas/"));
    }
    schema.forEach(OpenApi::refer);
  }

  private static JsonNode written() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      return TREES.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
