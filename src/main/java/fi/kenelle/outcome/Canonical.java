package fi.kenelle.outcome;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes JSON whose numbers are whole in its RFC 8785 form: keys in the order of their UTF-16
 * units, nothing between, small hexadecimal letters in escapes.
 */
final class Canonical {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private Canonical() {}

  /** The bytes of the form. */
  static byte[] bytes(JsonNode json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      write(json, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonNode json, JsonGenerator out) throws IOException {
    switch (json.getNodeType()) {
      case OBJECT -> writeObject(json, out);
      case ARRAY -> {
        out.writeStartArray();
        for (JsonNode element : json) {
          write(element, out);
        }
        out.writeEndArray();
      }
      case NUMBER -> out.writeNumber((long) json.doubleValue());
      case STRING -> out.writeString(json.textValue());
      case BOOLEAN -> out.writeBoolean(json.booleanValue());
      case NULL -> out.writeNull();
      default -> throw new IllegalArgumentException("no JSON: " + json.getNodeType());
    }
  }

  private static void writeObject(JsonNode json, JsonGenerator out) throws IOException {
    Member[] members = new Member[json.size()];
    int count = 0;
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      members[count++] = new Member(member.getKey(), member.getValue());
    }
    Arrays.sort(members);
    out.writeStartObject();
    for (Member member : members) {
      out.writeFieldName(member.key());
      write(member.value(), out);
    }
    out.writeEndObject();
  }

  private record Member(String key, JsonNode value) implements Comparable<Member> {
    @Override
    public int compareTo(Member other) {
      return key.compareTo(other.key);
    }
  }
}
