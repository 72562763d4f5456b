package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.history.Version;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sources;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;

/** Writes rules, problems with them, and the sources they cite as JSON. */
public final class RulesJson {
  private static final ObjectMapper TREES = new ObjectMapper();

  private RulesJson() {}

  /** The metadata of all rules. */
  public static Json.Part all(RuleSet ruleSet, Language language) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("ruleset", ruleSet.id());
      json.writeArrayFieldStart("rules");
      for (Rule rule : ruleSet.rules()) {
        json.writeStartObject();
        writeMetadata(json, rule, ruleSet, language);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  /** One rule: its metadata, text, cases and history. */
  public static Json.Part one(
      Rule rule,
      String text,
      JsonNode cases,
      List<Version> versions,
      RuleSet ruleSet,
      Language language) {
    return json -> {
      json.writeStartObject();
      writeMetadata(json, rule, ruleSet, language);
      json.writeStringField("text", text);
      json.writeFieldName("cases");
      TREES.writeTree(json, cases);
      HistoryJson.writeOf(json, rule.id(), versions, language);
      json.writeEndObject();
    };
  }

  private static void writeMetadata(
      JsonGenerator json, Rule rule, RuleSet ruleSet, Language language) throws IOException {
    json.writeStringField("rule", rule.id());
    json.writeStringField("title", rule.metadata().title().in(language));
    json.writeStringField("pack", rule.pack());
    json.writeStringField("dimension", rule.metadata().dimension());
    json.writeStringField("strength", rule.metadata().strength().id());
    json.writeStringField("status", rule.metadata().status().id());
    json.writeStringField("since", rule.metadata().since());
    RuleJson.writeSources(json, rule, ruleSet, language);
    json.writeObjectFieldStart("expects");
    json.writeStringField("attribute", rule.expectation().attribute().id());
    Json.expectationFields(json, rule.expectation());
    json.writeEndObject();
    Json.texts(
        json,
        "conditions",
        rule.conditions().stream().map(c -> ruleSet.sentences().say(c, language)).toList());
    json.writeStringField(
        "subject", rule.subject() == Rule.Subject.TOUCHPOINT ? "touchpoint" : "customer");
    json.writeStringField("recommend", rule.recommend().in(language));
    json.writeStringField("because", rule.because().in(language));
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
  }

  /** Problems as a field of an object that is open. */
  public static void writeProblems(
      JsonGenerator json, List<RuleProblem> problems, Language language) throws IOException {
    json.writeArrayFieldStart("problems");
    for (RuleProblem problem : problems) {
      json.writeStartObject();
      json.writeStringField("severity", problem.severity().id());
      json.writeStringField("code", problem.message().code());
      json.writeStringField("file", problem.file());
      json.writeNumberField("line", problem.line());
      json.writeNumberField("column", problem.column());
      json.writeNumberField("endColumn", problem.endColumn());
      json.writeStringField("message", problem.message().in(language));
      Json.texts(json, "suggestions", problem.suggestions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The works and statements that rules cite. */
  public static Json.Part sources(Sources sources) {
    return json -> {
      json.writeStartObject();
      json.writeFieldName("works");
      TREES.writeTree(json, sources.works());
      json.writeArrayFieldStart("statements");
      for (Sources.Statement statement : sources.statements().values()) {
        json.writeStartObject();
        json.writeStringField("id", statement.id());
        json.writeStringField("work", statement.work());
        json.writeStringField("en", statement.text().en());
        json.writeStringField("fi", statement.text().fi());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }
}
