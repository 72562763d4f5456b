package fi.kenelle.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.authoring.Difference;
import fi.kenelle.authoring.Publisher;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.concept.RuleDifference;
import fi.kenelle.history.Version;
import fi.kenelle.report.HistoryJson;
import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Text;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What can be looked up in the history: {@code GET /v1/history}, {@code
 * /v1/history/{version}/difference} and {@code /v1/history/{version}/rules/{pack}/{rule}}.
 */
final class Histories {
  private static final ObjectMapper TREES = new ObjectMapper();

  private final Publisher publisher;

  Histories(Publisher publisher) {
    this.publisher = publisher;
  }

  /** The version that a path names, by its id or the beginning of it. Throws {@link Refusal}. */
  static Version named(Context context, Publisher publisher) {
    return named(context.pathParam("version"), publisher);
  }

  private static Version named(String id, Publisher publisher) {
    List<Version> found =
        id.matches("[0-9a-f]{7,40}")
            ? publisher.versions().stream().filter(v -> v.id().startsWith(id)).limit(2).toList()
            : List.of();
    if (found.size() != 1) {
      throw new Refusal(404, Message.of("no-such-version", id));
    }
    return found.get(0);
  }

  /** The versions, newest first: all of them, or so many, or those before one. */
  void all(Context context) {
    Query.Listed asked = Query.history(context);
    Accept.require(context, Body.JSON);
    List<Version> all = publisher.versions();
    int from = asked.before().map(id -> all.indexOf(named(id, publisher)) + 1).orElse(0);
    int most = asked.limit().orElse(all.size());
    List<Version> listed = all.stream().skip(from).limit(most).toList();
    Replies.send(context, asked.language(), HistoryJson.of(listed, all.size(), asked.language()));
  }

  /** What a version changed, or what differs from it in another one. */
  void difference(Context context) {
    Query.Compared asked = Query.versions(context);
    Accept.require(context, Body.JSON);
    Version from = named(context, publisher);
    Version to = asked.to().map(id -> named(id, publisher)).orElse(publisher.versions().get(0));
    List<Difference.OfRule> difference = publisher.difference(from, to);
    Replies.send(context, asked.language(), json(from, to, difference, asked.language()));
  }

  private static Json.Part json(
      Version from, Version to, List<Difference.OfRule> difference, Language language) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("from", from.id());
      json.writeStringField("to", to.id());
      json.writeArrayFieldStart("rules");
      for (Difference.OfRule rule : difference) {
        json.writeStartObject();
        json.writeStringField("rule", rule.rule());
        json.writeStringField("change", rule.change());
        json.writeArrayFieldStart("parts");
        for (RuleDifference.Part part : rule.parts()) {
          writePart(json, part, language);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void writePart(JsonGenerator json, RuleDifference.Part part, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("part", part.part());
    json.writeStringField("change", part.change());
    json.writeStringField("sentence", part.sentence(language));
    writeText(json, "before", part.before(), language);
    writeText(json, "after", part.after(), language);
    json.writeEndObject();
  }

  private static void writeText(
      JsonGenerator json, String field, Optional<Text> text, Language language) throws IOException {
    json.writeFieldName(field);
    if (text.isPresent()) {
      json.writeString(text.get().in(language));
    } else {
      json.writeNull();
    }
  }

  /** The text and cases of a rule at a version. */
  void rule(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    String rule = RuleBook.id(context);
    Version version = named(context, publisher);
    RuleText text =
        publisher
            .text(version, rule)
            .orElseThrow(() -> new Refusal(404, Message.of("no-such-rule", rule)));
    Replies.send(
        context,
        language,
        json -> {
          json.writeStartObject();
          json.writeStringField("rule", rule);
          json.writeStringField("version", version.id());
          json.writeStringField("text", text.inWords());
          json.writeFieldName("cases");
          TREES.writeTree(json, text.casesRead());
          json.writeEndObject();
        });
  }
}
