package fi.kenelle.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the phrases of {@code vocabulary.json}: the words in which sentences speak of attributes.
 */
final class PhraseReader {
  private final VocabularyFile file;
  private final Map<String, String> phraseOwners = new HashMap<>();

  PhraseReader(VocabularyFile file) {
    this.file = file;
  }

  /** Those of each attribute, its own before those that its kind has. */
  List<Phrase> phrases(List<Attribute> attributes) {
    List<Phrase> phrases = new ArrayList<>();
    for (Attribute attribute : attributes) {
      phrases.addAll(naturalPhrases(attribute));
      phrases.addAll(genericPhrases(attribute));
    }
    return phrases;
  }

  private List<Phrase> naturalPhrases(Attribute attribute) {
    List<Phrase> phrases = new ArrayList<>();
    JsonNode list = file.at("/attributes/" + attribute.index() + "/phrases");
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/attributes/" + attribute.index() + "/phrases/" + i;
      Optional<Operator> operator = Operator.of(list.get(i).path("operator").asText());
      if (operator.isEmpty() || !attribute.kind().readable().contains(operator.get())) {
        file.add(
            Problem.at(
                pointer + "/operator",
                "vocabulary-operator",
                list.get(i).path("operator").asText()));
        continue;
      }
      phrases.addAll(phrases(pointer, attribute, operator.get(), list.get(i).path("value")));
    }
    checkFlagPhrases(attribute, phrases);
    return phrases;
  }

  private List<Phrase> phrases(
      String pointer, Attribute attribute, Operator operator, JsonNode value) {
    boolean slot = value.asText().equals(Phrase.SLOT);
    Optional<Value> fixed = Optional.empty();
    if (!slot && !operator.takesNothing()) {
      fixed = value(attribute, operator, value);
      if (fixed.isEmpty()) {
        file.add(Problem.at(pointer + "/value", "vocabulary-phrase-value", value.toString()));
      }
    }
    List<Phrase> phrases = new ArrayList<>();
    for (Language language : Language.values()) {
      String words = file.text(pointer).in(language);
      if (words.contains(Phrase.SLOT) != slot) {
        file.add(Problem.at(pointer, "vocabulary-phrase-slot", words));
      }
      if (phraseOwners.putIfAbsent(language + words, pointer) != null) {
        file.add(Problem.at(pointer, "vocabulary-phrase-twice", words));
      }
      phrases.add(Phrase.of(attribute, operator, language, fixed, words));
    }
    return phrases;
  }

  private static Optional<Value> value(Attribute attribute, Operator operator, JsonNode value) {
    if (!operator.takesList()) {
      return attribute.term(value.asText());
    }
    List<String> ids = new ArrayList<>();
    value.forEach(id -> ids.add(id.asText()));
    return ids.isEmpty() ? Optional.empty() : attribute.terms(ids);
  }

  private void checkFlagPhrases(Attribute attribute, List<Phrase> phrases) {
    boolean both =
        Stream.of(true, false)
            .allMatch(
                yes ->
                    phrases.stream()
                        .flatMap(phrase -> phrase.fixed().stream())
                        .anyMatch(new Value.Flag(yes)::equals));
    if (attribute.kind() == Kind.FLAG && !both) {
      file.add(
          Problem.at(
              "/attributes/" + attribute.index(), "vocabulary-flag-phrases", attribute.id()));
    }
  }

  private List<Phrase> genericPhrases(Attribute attribute) {
    List<Phrase> phrases = new ArrayList<>();
    for (Operator operator : attribute.kind().readable()) {
      for (Language language : Language.values()) {
        String label = file.framed(attribute.scope(), attribute.wording().label()).in(language);
        String frame =
            operatorFrame(operator, language, attribute.uses().plural().contains(language));
        phrases.add(
            Phrase.of(
                attribute, operator, language, Optional.empty(), frame.replace("{label}", label)));
      }
    }
    return phrases;
  }

  private String operatorFrame(Operator operator, Language language, boolean plural) {
    JsonNode frames = file.at("/sentences/operators/" + operator.id() + "/" + language.code());
    String frame = frames.path(plural ? "many" : "one").asText();
    if (!frame.contains("{label}")) {
      file.add(
          Problem.at("/sentences/operators/" + operator.id(), "vocabulary-missing", operator.id()));
    }
    return frame;
  }
}
