package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.kenelle.vocabulary.JsonText;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What {@code /openapi.json} says, held against answers; nothing unsaid may be in them. */
final class Described {
  private static final String AT = "https://kenelle.test/openapi.json";

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Set<String> seen = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();

  Described(JsonNode document) {
    this.document = document;
    ObjectNode strict = document.deepCopy();
    strict.path("components").path("schemas").forEach(Described::close);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(AT, strict.toString())));
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
                    .forEachRemaining(
                        m -> calls.add(m.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return calls;
  }

  /** What is said of a call. */
  JsonNode call(String call) {
    String[] parts = call.split(" ", 2);
    return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /** The endings that are said of calls and that no answer has had. */
  Set<String> unseen() {
    Set<String> endings = new TreeSet<>();
    for (String call : calls()) {
      call(call).path("responses").fieldNames().forEachRemaining(s -> endings.add(call + " " + s));
    }
    endings.removeIf(ending -> ending.endsWith(" default"));
    endings.removeAll(seen);
    return endings;
  }

  /** Holds an answer to a call against what is said of it. */
  void check(String call, HttpResponse<String> reply) {
    String name = call + " " + reply.statusCode();
    JsonNode said =
        resolved(call(call).path("responses").path(Integer.toString(reply.statusCode())));
    String type =
        reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
    JsonNode content = said.path("content");
    JsonNode form = content.has(type) ? content.path(type) : content.path("*/*");
    if (said.isMissingNode() || form.isMissingNode()) {
      wrong.add(name + " as " + type + " is not said: " + reply.body());
      return;
    }
    said.path("headers")
        .fieldNames()
        .forEachRemaining(
            header -> {
              if (reply.headers().firstValue(header).isEmpty()) {
                wrong.add(name + " has no " + header);
              }
            });
    checkBody(name, form.at("/schema/$ref").asText(), type, reply.body());
    seen.add(name);
  }

  private void checkBody(String name, String reference, String type, String body) {
    if (type.equals(Body.NDJSON)) {
      body.lines().forEach(line -> checkJson(name, "#/components/schemas/AnswerLine", line));
    } else if (type.endsWith("json") && !reference.isEmpty()) {
      checkJson(name, reference, body);
    }
  }

  private void checkJson(String name, String reference, String body) {
    schema(reference).validate(JsonText.read(body)).forEach(e -> wrong.add(name + ": " + e));
  }

  /** What was not as it is said to be. */
  List<String> wrong() {
    return wrong;
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
