package fi.kenelle.concept;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes cases with a line a case, so that a change of one shows as one changed line. */
public final class CaseWriter {
  private static final ObjectWriter ONE_LINE = new ObjectMapper().writer(new OneLine());

  private CaseWriter() {}

  /** The list of these cases as JSON text, without a line break at its end. */
  public static String write(Iterable<? extends JsonNode> cases) {
    List<String> lines = new ArrayList<>();
    cases.forEach(json -> lines.add("  " + line(json)));
    return lines.isEmpty() ? "[]" : "[\n" + String.join(",\n", lines) + "\n]";
  }

  private static String line(JsonNode json) {
    try {
      return ONE_LINE.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A blank after each comma and colon, and no line breaks. */
  private static final class OneLine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
      json.writeRaw(", ");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(", ");
    }
  }
}
