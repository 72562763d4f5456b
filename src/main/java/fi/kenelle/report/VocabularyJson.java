package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.Map;

/** Writes the vocabulary as JSON, in both languages. */
public final class VocabularyJson {
  private VocabularyJson() {}

  /** All attributes, dimensions and packs. */
  public static Json.Part of(Vocabulary vocabulary) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("attributes");
      for (Attribute attribute : vocabulary.attributes()) {
        write(json, attribute);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("dimensions");
      for (Dimension dimension : vocabulary.dimensions()) {
        writeLabelled(json, dimension.id(), dimension.label());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("packs");
      for (Map.Entry<String, Text> pack : vocabulary.packs().entrySet()) {
        writeLabelled(json, pack.getKey(), pack.getValue());
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  /** The customer types. */
  public static Json.Part types(Vocabulary vocabulary) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("types");
      for (String type : vocabulary.types()) {
        writeLabelled(json, type, vocabulary.required(Vocabulary.TYPE).valueLabel(type));
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void writeLabelled(JsonGenerator json, String id, Text label) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    Json.both(json, "label", label);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Attribute attribute) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", attribute.id());
    json.writeStringField("scope", attribute.scope().id());
    json.writeStringField("kind", attribute.kind().id());
    json.writeArrayFieldStart("values");
    for (String id : attribute.offered()) {
      Json.offered(json, attribute, id);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("valueLabels");
    for (String id : attribute.offered()) {
      Json.both(json, id, attribute.valueLabel(id));
    }
    json.writeEndObject();
    Json.both(json, "label", attribute.wording().label());
    Json.both(json, "question", attribute.wording().question());
    Json.both(json, "help", attribute.wording().help());
    if (attribute.wording().advice().isPresent()) {
      Json.both(json, "advice", attribute.wording().advice().get());
    }
    json.writeBooleanField("expectable", attribute.uses().expectable());
    json.writeBooleanField("perGroup", attribute.uses().perGroup());
    json.writeEndObject();
  }
}
