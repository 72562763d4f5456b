package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Note;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes answers as SARIF 2.1.0, a run an answer. What is unmet is a result; what is waived is a
 * suppressed one; what is known of the description itself is told as the tool's own notifications.
 */
final class AnswerSarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Reported reported;
  private final Language language;
  private final AnswerWords words;
  private final SarifPlaces places;
  private final List<Rule> rules;

  private AnswerSarif(Reported reported, Language language) {
    this.reported = reported;
    this.language = language;
    this.words = new AnswerWords(reported.answer(), language);
    this.places = new SarifPlaces(reported, words);
    this.rules =
        reported.answer().results().stream()
            .flatMap(AnswerSarif::unmet)
            .map(Outcome::rule)
            .distinct()
            .sorted(Comparator.comparing(Rule::id))
            .toList();
  }

  /** All answers as one document. */
  static String of(List<Reported> answers, Language language) {
    byte[] document =
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeStringField("$schema", SCHEMA);
              json.writeStringField("version", "2.1.0");
              json.writeArrayFieldStart("runs");
              for (Reported reported : answers) {
                new AnswerSarif(reported, language).writeRun(json);
              }
              json.writeEndArray();
              json.writeEndObject();
            });
    return new String(document, StandardCharsets.UTF_8);
  }

  private static Stream<Outcome> unmet(GroupResult result) {
    return Stream.concat(result.recommendations().stream(), result.waived().stream());
  }

  private void writeRun(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    writeDriver(json);
    json.writeEndObject();
    places.writeRunId(json);
    json.writeStringField("language", language.code());
    json.writeStringField("columnKind", "utf16CodeUnits");
    places.writeArtifacts(json);
    writeInvocation(json);
    json.writeArrayFieldStart("results");
    for (GroupResult result : reported.answer().results()) {
      for (Outcome outcome : unmet(result).toList()) {
        writeResult(json, result, outcome);
      }
    }
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeStringField("service", words.service());
    json.writeStringField("ruleset", reported.answer().ruleSet().id());
    json.writeStringField("on", reported.answer().on().toString());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeDriver(JsonGenerator json) throws IOException {
    int blank = Receipt.ENGINE.indexOf(' ');
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", Receipt.ENGINE.substring(0, blank));
    json.writeStringField("semanticVersion", Receipt.ENGINE.substring(blank + 1));
    json.writeStringField("language", language.code());
    json.writeArrayFieldStart("rules");
    RuleSet ruleSet = reported.answer().ruleSet();
    for (Rule rule : rules) {
      SarifRule.write(json, rule, ruleSet, language);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeInvocation(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeArrayFieldStart("toolConfigurationNotifications");
    for (Note note : reported.answer().notes()) {
      json.writeStartObject();
      json.writeObjectFieldStart("descriptor");
      json.writeStringField("id", note.message().code());
      json.writeEndObject();
      json.writeStringField("level", "note");
      writeMessage(json, note.message().in(language));
      places.write(json, note.pointer());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeResult(JsonGenerator json, GroupResult result, Outcome outcome)
      throws IOException {
    Rule rule = outcome.rule();
    Remedy remedy = Remedy.of(outcome);
    json.writeStartObject();
    json.writeStringField("ruleId", rule.id());
    json.writeNumberField("ruleIndex", rules.indexOf(rule));
    json.writeStringField("level", SarifRule.level(rule));
    writeMessage(
        json,
        words.group(result)
            + words.touchpoint(outcome).map(name -> " · " + name).orElse("")
            + " – "
            + rule.recommend().in(language));
    places.write(json, remedy.pointer(), result, outcome);
    writeFingerprint(json, result, outcome);
    if (outcome.waiver().isPresent()) {
      writeSuppression(json, outcome);
    }
    writeProperties(json, result, outcome, remedy);
    json.writeEndObject();
  }

  /** Holds as long as the rule, the group and the touchpoint keep their names. */
  private void writeFingerprint(JsonGenerator json, GroupResult result, Outcome outcome)
      throws IOException {
    String group =
        result.customer().name().map(name -> name.byLanguage().toString()).orElse("")
            + result.customer().type();
    String about =
        String.join("\n", outcome.rule().id(), group, words.touchpointId(outcome).orElse(""));
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(
        "ruleGroupTouchpoint/v1", RuleSet.sha256(about.getBytes(StandardCharsets.UTF_8)));
    json.writeEndObject();
  }

  private void writeSuppression(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "inSource");
    json.writeStringField("status", "accepted");
    String reason = words.waiver(outcome);
    if (!reason.isEmpty()) {
      json.writeStringField("justification", reason);
    }
    places.writeOne(json, "/waivers/" + outcome.waiver().orElseThrow().index());
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeProperties(
      JsonGenerator json, GroupResult result, Outcome outcome, Remedy remedy) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeNumberField("customer", result.index());
    json.writeStringField("type", result.customer().type());
    Json.text(json, "name", result.customer().name().map(name -> name.in(language)));
    Json.text(json, "persona", words.persona(result));
    Json.text(json, "touchpoint", words.touchpointId(outcome));
    Json.expects(
        json,
        outcome.rule().expectation().attribute(),
        outcome.rule().expectation().operator(),
        outcome.wanted());
    Json.value(json, "actual", outcome.actual());
    json.writeObjectFieldStart("apply");
    json.writeStringField("pointer", remedy.pointer());
    Json.value(json, "value", remedy.value());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** In a message of SARIF braces hold places to fill in, and brackets before a bracket links. */
  private static void writeMessage(JsonGenerator json, String text) throws IOException {
    String plain = text.replace("{", "{{").replace("}", "}}").replace("](", "] (");
    json.writeObjectFieldStart("message");
    json.writeStringField("text", plain);
    json.writeEndObject();
  }
}
