package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.concept.Explanation;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.io.IOException;
import java.util.List;

/** Writes why a rule applies, and why not, as JSON. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** Explanations of one rule as JSON. */
  public static Json.Part of(
      Rule rule,
      List<Explanation> explanations,
      ServiceDescription description,
      RuleSet ruleSet,
      Language language) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("rule", rule.id());
      json.writeStringField("title", rule.metadata().title().in(language));
      json.writeArrayFieldStart("groups");
      for (Explanation explanation : explanations) {
        writeExplanation(json, explanation, description, ruleSet, language);
      }
      if (explanations.isEmpty()) {
        writeNowhere(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void writeExplanation(
      JsonGenerator json,
      Explanation explanation,
      ServiceDescription description,
      RuleSet ruleSet,
      Language language)
      throws IOException {
    Outcome outcome = explanation.outcome();
    json.writeStartObject();
    json.writeNumberField("customer", outcome.situation().group());
    Json.text(json, "touchpoint", OutcomeJson.touchpoint(description, outcome.situation()));
    json.writeStringField("verdict", explanation.verdict().id());
    RuleJson.writeConditions(json, explanation.conditions(), ruleSet.sentences(), language);
    json.writeArrayFieldStart("wouldApply");
    for (Explanation.Wanted wanted : explanation.wouldApply()) {
      json.writeStartObject();
      json.writeStringField("attribute", wanted.attribute().id());
      json.writeStringField("operator", wanted.operator().id());
      Json.value(
          json,
          "value",
          wanted.operator() == Operator.IS_KNOWN ? Value.Plain.UNKNOWN : wanted.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A touchpoint rule where there is no touchpoint. */
  private static void writeNowhere(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("customer", 0);
    json.writeNullField("touchpoint");
    json.writeStringField("verdict", Verdict.NOT_APPLICABLE.id());
    json.writeArrayFieldStart("conditions");
    json.writeEndArray();
    json.writeArrayFieldStart("wouldApply");
    json.writeEndArray();
    json.writeEndObject();
  }
}
