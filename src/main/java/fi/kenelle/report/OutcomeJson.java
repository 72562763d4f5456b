package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import fi.kenelle.concept.Explanation;
import fi.kenelle.description.FreeText;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Waiver;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes outcomes as JSON: what is recommended, met or waived, and why.
 *
 * @param withConditions whether each comes with the conditions of its rule
 */
record OutcomeJson(
    Answer answer, Language language, StandingTexts standing, boolean withConditions) {
  private static final SerializableString ACTUAL = Json.key("actual");
  private static final SerializableString APPLY = Json.key("apply");
  private static final SerializableString POINTER = Json.key("pointer");
  private static final SerializableString VALUE = Json.key("value");

  /** A field with outcomes, in order. */
  void write(JsonGenerator json, String field, List<Outcome> outcomes) throws IOException {
    json.writeArrayFieldStart(field);
    for (Outcome outcome : outcomes) {
      write(json, outcome);
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, Outcome outcome) throws IOException {
    StandingTexts.OfRule of = standing.of(outcome.rule());
    json.writeStartObject();
    of.about().write(json);
    if (of.expects().isPresent()) {
      of.expects().get().write(json);
    } else {
      Json.text(json, "touchpoint", touchpoint(answer.description(), outcome.situation()));
      writeExpects(json, outcome);
    }
    json.writeFieldName(ACTUAL);
    Json.value(json, outcome.actual());
    writeRemedy(json, outcome);
    if (withConditions) {
      RuleJson.writeConditions(
          json,
          Explanation.findings(outcome.rule(), outcome.situation()),
          answer.ruleSet().sentences(),
          language);
    }
    of.sources().write(json);
    if (outcome.waiver().isPresent()) {
      writeWaiver(json, outcome.waiver().get());
    }
    json.writeEndObject();
  }

  /** The id of the touchpoint of a situation that is at one. */
  static Optional<String> touchpoint(ServiceDescription description, Situation situation) {
    return situation.isAtTouchpoint()
        ? Optional.of(situation.touchpoint(description).id())
        : Optional.empty();
  }

  static void writeExpects(JsonGenerator json, Outcome outcome) throws IOException {
    Json.expects(
        json,
        outcome.rule().expectation().attribute(),
        outcome.rule().expectation().operator(),
        outcome.wanted());
  }

  private static void writeRemedy(JsonGenerator json, Outcome outcome) throws IOException {
    if (outcome.verdict() != Verdict.UNMET && outcome.verdict() != Verdict.WAIVED) {
      json.writeFieldName(APPLY);
      json.writeNull();
      return;
    }
    Remedy remedy = Remedy.of(outcome);
    json.writeFieldName(APPLY);
    json.writeStartObject();
    json.writeFieldName(POINTER);
    json.writeString(remedy.pointer());
    json.writeFieldName(VALUE);
    Json.value(json, remedy.value());
    json.writeEndObject();
  }

  private void writeWaiver(JsonGenerator json, Waiver waiver) throws IOException {
    json.writeObjectFieldStart("waiver");
    Json.text(json, "reason", waiver.reason().map(this::inLanguage));
    Json.text(json, "owner", waiver.owner().map(this::inLanguage));
    Json.text(json, "until", waiver.until().map(Object::toString));
    json.writeStringField("pointer", "/waivers/" + waiver.index());
    json.writeEndObject();
  }

  private String inLanguage(FreeText text) {
    return text.in(language);
  }
}
