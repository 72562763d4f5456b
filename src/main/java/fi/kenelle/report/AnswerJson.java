package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.concept.Explanation;
import fi.kenelle.concept.Near;
import fi.kenelle.description.FreeText;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Waiver;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Note;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Question;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Tension;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

  private AnswerJson(
      Answer answer, Receipt.Asked asked, Function<GroupResult, List<String>> notApplicable) {
    this.answer = answer;
    this.ruleSet = answer.ruleSet();
    this.description = answer.description();
    this.asked = asked;
    this.language = asked.language();
    this.notApplicable = notApplicable;
    this.near = asked.include().contains("near") ? Near.of(answer) : List.of();
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
      writeTension(json, tension, language);
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
    writeFit(json, "fit", result.fit(), ruleSet);
    writeOutcomes(json, "recommendations", result.recommendations());
    if (asked.include().contains("met")) {
      writeOutcomes(json, "met", result.met());
    }
    writeOutcomes(json, "waived", result.waived());
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

  static void writeFit(JsonGenerator json, String field, Fit fit, RuleSet ruleSet)
      throws IOException {
    json.writeObjectFieldStart(field);
    writeFit(json, fit, ruleSet.vocabulary());
    json.writeEndObject();
  }

  /** The fields of a fit. */
  static void writeFit(JsonGenerator json, Fit fit, Vocabulary vocabulary) throws IOException {
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
    json.writeNumberField("met", tally.met());
    json.writeNumberField("unmet", tally.unmet());
    json.writeNumberField("unknown", tally.unknown());
  }

  private void writeOutcomes(JsonGenerator json, String field, List<Outcome> outcomes)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Outcome outcome : outcomes) {
      writeOutcome(json, outcome);
    }
    json.writeEndArray();
  }

  private void writeOutcome(JsonGenerator json, Outcome outcome) throws IOException {
    Rule rule = outcome.rule();
    json.writeStartObject();
    json.writeStringField("rule", rule.id());
    json.writeStringField("title", rule.metadata().title().in(language));
    json.writeStringField("recommend", rule.recommend().in(language));
    json.writeStringField("because", rule.because().in(language));
    json.writeStringField("strength", rule.metadata().strength().id());
    json.writeStringField("dimension", rule.metadata().dimension());
    Json.text(json, "touchpoint", touchpoint(outcome.situation()));
    writeExpects(json, outcome);
    Json.value(json, "actual", outcome.actual());
    writeRemedy(json, outcome);
    if (asked.include().contains("conditions")) {
      writeConditions(
          json, Explanation.findings(rule, outcome.situation()), ruleSet.sentences(), language);
    }
    writeSources(json, rule, ruleSet, language);
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    if (outcome.waiver().isPresent()) {
      writeWaiver(json, outcome.waiver().get());
    }
    json.writeEndObject();
  }

  private Optional<String> touchpoint(Situation situation) {
    return situation.isAtTouchpoint()
        ? Optional.of(situation.touchpoint(description).id())
        : Optional.empty();
  }

  private static void writeExpects(JsonGenerator json, Outcome outcome) throws IOException {
    Json.expects(
        json,
        outcome.rule().expectation().attribute(),
        outcome.rule().expectation().operator(),
        outcome.wanted());
  }

  private static void writeRemedy(JsonGenerator json, Outcome outcome) throws IOException {
    if (outcome.verdict() != Verdict.UNMET && outcome.verdict() != Verdict.WAIVED) {
      json.writeNullField("apply");
      return;
    }
    Remedy remedy = Remedy.of(outcome);
    json.writeObjectFieldStart("apply");
    json.writeStringField("pointer", remedy.pointer());
    Json.value(json, "value", remedy.value());
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
        Json.text(json, "touchpoint", touchpoint(one.situation()));
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

  static void writeTension(JsonGenerator json, Tension tension, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("attribute", tension.attribute().id());
    Json.text(json, "touchpoint", tension.touchpoint());
    json.writeArrayFieldStart("between");
    for (Outcome outcome : tension.between()) {
      json.writeStartObject();
      json.writeNumberField("customer", outcome.situation().group());
      json.writeStringField("rule", outcome.rule().id());
      writeExpects(json, outcome);
      json.writeEndObject();
    }
    json.writeEndArray();
    Text advice =
        tension.attribute().wording().advice().orElse(tension.attribute().wording().help());
    json.writeStringField("advice", advice.in(language));
    json.writeEndObject();
  }

  private void writeNote(JsonGenerator json, Note note) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", note.message().code());
    json.writeStringField("pointer", note.pointer());
    json.writeStringField("message", note.message().in(language));
    json.writeEndObject();
  }

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
    Json.text(
        json,
        "touchpoint",
        outcome.situation().isAtTouchpoint()
            ? Optional.of(outcome.situation().touchpoint(description).id())
            : Optional.empty());
    json.writeStringField("verdict", explanation.verdict().id());
    writeConditions(json, explanation.conditions(), ruleSet.sentences(), language);
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
