package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.concept.Expectations;
import fi.kenelle.rule.Rule;
import java.io.IOException;

/** Writes the matrix of attributes and customer types as JSON. */
public final class ExpectationsJson {
  private ExpectationsJson() {}

  /** Every cell that holds a rule. */
  public static Json.Part of(Expectations expectations) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("expectations");
      for (Expectations.Cell cell : expectations.cells()) {
        json.writeStartObject();
        json.writeStringField("attribute", cell.attribute().id());
        json.writeStringField("type", cell.type());
        json.writeArrayFieldStart("rules");
        for (Rule rule : cell.rules()) {
          write(json, rule);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void write(JsonGenerator json, Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.id());
    Json.expectationFields(json, rule.expectation());
    json.writeStringField("strength", rule.metadata().strength().id());
    json.writeEndObject();
  }
}
