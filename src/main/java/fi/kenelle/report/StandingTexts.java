package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What every answer by one rule set says alike of its rules and attributes, in one language. Each
 * is written when it is first needed. Safe to share between threads.
 */
final class StandingTexts {
  private final RuleSet ruleSet;
  private final Language language;
  private final IdentityHashMap<Rule, Integer> places = new IdentityHashMap<>();
  private final AtomicReferenceArray<OfRule> rules;
  private final AtomicReferenceArray<OfQuestion> questions;

  StandingTexts(RuleSet ruleSet, Language language) {
    this.ruleSet = ruleSet;
    this.language = language;
    this.rules = new AtomicReferenceArray<>(ruleSet.rules().size());
    this.questions = new AtomicReferenceArray<>(ruleSet.vocabulary().attributes().size());
    ruleSet.rules().forEach(rule -> places.put(rule, places.size()));
  }

  /**
   * What an outcome tells of its rule.
   *
   * @param about what comes first
   * @param expects that it is at no touchpoint, and what it expects; empty where it is at one, or
   *     where that is taken from the customer
   * @param sources what comes last, unless there is a waiver
   */
  record OfRule(
      SerializableString id, Standing about, Optional<Standing> expects, Standing sources) {}

  /** What a question tells of its attribute: before and after the place that it is about. */
  record OfQuestion(Standing about, Standing wording) {}

  /** Of a rule of this rule set, or of one beside it. */
  OfRule of(Rule rule) {
    Integer place = places.get(rule);
    if (place == null) {
      return written(rule);
    }
    OfRule known = rules.get(place);
    if (known == null) {
      known = written(rule);
      rules.set(place, known);
    }
    return known;
  }

  /** Of an attribute of this vocabulary. */
  OfQuestion of(Attribute attribute) {
    OfQuestion known = questions.get(attribute.index());
    if (known == null) {
      known = written(attribute);
      questions.set(attribute.index(), known);
    }
    return known;
  }

  private OfRule written(Rule rule) {
    boolean same = rule.subject() == Rule.Subject.CUSTOMER && rule.expectation().from().isEmpty();
    return new OfRule(
        Json.key(rule.id()),
        Standing.of(json -> writeAbout(json, rule)),
        same
            ? Optional.of(Standing.of(json -> writeExpects(json, rule.expectation())))
            : Optional.empty(),
        Standing.of(json -> writeSources(json, rule)));
  }

  private static void writeExpects(JsonGenerator json, Expectation expectation) throws IOException {
    json.writeNullField("touchpoint");
    Json.expects(json, expectation.attribute(), expectation.operator(), expectation.value());
  }

  private void writeAbout(JsonGenerator json, Rule rule) throws IOException {
    json.writeStringField("rule", rule.id());
    json.writeStringField("title", rule.metadata().title().in(language));
    json.writeStringField("recommend", rule.recommend().in(language));
    json.writeStringField("because", rule.because().in(language));
    json.writeStringField("strength", rule.metadata().strength().id());
    json.writeStringField("dimension", rule.metadata().dimension());
  }

  private void writeSources(JsonGenerator json, Rule rule) throws IOException {
    RuleJson.writeSources(json, rule, ruleSet, language);
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
  }

  private OfQuestion written(Attribute attribute) {
    return new OfQuestion(
        Standing.of(
            json -> {
              json.writeStringField("attribute", attribute.id());
              json.writeStringField("scope", attribute.scope().id());
            }),
        Standing.of(json -> writeWording(json, attribute)));
  }

  private void writeWording(JsonGenerator json, Attribute attribute) throws IOException {
    json.writeStringField("question", attribute.wording().question().in(language));
    json.writeArrayFieldStart("values");
    for (String id : attribute.offered()) {
      Json.offered(json, attribute, id);
    }
    json.writeEndArray();
    Json.labelled(json, "answers", attribute, language);
  }
}
