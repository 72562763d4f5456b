package fi.kenelle.http;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.analysis.Finding;
import fi.kenelle.authoring.Published;
import fi.kenelle.authoring.Warning;
import fi.kenelle.report.AnalysisJson;
import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;

/** Writes what publishing gave as JSON. */
final class PublishedJson {
  private PublishedJson() {}

  static Json.Part of(Published published, Language language) {
    return json -> {
      json.writeStartObject();
      writeFields(json, published, language);
      json.writeEndObject();
    };
  }

  /** The same as fields of an object that is open. */
  static void writeFields(JsonGenerator json, Published published, Language language)
      throws IOException {
    json.writeStringField("ruleset", published.edition().ruleSet().id());
    json.writeStringField("version", published.version());
    json.writeArrayFieldStart("warnings");
    for (Finding finding : published.findings()) {
      AnalysisJson.write(json, finding, language);
    }
    writeWarnings(json, published.warnings(), language);
    json.writeEndArray();
  }

  private static void writeWarnings(JsonGenerator json, List<Warning> warnings, Language language)
      throws IOException {
    for (Warning warning : warnings) {
      json.writeStartObject();
      json.writeStringField("severity", "warning");
      json.writeStringField("code", warning.message().code());
      json.writeArrayFieldStart("rules");
      for (String rule : warning.rules()) {
        json.writeString(rule);
      }
      json.writeEndArray();
      json.writeStringField("message", warning.message().in(language));
      json.writeEndObject();
    }
  }
}
