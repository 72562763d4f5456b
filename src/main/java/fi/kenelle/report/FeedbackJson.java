package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.feedback.Feedback;
import fi.kenelle.feedback.FeedbackEntry;
import fi.kenelle.feedback.RuleFeedback;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what designers do with recommendations as JSON. */
public final class FeedbackJson {
  private static final ObjectMapper TREES = new ObjectMapper();

  private FeedbackJson() {}

  /** An entry as it was taken down. */
  public static Json.Part entry(FeedbackEntry entry) {
    return json -> TREES.writeTree(json, entry.json());
  }

  /** The counts and the latest reasons of each rule. */
  public static Json.Part summary(List<RuleFeedback> rules) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("rules");
      for (RuleFeedback rule : rules) {
        writeRule(json, rule);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void writeRule(JsonGenerator json, RuleFeedback rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule());
    for (Map.Entry<Feedback.Verdict, Integer> count : rule.counts().entrySet()) {
      json.writeNumberField(count.getKey().id(), count.getValue());
    }
    json.writeArrayFieldStart("reasons");
    for (FeedbackEntry entry : rule.latest()) {
      json.writeStartObject();
      json.writeStringField("verdict", entry.feedback().verdict().id());
      json.writeStringField("reason", entry.feedback().reason().orElseThrow());
      json.writeStringField("when", entry.when().toString());
      json.writeStringField("who", entry.who());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
