package fi.kenelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.kenelle.vocabulary.JsonText;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What {@code /openapi.json} says, held against answers; nothing unsaid may be in them. */
final class Described {
  private static final String AT = "https://kenelle.test/openapi.json";

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Set<String> seen = new LinkedHashSet<>();

  Described(JsonNode document) {
    this.document = document;
    ObjectNode strict = document.deepCopy();
    strict.path("components").path("schemas").forEach(Described::close);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(java.util.Map.of(AT, strict.toString())));
  }

  /** Lets objects hold nothing but what is said of them. */
  private static void close(JsonNode schema) {
    if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
    schema.forEach(Described::close);
  }

  JsonNode document() {
    return document;
  }

  /** The calls, each as its method and path. */
  Set<String> calls() {
    Set<String> calls = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(m -> calls.add(m.toUpperCase() + " " + path.getKey())));
    return calls;
  }

  /** What is said of a call. */
  JsonNode call(String call) {
    String[] parts = call.split(" ", 2);
    return document.path("paths").path(parts[1]).path(parts[0].toLowerCase());
  }

  /** The statuses that a call is said to end with, each as the call and the status. */
  Set<String> endings() {
    Set<String> endings = new TreeSet<>();
    for (String call : calls()) {
      call(call).path("responses").fieldNames().forEachRemaining(s -> endings.add(call + " " + s));
    }
    endings.removeIf(ending -> ending.endsWith(" default"));
    return endings;
  }

  /** The endings that an answer has been held against. */
  Set<String> seen() {
    return new TreeSet<>(seen);
  }

  /** Checks that an answer to a call is as it is said to be. */
  void check(String call, HttpResponse<String> reply) {
    String status = Integer.toString(reply.statusCode());
    String name = call + " " + status;
    JsonNode said = resolved(call(call).path("responses").path(status));
    assertThat(said.isMissingNode()).as("%s is not said: %s", name, reply.body()).isFalse();
    said.path("headers")
        .fieldNames()
        .forEachRemaining(
            header -> assertThat(reply.headers().firstValue(header)).as(name).isPresent());
    String type =
        reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
    JsonNode content = said.path("content").path(type);
    JsonNode form = content.isMissingNode() ? said.path("content").path("*/*") : content;
    assertThat(form.isMissingNode()).as("%s is not said to be %s", name, type).isFalse();
    if (type.endsWith("json")) {
      checkJson(name, form.at("/schema/$ref").asText(), reply.body());
    }
    seen.add(name);
  }

  private void checkJson(String name, String reference, String body) {
    if (!reference.isEmpty()) {
      assertThat(schema(reference).validate(JsonText.read(body))).as(name).isEmpty();
    }
  }

  /** A schema of the document, with nothing else allowed. */
  Schema schema(String reference) {
    return registry.getSchema(SchemaLocation.of(AT + reference));
  }

  /** What a reference within the document names. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
