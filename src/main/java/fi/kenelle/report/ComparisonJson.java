package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.concept.Comparison;
import fi.kenelle.concept.GroupChange;
import fi.kenelle.concept.GroupChange.RuleChange;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.outcome.Tension;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what changed from one version of a concept to another as JSON. */
public final class ComparisonJson {
  private final Comparison comparison;
  private final Receipt.Asked asked;
  private final Language language;

  private ComparisonJson(Comparison comparison, Receipt.Asked asked) {
    this.comparison = comparison;
    this.asked = asked;
    this.language = asked.language();
  }

  /** A comparison as JSON, with the receipts of both answers. */
  public static Json.Part of(Comparison comparison, Receipt.Asked asked) {
    return new ComparisonJson(comparison, asked)::write;
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("receipts");
    json.writeFieldName("before");
    Receipt.of(comparison.before(), asked).write(json);
    json.writeFieldName("after");
    Receipt.of(comparison.after(), asked).write(json);
    json.writeEndObject();
    json.writeArrayFieldStart("groups");
    for (GroupChange change : comparison.groups()) {
      writeGroup(json, change);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("tensions");
    writeTensions(json, "gone", comparison.tensionsGone());
    writeTensions(json, "new", comparison.tensionsNew());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeGroup(JsonGenerator json, GroupChange change) throws IOException {
    json.writeStartObject();
    writeIndex(json, "customer", change.before());
    writeCustomer(json, change);
    writeFit(json, "before", change.before());
    writeFit(json, "after", change.after());
    writeRules(json, "resolved", change.resolved());
    writeRules(json, "introduced", change.introduced());
    writeRules(json, "unchanged", change.unchanged());
    writeRules(json, "gone", change.gone());
    json.writeEndObject();
  }

  private void writeCustomer(JsonGenerator json, GroupChange change) throws IOException {
    var customer = change.before().or(change::after).orElseThrow().customer();
    json.writeObjectFieldStart("group");
    json.writeStringField("type", customer.type());
    Json.text(json, "name", customer.name().map(name -> name.in(language)));
    writeIndex(json, "before", change.before());
    writeIndex(json, "after", change.after());
    json.writeEndObject();
  }

  private static void writeIndex(JsonGenerator json, String field, Optional<GroupResult> result)
      throws IOException {
    json.writeFieldName(field);
    if (result.isPresent()) {
      json.writeNumber(result.get().index());
    } else {
      json.writeNull();
    }
  }

  private void writeFit(JsonGenerator json, String field, Optional<GroupResult> result)
      throws IOException {
    if (result.isPresent()) {
      FitJson.write(json, field, result.get().fit(), comparison.before().ruleSet());
    } else {
      json.writeNullField(field);
    }
  }

  private static void writeRules(JsonGenerator json, String field, List<RuleChange> changes)
      throws IOException {
    Json.texts(json, field, changes.stream().map(change -> change.rule().id()).toList());
  }

  private void writeTensions(JsonGenerator json, String field, List<Tension> tensions)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Tension tension : tensions) {
      TensionJson.write(json, tension, language);
    }
    json.writeEndArray();
  }
}
