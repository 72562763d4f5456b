package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what SARIF calls a reporting descriptor: a rule as tools list it and explain it. */
final class SarifRule {
  private SarifRule() {}

  static String level(Rule rule) {
    return switch (rule.metadata().strength()) {
      case MUST -> "error";
      case SHOULD -> "warning";
      case COULD -> "note";
    };
  }

  static void write(JsonGenerator json, Rule rule, RuleSet ruleSet, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", name(rule));
    writeText(json, "shortDescription", rule.metadata().title().in(language));
    writeText(json, "fullDescription", rule.recommend().in(language));
    writeHelp(json, rule, ruleSet, language);
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule));
    json.writeEndObject();
    writeProperties(json, rule, language, ruleSet);
    json.writeEndObject();
  }

  /** The name of the rule as tools write names, such as {@code NoSurprises}. */
  private static String name(Rule rule) {
    return Stream.of(rule.name().split("-", -1))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  private static void writeText(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /** The reason, and what the sources say. */
  private static void writeHelp(JsonGenerator json, Rule rule, RuleSet ruleSet, Language language)
      throws IOException {
    String because = rule.because().in(language);
    List<String> sources =
        rule.metadata().sources().stream().map(id -> source(id, ruleSet, language)).toList();
    Markdown markdown = new Markdown().paragraph(Markdown.escaped(because));
    markdown.list(sources.stream().map(Markdown::escaped).toList());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", because + "\n\n" + String.join("\n", sources));
    json.writeStringField("markdown", markdown.toString());
    json.writeEndObject();
  }

  private static String source(String id, RuleSet ruleSet, Language language) {
    return id
        + ": "
        + ruleSet.sources().says(id).in(language)
        + " ("
        + ruleSet.sources().workTitle(id)
        + ")";
  }

  private static void writeProperties(
      JsonGenerator json, Rule rule, Language language, RuleSet ruleSet) throws IOException {
    json.writeObjectFieldStart("properties");
    Json.texts(
        json, "tags", Stream.of(rule.metadata().dimension(), rule.pack()).distinct().toList());
    json.writeStringField("strength", rule.metadata().strength().id());
    json.writeStringField("dimension", rule.metadata().dimension());
    json.writeStringField("since", rule.metadata().since());
    RuleJson.writeSources(json, rule, ruleSet, language);
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    json.writeEndObject();
  }
}
