package fi.kenelle.http;

import fi.kenelle.Kenelle;
import fi.kenelle.authoring.Completion;
import fi.kenelle.authoring.Completions;
import fi.kenelle.authoring.RuleForm;
import fi.kenelle.report.RuleChoicesJson;
import fi.kenelle.report.RulePartsJson;
import fi.kenelle.report.RulesJson;
import fi.kenelle.rule.RuleDraft;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.rule.RuleWriter;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Writing a rule: {@code POST /v1/rules/check}, {@code POST /v1/rules/complete}, {@code POST
 * /v1/rules/write} and {@code GET /v1/rules/choices}. Each takes {@code ?rule=pack/name}, the rule
 * that the text is to be, where that is known. Nothing is compiled or kept.
 */
final class RuleDesk {
  private final Supplier<Kenelle> inUse;
  private final AtomicReference<Completions> completions = new AtomicReference<>();

  RuleDesk(Supplier<Kenelle> inUse) {
    this.inUse = inUse;
  }

  /** The problems of a rule's text, and its parts as {@link RulePartsJson} says. */
  void check(Context context) {
    TextQuery.Written query = TextQuery.written(context);
    Accept.require(context, Body.JSON);
    byte[] text = text(context);
    Language language = query.language();
    RuleReader reader = inUse.get().ruleSet().reader();
    RuleReader.Reading reading = read(query.file(), text, reader);
    RulePartsJson parts = new RulePartsJson(reader, language);
    Replies.send(
        context,
        language,
        json -> {
          json.writeStartObject();
          RulesJson.writeProblems(json, reading.problems(), language);
          parts.write(json, reading.parts());
          json.writeEndObject();
        });
  }

  private static byte[] text(Context context) {
    if (!Body.is(context, Body.PLAIN)) {
      throw new Refusal(415);
    }
    return Body.bytes(context);
  }

  private static RuleReader.Reading read(String file, byte[] text, RuleReader reader) {
    try {
      return reader.read(file, JsonText.decoded(text));
    } catch (JsonText.Malformed e) {
      return RuleReader.Reading.failed(RuleSetReader.malformed(file, e));
    }
  }

  /** What may come next at a place of a rule's text. */
  void complete(Context context) {
    Accept.require(context, Body.JSON);
    String text = JsonText.decoded(text(context));
    List<String> lines = Completions.Cursor.lines(text);
    TextQuery.Cursor query = TextQuery.cursor(context, lines);
    Completions.Cursor cursor =
        new Completions.Cursor(
            query.of().rule(), text, query.line(), query.column(), query.of().language());
    List<Completion> found = completions(inUse.get().ruleSet()).at(cursor);
    Replies.send(
        context,
        query.of().language(),
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("completions");
          for (Completion completion : found) {
            json.writeStartObject();
            json.writeStringField("text", completion.text());
            json.writeStringField("label", completion.label());
            json.writeStringField("detail", completion.detail());
            json.writeNumberField("from", completion.from());
            json.writeNumberField("to", completion.to());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** The completions of the rules in use; they are made anew when the rules change. */
  @SuppressWarnings("ReferenceEquality") // the very same rules, or new ones
  private Completions completions(RuleSet ruleSet) {
    Completions last = completions.get();
    if (last == null || last.ruleSet() != ruleSet) {
      last = new Completions(ruleSet);
      completions.set(last);
    }
    return last;
  }

  /** The text of a rule put together in a form, as {@link RuleForm} says, and its problems. */
  void write(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    RuleSet ruleSet = inUse.get().ruleSet();
    RuleDraft draft = RuleForm.read(Body.json(context), ruleSet, language);
    String text = RuleWriter.write(draft, ruleSet.vocabulary());
    RuleReader.Reading reading = ruleSet.reader().read("", text);
    RulePartsJson parts = new RulePartsJson(ruleSet.reader(), language);
    Replies.send(
        context,
        language,
        json -> {
          json.writeStartObject();
          json.writeStringField("text", text);
          RulesJson.writeProblems(json, reading.problems(), language);
          parts.write(json, reading.parts());
          json.writeEndObject();
        });
  }

  /** What sentences can be made of. */
  void choices(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    RuleReader reader = inUse.get().ruleSet().reader();
    Replies.send(context, language, RuleChoicesJson.of(reader, language));
  }
}
