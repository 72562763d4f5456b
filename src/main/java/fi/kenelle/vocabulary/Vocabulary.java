package fi.kenelle.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be said, and the words for it. Immutable.
 *
 * @param attributes all attributes, in listed order; an attribute's index is its place here
 * @param dimensions the sides of an experience, in listed order
 * @param packs the rule packs, in listed order
 * @param phrases every clause that a sentence of a rule may use
 * @param frames the sentences around the clauses
 * @param vagueWords words that leave open which customer is meant
 */
public record Vocabulary(
    List<Attribute> attributes,
    List<Dimension> dimensions,
    Map<String, Text> packs,
    List<Phrase> phrases,
    Frames frames,
    VagueWords vagueWords,
    Map<String, Attribute> byId) {
  /** The attribute that tells what a customer is. */
  public static final String TYPE = "type";

  /**
   * The fixed sentences of a rule file.
   *
   * @param anyCustomer the pattern line of a rule for every customer
   * @param anyTouchpoint the pattern line of a touchpoint rule
   * @param expect the expectation, with {@code {clause}}
   * @param texts the beginnings of the text lines, by {@link TextLine}
   */
  public record Frames(
      Text anyCustomer, Text anyTouchpoint, Text expect, Map<TextLine, Text> texts) {}

  /** The four texts of a rule, in the order in which they stand. */
  public enum TextLine {
    RECOMMEND_EN,
    RECOMMEND_FI,
    BECAUSE_EN,
    BECAUSE_FI
  }

  static Vocabulary of(
      List<Attribute> attributes,
      List<Dimension> dimensions,
      Map<String, Text> packs,
      List<Phrase> phrases,
      Frames frames,
      VagueWords vagueWords) {
    Map<String, Attribute> byId = new LinkedHashMap<>();
    attributes.forEach(attribute -> byId.put(attribute.id(), attribute));
    return new Vocabulary(attributes, dimensions, packs, phrases, frames, vagueWords, byId);
  }

  /** The attribute of an id, if the vocabulary has it. */
  public Optional<Attribute> attribute(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** An attribute that every vocabulary must have. */
  public Attribute required(String id) {
    return attribute(id).orElseThrow(() -> new IllegalStateException("vocabulary lacks " + id));
  }

  /** The customer types, in listed order. */
  public List<String> types() {
    return required(TYPE).values();
  }

  /** The attributes of a scope, in listed order. */
  public Stream<Attribute> of(Scope scope) {
    return attributes.stream().filter(attribute -> attribute.scope() == scope);
  }

  /** The place of a dimension among all, or -1. */
  public int dimensionIndex(String id) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The phrase that says this in the language, one that says the value itself before others. */
  public Phrase phrase(Attribute attribute, Operator operator, Value value, Language language) {
    return phrases.stream()
        .filter(phrase -> phrase.language() == language && phrase.operator() == operator)
        .filter(phrase -> phrase.attribute().equals(attribute))
        .filter(phrase -> phrase.fixed().isEmpty() || phrase.fixed().get().equals(value))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no phrase: " + attribute.id() + " " + operator));
  }

  /** Reads a vocabulary from JSON. */
  public static Vocabulary read(JsonNode json) {
    return new VocabularyReader(json).read();
  }
}
