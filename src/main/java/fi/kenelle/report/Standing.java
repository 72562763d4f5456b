package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Members of a JSON object that are the same each time: written once, and copied from then on.
 *
 * @param first the key of the first of them
 * @param rest its value and the members after it, as they stand in JSON
 */
record Standing(SerializableString first, SerializableString rest) {
  /** The members that a part writes, at least one. */
  static Standing of(Json.Part members) {
    byte[] object =
        Json.bytes(
            json -> {
              json.writeStartObject();
              members.write(json);
              json.writeEndObject();
            });
    String text = new String(object, StandardCharsets.UTF_8);
    String first = text.substring(2, text.indexOf('"', 2));
    String rest = text.substring(first.length() + "{\"\":".length(), text.length() - 1);
    return new Standing(new SerializedString(first), new SerializedString(rest));
  }

  /** Writes them into an object that is being written. */
  void write(JsonGenerator json) throws IOException {
    json.writeFieldName(first);
    json.writeRawValue(rest);
  }
}
