package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.concept.Explanation;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Truth;
import java.io.IOException;
import java.util.List;

/** Writes what an outcome or an explanation tells of its rule as JSON. */
final class RuleJson {
  private RuleJson() {}

  /** Each condition in words, with what the description says of it. */
  static void writeConditions(
      JsonGenerator json,
      List<Explanation.Finding> findings,
      Sentences sentences,
      Language language)
      throws IOException {
    json.writeArrayFieldStart("conditions");
    for (Explanation.Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("sentence", finding.say(sentences, language));
      json.writeStringField("attribute", finding.attribute().id());
      Json.value(json, "actual", finding.actual());
      json.writeFieldName("holds");
      if (finding.holds() == Truth.UNKNOWN) {
        json.writeNull();
      } else {
        json.writeBoolean(finding.holds() == Truth.TRUE);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The statements behind a rule. */
  static void writeSources(JsonGenerator json, Rule rule, RuleSet ruleSet, Language language)
      throws IOException {
    json.writeArrayFieldStart("sources");
    for (String id : rule.metadata().sources()) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("title", ruleSet.sources().workTitle(id));
      json.writeStringField("says", ruleSet.sources().says(id).in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
