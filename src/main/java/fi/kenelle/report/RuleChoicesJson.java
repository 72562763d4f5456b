package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.rule.Rewording;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes what sentences can be made of as JSON, for a form in which a rule is put together:
 *
 * <pre>{@code
 * {"patterns": [{"text", "language", "subject": "customer | touchpoint", "type"}],
 *  "attributes": [{"attribute", "scope", "kind", "label", "question",
 *    "conditions": [{"operator", "label"}], "expectations": [{"operator", "label"}],
 *    "values": [{"value", "label"}], "references": [{"from", "label"}]}]}
 * }</pre>
 *
 * {@code expectations} is empty where nothing can be expected; {@code values} is empty where any
 * number or code may stand.
 */
public final class RuleChoicesJson {
  private RuleChoicesJson() {}

  /** What sentences of a reader can be made of, with labels in a language. */
  public static Json.Part of(RuleReader reader, Language language) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("patterns");
      for (Map.Entry<String, Sentences.Pattern> pattern : reader.patterns().entrySet()) {
        writePattern(json, pattern.getKey(), pattern.getValue(), reader);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("attributes");
      for (Attribute attribute : reader.vocabulary().attributes()) {
        writeAttribute(json, attribute, reader, language);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void writePattern(
      JsonGenerator json, String text, Sentences.Pattern pattern, RuleReader reader)
      throws IOException {
    var frames = reader.vocabulary().frames();
    boolean finnish =
        pattern
            .type()
            .map(type -> type.phrase().language() == Language.FI)
            .orElse(
                text.equals(frames.anyCustomer().fi()) || text.equals(frames.anyTouchpoint().fi()));
    json.writeStartObject();
    json.writeStringField("text", text);
    json.writeStringField("language", finnish ? "fi" : "en");
    json.writeStringField("subject", pattern.subject().id());
    Json.text(json, "type", pattern.type().map(type -> type.value().id()));
    json.writeEndObject();
  }

  private static void writeAttribute(
      JsonGenerator json, Attribute attribute, RuleReader reader, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("attribute", attribute.id());
    json.writeStringField("scope", attribute.scope().id());
    json.writeStringField("kind", attribute.kind().id());
    json.writeStringField("label", attribute.wording().label().in(language));
    json.writeStringField("question", attribute.wording().question().in(language));
    writeOperators(json, "conditions", attribute.kind().readable(), language);
    boolean expectable = attribute.uses().expectable() && isOfTheService(attribute);
    writeOperators(
        json, "expectations", expectable ? attribute.kind().expectable() : List.of(), language);
    Json.labelled(json, "values", attribute, language);
    writeReferences(json, attribute, reader, language);
    json.writeEndObject();
  }

  private static boolean isOfTheService(Attribute attribute) {
    return attribute.scope() == Scope.SERVICE || attribute.scope() == Scope.TOUCHPOINT;
  }

  private static void writeOperators(
      JsonGenerator json, String field, List<Operator> operators, Language language)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Operator operator : operators) {
      json.writeStartObject();
      json.writeStringField("operator", operator.id());
      json.writeStringField("label", Rewording.label(operator, language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeReferences(
      JsonGenerator json, Attribute attribute, RuleReader reader, Language language)
      throws IOException {
    json.writeArrayFieldStart("references");
    for (Attribute other : reader.vocabulary().of(Scope.CUSTOMER).toList()) {
      if (attribute.canTakeFrom(other)) {
        json.writeStartObject();
        json.writeStringField("from", other.id());
        json.writeStringField("label", other.wording().reference().in(language));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
