package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.concept.PersonaReview;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;

/** Writes a persona card, and what it lacks, as JSON. */
public final class PersonaJson {
  private static final ObjectMapper TREES = new ObjectMapper();

  private PersonaJson() {}

  /** A card and its review as JSON. */
  public static Json.Part of(PersonaReview review, RuleSet ruleSet, Language language) {
    return json -> {
      json.writeStartObject();
      writeReview(json, review, ruleSet, language);
      json.writeFieldName("card");
      TREES.writeTree(json, review.card().json());
      json.writeEndObject();
    };
  }

  /** Cards as {@code personas}, and what each lacks as {@code reviews}, in the same order. */
  public static Json.Part of(List<PersonaReview> reviews, RuleSet ruleSet, Language language) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("personas");
      for (PersonaReview review : reviews) {
        TREES.writeTree(json, review.card().json());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("reviews");
      for (PersonaReview review : reviews) {
        json.writeStartObject();
        writeReview(json, review, ruleSet, language);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void writeReview(
      JsonGenerator json, PersonaReview review, RuleSet ruleSet, Language language)
      throws IOException {
    json.writeStringField("persona", review.card().id());
    json.writeStringField("name", review.card().name().in(language));
    json.writeStringField("on", review.on().toString());
    json.writeFieldName("monthsOld");
    if (review.monthsOld().isPresent()) {
      json.writeNumber(review.monthsOld().getAsLong());
    } else {
      json.writeNull();
    }
    json.writeBooleanField("complete", review.isComplete());
    json.writeArrayFieldStart("findings");
    for (PersonaReview.Finding finding : review.findings()) {
      writeFinding(json, finding, ruleSet, language);
    }
    json.writeEndArray();
  }

  private static void writeFinding(
      JsonGenerator json, PersonaReview.Finding finding, RuleSet ruleSet, Language language)
      throws IOException {
    Outcome outcome = finding.outcome();
    Rule rule = outcome.rule();
    json.writeStartObject();
    json.writeStringField("rule", rule.id());
    json.writeStringField("title", rule.metadata().title().in(language));
    json.writeStringField("verdict", outcome.verdict().id());
    json.writeBooleanField("missing", finding.isMissing());
    json.writeStringField("pointer", finding.pointer());
    json.writeStringField("recommend", rule.recommend().in(language));
    json.writeStringField("because", rule.because().in(language));
    json.writeStringField("strength", rule.metadata().strength().id());
    Json.expects(
        json, rule.expectation().attribute(), rule.expectation().operator(), outcome.wanted());
    Json.value(json, "actual", outcome.actual());
    RuleJson.writeSources(json, rule, ruleSet, language);
    json.writeEndObject();
  }
}
