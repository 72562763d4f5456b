package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.rule.Rewording;
import fi.kenelle.rule.RulePart;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.Sentences;
import fi.kenelle.rule.Status;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the parts of a rule's text as JSON, so that a form stays in step with the text and parses
 * no sentence:
 *
 * <pre>{@code
 * {"pack": PART, "rule": PART, "metadata": {"title": PART, …}, "texts": {"recommendEn": PART, …},
 *  "sentences": [{"role": "pattern | condition | expectation", "text", "clause", "line",
 *    "column", "endColumn", "language", "attribute", "operator", "value", "slots": [
 *      {"slot": "attribute | operator | value", "column", "endColumn", "value", "choices": [
 *        {"value", "label", "chosen", "text"}]}]}]}
 * }</pre>
 *
 * A PART is {@code {"value", "line", "column", "endColumn", "choices"}}, its columns those of what
 * stands between the quotes. Putting a choice's {@code text} in place of its sentence, from {@code
 * column} to {@code endColumn}, makes the choice; of a list's value already chosen it takes it out.
 * A sentence that is not understood has {@code null} for attribute and no slots.
 */
public final class RulePartsJson {
  private final RuleReader reader;
  private final Language language;

  /** The parts of rules of this reader, with labels in this language. */
  public RulePartsJson(RuleReader reader, Language language) {
    this.reader = reader;
    this.language = language;
  }

  /** Writes the parts as a field of an object that is open. */
  public void write(JsonGenerator json, List<RulePart> parts) throws IOException {
    json.writeObjectFieldStart("parts");
    writeNamed(json, "pack", RulePart.Role.PACKAGE, parts);
    writeNamed(json, "rule", RulePart.Role.RULE, parts);
    writeAll(json, "metadata", RulePart.Role.METADATA, parts);
    writeAll(json, "texts", RulePart.Role.TEXT, parts);
    json.writeArrayFieldStart("sentences");
    for (RulePart part : parts) {
      switch (part.role()) {
        case PATTERN, CONDITION, EXPECTATION -> writeSentence(json, part);
        default -> {}
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeNamed(
      JsonGenerator json, String field, RulePart.Role role, List<RulePart> parts)
      throws IOException {
    for (RulePart part : parts) {
      if (part.role() == role) {
        writeQuoted(json, field, part);
        return;
      }
    }
    json.writeNullField(field);
  }

  private void writeAll(JsonGenerator json, String field, RulePart.Role role, List<RulePart> parts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (RulePart part : parts) {
      if (part.role() == role) {
        writeQuoted(
            json, role == RulePart.Role.TEXT ? id(TextLine.valueOf(part.key())) : part.key(), part);
      }
    }
    json.writeEndObject();
  }

  /** The name of a text line in JSON, such as {@code recommendEn}. */
  public static String id(TextLine line) {
    String[] words = line.name().toLowerCase(Locale.ROOT).split("_", -1);
    return words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }

  private void writeQuoted(JsonGenerator json, String field, RulePart part) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("value", part.value());
    json.writeNumberField("line", part.span().line());
    writeColumns(json, part.valueSpan());
    Map<String, List<String>> closed =
        Map.of(
            "dimension", reader.vocabulary().dimensions().stream().map(Dimension::id).toList(),
            "strength", Strength.ids(),
            "status", Status.ids());
    if (closed.containsKey(part.key())) {
      json.writeArrayFieldStart("choices");
      for (String id : closed.get(part.key())) {
        writeLabelled(json, id, label(part.key(), id));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private String label(String key, String id) {
    if (key.equals("dimension")) {
      int index = reader.vocabulary().dimensionIndex(id);
      return reader.vocabulary().dimensions().get(index).label().in(language);
    }
    return Message.of(key + "-" + id).in(language);
  }

  private static void writeLabelled(JsonGenerator json, String id, String label)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("value", id);
    json.writeStringField("label", label);
    json.writeEndObject();
  }

  private static void writeColumns(JsonGenerator json, RulePart.Span span) throws IOException {
    json.writeNumberField("column", span.column());
    json.writeNumberField("endColumn", span.endColumn());
  }

  private void writeSentence(JsonGenerator json, RulePart part) throws IOException {
    json.writeStartObject();
    json.writeStringField("role", part.role().id());
    json.writeStringField("text", part.text());
    json.writeStringField("clause", part.value());
    json.writeNumberField("line", part.span().line());
    writeColumns(json, part.span());
    if (part.meaning().isPresent()) {
      writeMeaning(json, part.meaning().get());
    } else {
      json.writeNullField("language");
      json.writeNullField("attribute");
      json.writeNullField("operator");
      json.writeNullField("value");
    }
    json.writeArrayFieldStart("slots");
    if (part.role() == RulePart.Role.PATTERN) {
      writePatterns(json, part);
    } else if (part.meaning().isPresent()) {
      writeSlots(json, part, part.meaning().get());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeMeaning(JsonGenerator json, Sentences.Meaning meaning)
      throws IOException {
    json.writeStringField("language", meaning.phrase().language().code());
    json.writeStringField("attribute", meaning.attribute().id());
    json.writeStringField("operator", meaning.operator().id());
    writeValue(json, meaning);
  }

  private static void writeValue(JsonGenerator json, Sentences.Meaning meaning) throws IOException {
    if (meaning.from().isPresent()) {
      json.writeObjectFieldStart("value");
      json.writeStringField("from", meaning.from().get().id());
      json.writeEndObject();
    } else {
      Json.value(json, "value", meaning.value());
    }
  }

  private void writePatterns(JsonGenerator json, RulePart part) throws IOException {
    Map<String, Sentences.Pattern> patterns = reader.patterns();
    if (!patterns.containsKey(part.text())) {
      return;
    }
    startSlot(json, "value", part.span());
    json.writeStringField("value", part.text());
    json.writeArrayFieldStart("choices");
    for (String line : patterns.keySet()) {
      json.writeStartObject();
      json.writeStringField("value", line);
      json.writeStringField("label", line);
      json.writeBooleanField("chosen", line.equals(part.text()));
      json.writeStringField("text", line);
      json.writeEndObject();
    }
    endSlot(json);
  }

  private static void startSlot(JsonGenerator json, String slot, RulePart.Span span)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("slot", slot);
    writeColumns(json, span);
  }

  private static void endSlot(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeSlots(JsonGenerator json, RulePart part, Sentences.Meaning meaning)
      throws IOException {
    boolean isExpectation = part.role() == RulePart.Role.EXPECTATION;
    Rewording rewording = new Rewording(reader, meaning, isExpectation);
    startSlot(json, "attribute", part.valueSpan());
    json.writeStringField("value", meaning.attribute().id());
    json.writeStringField("label", meaning.attribute().wording().label().in(language));
    json.writeArrayFieldStart("choices");
    endSlot(json);
    startSlot(json, "operator", part.valueSpan());
    json.writeStringField("value", meaning.operator().id());
    json.writeArrayFieldStart("choices");
    for (Rewording.Choice choice : rewording.operators(language)) {
      json.writeStartObject();
      json.writeStringField("value", choice.id());
      writeChoice(json, part, choice);
    }
    endSlot(json);
    if (!meaning.operator().takesNothing()) {
      startSlot(json, "value", values(part, meaning));
      writeValue(json, meaning);
      json.writeStringField("kind", meaning.attribute().kind().id());
      json.writeBooleanField("several", meaning.operator().takesList());
      writeValues(json, part, meaning, rewording.values(language));
    }
  }

  /** Where the values stand; a clause that says its value itself is the value as a whole. */
  private static RulePart.Span values(RulePart part, Sentences.Meaning meaning) {
    RulePart.Span clause = part.valueSpan();
    if (!meaning.phrase().takesValues()) {
      return clause;
    }
    String before = meaning.phrase().before();
    String after = meaning.phrase().after();
    return new RulePart.Span(
        clause.line(),
        clause.column() + before.codePointCount(0, before.length()),
        clause.endColumn() - after.codePointCount(0, after.length()));
  }

  private static void writeValues(
      JsonGenerator json, RulePart part, Sentences.Meaning meaning, List<Rewording.Choice> choices)
      throws IOException {
    json.writeArrayFieldStart("choices");
    for (Rewording.Choice choice : choices) {
      json.writeStartObject();
      if (choice.isReference()) {
        json.writeObjectFieldStart("value");
        json.writeStringField("from", choice.id());
        json.writeEndObject();
      } else {
        json.writeFieldName("value");
        Json.value(json, meaning.attribute().term(choice.id()).orElseThrow());
      }
      writeChoice(json, part, choice);
    }
    endSlot(json);
  }

  /** The rest of a choice whose object and value are written. */
  private static void writeChoice(JsonGenerator json, RulePart part, Rewording.Choice choice)
      throws IOException {
    String before = part.text().substring(0, part.text().length() - part.value().length());
    json.writeStringField("label", choice.label());
    json.writeBooleanField("chosen", choice.isChosen());
    json.writeStringField("text", before + choice.clause());
    json.writeEndObject();
  }
}
