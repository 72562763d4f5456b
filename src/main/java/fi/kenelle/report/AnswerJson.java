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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes answers by one rule set as JSON. Safe to share between threads. */
public final class AnswerJson {
  private final RuleSet ruleSet;
  private final Function<GroupResult, List<String>> notApplicable;
  private final Map<Language, StandingTexts> standing = new EnumMap<>(Language.class);

  /**
   * Writes answers by these rules.
   *
   * @param notApplicable looks up the rules that do not apply to a group, where they are asked for
   */
  public AnswerJson(RuleSet ruleSet, Function<GroupResult, List<String>> notApplicable) {
    this.ruleSet = ruleSet;
    this.notApplicable = notApplicable;
    for (Language language : Language.values()) {
      standing.put(language, new StandingTexts(ruleSet, language));
    }
  }

  /** An answer, in the language and with the parts that were asked for. */
  public Json.Part of(Answer answer, Receipt.Asked asked) {
    return new Written(answer, asked)::write;
  }

  /** One answer, being written. */
  private final class Written {
    private final Answer answer;
    private final ServiceDescription description;
    private final Receipt.Asked asked;
    private final Receipt receipt;
    private final Language language;
    private final StandingTexts texts;
    private final List<Near> near;
    private final OutcomeJson outcomes;

    Written(Answer answer, Receipt.Asked asked) {
      this.answer = answer;
      this.description = answer.description();
      this.asked = asked;
      this.receipt = Receipt.of(answer, asked);
      this.language = asked.language();
      this.texts = standing.get(language);
      this.near = asked.include().contains("near") ? Near.of(answer) : List.of();
      this.outcomes =
          new OutcomeJson(answer, language, texts, asked.include().contains("conditions"));
    }

    private void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeFieldName("receipt");
      receipt.write(json);
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
      StandingTexts.OfQuestion of = texts.of(question.attribute());
      json.writeStartObject();
      of.about().write(json);
      Json.text(json, "touchpoint", question.touchpoint());
      Json.text(json, "pointer", question.pointer());
      of.wording().write(json);
      json.writeArrayFieldStart("rules");
      for (Rule rule : question.rules()) {
        json.writeString(texts.of(rule).id());
      }
      json.writeEndArray();
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
}
