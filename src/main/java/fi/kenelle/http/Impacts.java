package fi.kenelle.http;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.authoring.Change;
import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Expected;
import fi.kenelle.authoring.Impact;
import fi.kenelle.concept.CaseRunner;
import fi.kenelle.report.AnalysisJson;
import fi.kenelle.report.Json;
import fi.kenelle.report.RulesJson;
import fi.kenelle.vocabulary.Language;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** {@code POST /v1/rules/{pack}/{rule}/impact}: what a draft would change. */
final class Impacts {
  private final Supplier<Edition> inUse;

  Impacts(Supplier<Edition> inUse) {
    this.inUse = inUse;
  }

  void impact(Context context) {
    String rule = RuleBook.id(context);
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    DraftBody body = DraftBody.of(context);
    Edition edition = inUse.get();
    Change change =
        Change.to(
            body.text(), body.casesFile(rule, edition.ruleSet().folder()), rule, Expected.ANYTHING);
    Replies.send(context, language, json(Impact.of(edition, List.of(change)), language));
  }

  /** An impact as JSON. */
  static Json.Part json(Impact impact, Language language) {
    return json -> {
      json.writeStartObject();
      RulesJson.writeProblems(json, impact.problems(), language);
      AnalysisJson.writeFindings(json, "warnings", impact.findings(), language);
      json.writeArrayFieldStart("cases");
      for (CaseRunner.Result result : impact.cases()) {
        writeCase(json, result, language);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("concepts");
      for (Impact.Effect effect : impact.effects()) {
        writeEffect(json, effect);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void writeCase(JsonGenerator json, CaseRunner.Result result, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", result.rule().id());
    json.writeStringField("case", result.expected().name());
    json.writeStringField("expected", result.expected().verdict().id());
    json.writeStringField("actual", result.actual().id());
    json.writeBooleanField("passed", result.isPassed());
    json.writeStringField("message", result.failure().map(f -> f.in(language)).orElse(null));
    json.writeEndObject();
  }

  private static void writeEffect(JsonGenerator json, Impact.Effect effect) throws IOException {
    json.writeStartObject();
    json.writeStringField("sample", effect.concept());
    json.writeNumberField("customer", effect.customer());
    writeRules(json, "added", effect.added());
    writeRules(json, "lost", effect.lost());
    writeRules(json, "changed", effect.changed());
    json.writeEndObject();
  }

  private static void writeRules(JsonGenerator json, String field, List<String> rules)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String rule : rules) {
      json.writeString(rule);
    }
    json.writeEndArray();
  }
}
