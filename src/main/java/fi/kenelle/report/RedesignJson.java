package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.concept.Redesign;
import fi.kenelle.concept.Spot;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Writes a redesign as JSON, in one language. */
public final class RedesignJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Redesign redesign;
  private final JsonNode given;
  private final Receipt.Asked asked;
  private final Language language;

  private RedesignJson(Redesign redesign, JsonNode given, Receipt.Asked asked) {
    this.redesign = redesign;
    this.given = given;
    this.asked = asked;
    this.language = asked.language();
  }

  /** A redesign as JSON, with the description as it was given and changed. */
  public static Json.Part of(Redesign redesign, JsonNode given, Receipt.Asked asked) {
    return new RedesignJson(redesign, given, asked)::write;
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("receipt");
    Receipt.of(redesign.before(), asked).write(json);
    json.writeArrayFieldStart("changes");
    for (Redesign.Change change : redesign.changes()) {
      writeChange(json, change);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cannotBeMet");
    for (List<Redesign.Stuck> stuck : bySpot(redesign).values()) {
      writeStuck(json, stuck);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("separate");
    for (Redesign.OwnValue own : redesign.separate()) {
      writeOwnValue(json, own);
    }
    json.writeEndArray();
    writeFits(json, "before", redesign.before());
    writeFits(json, "after", redesign.after());
    json.writeBooleanField("optimal", redesign.optimal());
    json.writeFieldName("description");
    MAPPER.writeTree(json, redesign.applied(given));
    json.writeEndObject();
  }

  /** What stays unmet, by the value that it is about. */
  static Map<Spot, List<Redesign.Stuck>> bySpot(Redesign redesign) {
    Map<Spot, List<Redesign.Stuck>> bySpot = new LinkedHashMap<>();
    redesign
        .stuck()
        .forEach(one -> bySpot.computeIfAbsent(one.spot(), s -> new ArrayList<>()).add(one));
    return bySpot;
  }

  private void writeChange(JsonGenerator json, Redesign.Change change) throws IOException {
    json.writeStartObject();
    writeSpot(json, change.spot());
    json.writeStringField("pointer", change.spot().pointer());
    Json.value(json, "from", change.spot().value());
    Json.value(json, "to", change.to());
    Json.texts(json, "rules", change.rules().stream().map(Rule::id).toList());
    json.writeArrayFieldStart("helps");
    for (int group : change.helped()) {
      json.writeNumber(group);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeStuck(JsonGenerator json, List<Redesign.Stuck> stuck) throws IOException {
    json.writeStartObject();
    writeSpot(json, stuck.get(0).spot());
    TreeSet<String> rules = new TreeSet<>();
    for (Redesign.Stuck one : stuck) {
      rules.add(one.rule().id());
      one.against().forEach(rule -> rules.add(rule.id()));
    }
    Json.texts(json, "rules", rules);
    json.writeArrayFieldStart("unmet");
    for (Redesign.Stuck one : stuck) {
      json.writeStartObject();
      json.writeStringField("rule", one.rule().id());
      json.writeStringField("title", one.rule().metadata().title().in(language));
      json.writeStringField("strength", one.rule().metadata().strength().id());
      json.writeNumberField("customer", one.situation().group());
      json.writeBooleanField("applies", one.applies());
      json.writeStringField("cause", one.cause().id());
      Json.texts(json, "against", one.against().stream().map(Rule::id).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeOwnValue(JsonGenerator json, Redesign.OwnValue own) throws IOException {
    json.writeStartObject();
    json.writeStringField("attribute", own.spot().attribute().id());
    json.writeStringField("label", own.spot().attribute().wording().label().in(language));
    json.writeNumberField("customer", own.spot().group());
    Json.text(json, "pointer", own.listed() ? Optional.of(own.spot().pointer()) : Optional.empty());
    Json.value(json, "from", own.spot().value());
    Json.value(json, "to", own.to());
    Json.texts(json, "rules", own.rules().stream().map(Rule::id).toList());
    json.writeEndObject();
  }

  private void writeSpot(JsonGenerator json, Spot spot) throws IOException {
    json.writeStringField("attribute", spot.attribute().id());
    json.writeStringField("label", spot.attribute().wording().label().in(language));
    Json.text(
        json,
        "touchpoint",
        spot.touchpoint() < 0
            ? Optional.empty()
            : Optional.of(
                redesign.before().description().touchpoints().get(spot.touchpoint()).id()));
    json.writeFieldName("customer");
    if (spot.customer().isPresent()) {
      json.writeNumber(spot.group());
    } else {
      json.writeNull();
    }
  }

  private static void writeFits(JsonGenerator json, String field, Answer answer)
      throws IOException {
    Vocabulary vocabulary = answer.ruleSet().vocabulary();
    json.writeArrayFieldStart(field);
    for (GroupResult result : answer.results()) {
      json.writeStartObject();
      json.writeNumberField("customer", result.index());
      FitJson.write(json, result.fit(), vocabulary);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
