package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.analysis.Finding;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;

/**
 * Writes findings about a rule set as JSON: {@code {"findings": [{"severity", "code", "rules",
 * "message", "example", "customer", "touchpoint"}]}}. {@code example} is a whole description, and
 * the last two say where in it the finding shows.
 */
public final class AnalysisJson {
  private static final ObjectMapper TREES = new ObjectMapper();

  private AnalysisJson() {}

  /** The findings in a language. */
  public static Json.Part of(List<Finding> findings, Language language) {
    return json -> {
      json.writeStartObject();
      writeFindings(json, "findings", findings, language);
      json.writeEndObject();
    };
  }

  /** Findings as a field of an object that is open. */
  public static void writeFindings(
      JsonGenerator json, String field, List<Finding> findings, Language language)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Finding finding : findings) {
      write(json, finding, language);
    }
    json.writeEndArray();
  }

  /** A finding as an element of an array that is open. */
  public static void write(JsonGenerator json, Finding finding, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", finding.kind().severity().id());
    json.writeStringField("code", finding.kind().id());
    Json.texts(json, "rules", finding.rules());
    json.writeStringField("message", finding.message().in(language));
    json.writeFieldName("example");
    TREES.writeTree(json, finding.example());
    json.writeNumberField("customer", finding.customer());
    Json.text(json, "touchpoint", finding.touchpoint());
    json.writeEndObject();
  }
}
