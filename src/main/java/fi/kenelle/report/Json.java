package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import fi.kenelle.outcome.Fit;
import fi.kenelle.rule.Expectation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/** Writes the parts that several JSON outputs share. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Something that can be written as JSON. */
  @FunctionalInterface
  public interface Part {
    /** Writes it. */
    void write(JsonGenerator json) throws IOException;
  }

  /** The bytes of something written as JSON. */
  public static byte[] bytes(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      part.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A key that is written often. */
  static SerializableString key(String key) {
    return new SerializedString(key);
  }

  static void text(JsonGenerator json, String field, Optional<String> text) throws IOException {
    json.writeFieldName(field);
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }

  static void texts(JsonGenerator json, String field, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  static void both(JsonGenerator json, String field, Text text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("en", text.en());
    json.writeStringField("fi", text.fi());
    json.writeEndObject();
  }

  static void value(JsonGenerator json, String field, Value value) throws IOException {
    json.writeFieldName(field);
    value(json, value);
  }

  /** A value as it stands in a description; unknown is null. */
  public static void value(JsonGenerator json, Value value) throws IOException {
    if (value instanceof Value.Flag flag) {
      json.writeBoolean(flag.yes());
    } else if (value instanceof Value.Term term) {
      json.writeString(term.id());
    } else if (value instanceof Value.Count number) {
      json.writeNumber(number.number());
    } else if (value == Value.Plain.PRESENT) {
      json.writeBoolean(true);
    } else if (value instanceof Value.Terms terms) {
      json.writeStartArray();
      for (String id : terms.ids()) {
        json.writeString(id);
      }
      json.writeEndArray();
    } else {
      json.writeNull();
    }
  }

  /** Every value of a list that an attribute may have, with its label. */
  static void labelled(JsonGenerator json, String field, Attribute attribute, Language language)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String id : attribute.offered()) {
      json.writeStartObject();
      json.writeFieldName("value");
      offered(json, attribute, id);
      json.writeStringField("label", attribute.valueLabel(id).in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** One of the values that can be offered, by its id. */
  static void offered(JsonGenerator json, Attribute attribute, String id) throws IOException {
    value(json, attribute.term(id).orElseThrow());
  }

  static void expects(JsonGenerator json, Attribute attribute, Operator operator, Value value)
      throws IOException {
    json.writeObjectFieldStart("expects");
    json.writeStringField("attribute", attribute.id());
    json.writeStringField("operator", operator.id());
    value(json, "value", value);
    json.writeEndObject();
  }

  /** An expectation as the rule has it: a value taken from the customer is named, not given. */
  static void expectationFields(JsonGenerator json, Expectation expectation) throws IOException {
    json.writeStringField("operator", expectation.operator().id());
    if (expectation.from().isPresent()) {
      json.writeObjectFieldStart("value");
      json.writeStringField("from", expectation.from().get().id());
      json.writeEndObject();
    } else {
      value(json, "value", expectation.value());
    }
  }

  static void score(JsonGenerator json, Fit.Tally tally) throws IOException {
    json.writeFieldName("score");
    if (tally.hundredths().isEmpty()) {
      json.writeNull();
      return;
    }
    int hundredths = tally.hundredths().getAsInt();
    String digits = hundredths / 100 + "." + (hundredths % 100) / 10;
    json.writeNumber(hundredths % 10 == 0 ? digits : digits + hundredths % 10);
  }
}
