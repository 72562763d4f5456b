package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.concept.Explanation;
import fi.kenelle.concept.Near;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Note;
import fi.kenelle.outcome.Question;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.outcome.Tension;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Writes an answer as JSON, in one language. */
public final class AnswerJson {
  private final Answer answer;
  private final RuleSet ruleSet;
  private final ServiceDescription description;
  private final Receipt.Asked asked;
  private final Language language;
  private final Function<GroupResult, List<String>> notApplicable;
  private final List<Near> near;
  private final OutcomeJson outcomes;

  private AnswerJson(
      Answer answer, Receipt.Asked asked, Function<GroupResult, List<String>> notApplicable) {
    this.answer = answer;
    this.ruleSet = answer.ruleSet();
    this.description = answer.description();
    this.asked = asked;
    this.language = asked.language();
    this.notApplicable = notApplicable;
    this.near = asked.include().contains("near") ? Near.of(answer) : List.of();
    this.outcomes = new OutcomeJson(answer, language, asked.include().contains("conditions"));
  }

  /** An answer as JSON; rules that do not apply are looked up only where they were asked for. */
  public static Json.Part of(
      Answer answer, Receipt.Asked asked, Function<GroupResult, List<String>> notApplicable) {
    return new AnswerJson(answer, asked, notApplicable)::write;
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("receipt");
    Receipt.of(answer, asked).write(json);
    Json.text(json, "service", description.id());
    json.writeArrayFieldStart("results");
    for (GroupResult result : answer.results()) {
      writeResult(json, result);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tensions");
    for (Tension tension : answer.tensions()) {
      TensionJson.write(json, tension, language);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (Note note : answer.notes()) {
      writeNote(json, note);
    }
    json.writeEndArray();
    Json.texts(json, "rulesFired", answer.rulesFired());
    json.writeEndObject();
  }

  private void writeResult(JsonGenerator json, GroupResult result) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("customer");
    json.writeNumberField("index", result.index());
    json.writeStringField("type", result.customer().type());
    Json.text(json, "name", result.customer().name().map(name -> name.in(language)));
    json.writeEndObject();
    FitJson.write(json, "fit", result.fit(), ruleSet);
    outcomes.write(json, "recommendations", result.recommendations());
    if (asked.include().contains("met")) {
      outcomes.write(json, "met", result.met());
    }
    outcomes.write(json, "waived", result.waived());
    if (asked.include().contains("notApplicable")) {
      Json.texts(json, "notApplicable", notApplicable.apply(result));
    }
    if (asked.include().contains("near")) {
      writeNear(json, result);
    }
    json.writeArrayFieldStart("questions");
    for (Question question : result.questions()) {
      writeQuestion(json, question);
    }
    json.writeEndArray();
    Json.texts(json, "fired", result.fired());
    json.writeEndObject();
  }

  private void writeNear(JsonGenerator json, GroupResult result) throws IOException {
    json.writeArrayFieldStart("near");
    for (Near one : near) {
      if (one.situation().group() == result.index()) {
        json.writeStartObject();
        json.writeStringField("rule", one.rule().id());
        json.writeStringField("title", one.rule().metadata().title().in(language));
        json.writeStringField("strength", one.rule().metadata().strength().id());
        Json.text(json, "touchpoint", OutcomeJson.touchpoint(description, one.situation()));
        json.writeArrayFieldStart("missing");
        writeMissing(json, one.missing());
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void writeMissing(JsonGenerator json, Explanation.Finding missing) throws IOException {
    json.writeStartObject();
    json.writeStringField("sentence", missing.say(ruleSet.sentences(), language));
    json.writeStringField("attribute", missing.attribute().id());
    json.writeStringField("operator", missing.operator().id());
    Json.value(json, "value", missing.value());
    Json.value(json, "actual", missing.actual());
    json.writeEndObject();
  }

  private void writeQuestion(JsonGenerator json, Question question) throws IOException {
    var attribute = question.attribute();
    json.writeStartObject();
    json.writeStringField("attribute", attribute.id());
    json.writeStringField("scope", attribute.scope().id());
    Json.text(json, "touchpoint", question.touchpoint());
    Json.text(json, "pointer", question.pointer());
    json.writeStringField("question", attribute.wording().question().in(language));
    json.writeArrayFieldStart("values");
    for (String id : attribute.offered()) {
      Json.offered(json, attribute, id);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("answers");
    for (String id : attribute.offered()) {
      json.writeStartObject();
      json.writeFieldName("value");
      Json.offered(json, attribute, id);
      json.writeStringField("label", attribute.valueLabel(id).in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.texts(json, "rules", question.rules().stream().map(Rule::id).toList());
    json.writeNumberField("weight", question.weight());
    json.writeEndObject();
  }

  private void writeNote(JsonGenerator json, Note note) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", note.message().code());
    json.writeStringField("pointer", note.pointer());
    json.writeStringField("message", note.message().in(language));
    json.writeEndObject();
  }
}
