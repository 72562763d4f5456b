package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import fi.kenelle.outcome.Fit;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.IOException;

/** Writes how well a service fits a group as JSON. */
final class FitJson {
  private static final SerializableString MET = Json.key("met");
  private static final SerializableString UNMET = Json.key("unmet");
  private static final SerializableString UNKNOWN = Json.key("unknown");

  private FitJson() {}

  /** A field with a fit. */
  static void write(JsonGenerator json, String field, Fit fit, RuleSet ruleSet) throws IOException {
    json.writeObjectFieldStart(field);
    write(json, fit, ruleSet.vocabulary());
    json.writeEndObject();
  }

  /** The fields of a fit. */
  static void write(JsonGenerator json, Fit fit, Vocabulary vocabulary) throws IOException {
    writeTally(json, fit.total());
    json.writeNumberField("waived", fit.waived());
    json.writeNumberField("couldApply", fit.couldApply());
    json.writeObjectFieldStart("byDimension");
    for (int i = 0; i < fit.byDimension().size(); i++) {
      json.writeObjectFieldStart(vocabulary.dimensions().get(i).id());
      writeTally(json, fit.byDimension().get(i));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeTally(JsonGenerator json, Fit.Tally tally) throws IOException {
    Json.score(json, tally);
    json.writeFieldName(MET);
    json.writeNumber(tally.met());
    json.writeFieldName(UNMET);
    json.writeNumber(tally.unmet());
    json.writeFieldName(UNKNOWN);
    json.writeNumber(tally.unknown());
  }
}
