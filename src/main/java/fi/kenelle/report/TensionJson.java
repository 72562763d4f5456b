package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Tension;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Text;
import java.io.IOException;

/** Writes a tension as JSON. */
final class TensionJson {
  private TensionJson() {}

  /** A tension, with the expectations that no single value meets. */
  static void write(JsonGenerator json, Tension tension, Language language) throws IOException {
    json.writeStartObject();
    json.writeStringField("attribute", tension.attribute().id());
    Json.text(json, "touchpoint", tension.touchpoint());
    json.writeArrayFieldStart("between");
    for (Outcome outcome : tension.between()) {
      json.writeStartObject();
      json.writeNumberField("customer", outcome.situation().group());
      json.writeStringField("rule", outcome.rule().id());
      OutcomeJson.writeExpects(json, outcome);
      json.writeEndObject();
    }
    json.writeEndArray();
    Text advice =
        tension.attribute().wording().advice().orElse(tension.attribute().wording().help());
    json.writeStringField("advice", advice.in(language));
    json.writeEndObject();
  }
}
