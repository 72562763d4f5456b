package fi.kenelle.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person typed as an answer to a question.
 *
 * @param value the answer as it stands in a description; empty where it is none
 * @param trouble what is allowed instead, where it is none
 */
record TypedAnswer(Optional<JsonNode> value, Optional<Message> trouble) {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final String NONE = "0";

  /** What to ask for: a number of the list, several, or something typed. */
  static String prompt(Attribute attribute) {
    return switch (attribute.kind()) {
      case NUMBER -> "ask-number";
      case CODE -> "ask-code";
      case TEXT -> "ask-text";
      case SET -> attribute.isOpen() ? "ask-codes" : "ask-pick-several";
      default -> "ask-pick";
    };
  }

  /** Reads an answer: numbers of the list, labels in the language, or values as they are. */
  static TypedAnswer of(String typed, Attribute attribute, Language language) {
    return switch (attribute.kind()) {
      case TEXT -> new TypedAnswer(Optional.of(MAKE.textNode(typed)), Optional.empty());
      case SET -> several(typed, attribute, language);
      default ->
          term(typed, attribute, language)
              .map(term -> new TypedAnswer(Optional.of(json(term)), Optional.empty()))
              .orElseGet(() -> refused(typed, attribute, language));
    };
  }

  private static TypedAnswer several(String typed, Attribute attribute, Language language) {
    ArrayNode members = MAKE.arrayNode();
    List<String> words = typed.equals(NONE) ? List.of() : words(typed, attribute, language);
    if (words.isEmpty() && !typed.equals(NONE)) {
      return refused(typed, attribute, language);
    }
    for (String word : words) {
      Optional<Value> member = term(word, attribute, language);
      if (member.isEmpty()) {
        return refused(word, attribute, language);
      }
      String id = member.get().id();
      boolean isNew =
          IntStream.range(0, members.size()).noneMatch(i -> members.get(i).asText().equals(id));
      if (isNew) {
        members.add(id);
      }
    }
    return new TypedAnswer(Optional.of(members), Optional.empty());
  }

  /** The words between commas; between blanks too, where those are all answers. */
  private static List<String> words(String typed, Attribute attribute, Language language) {
    List<String> byBlank = split(typed, "[\\s,;]+");
    return byBlank.stream().allMatch(word -> term(word, attribute, language).isPresent())
        ? byBlank
        : split(typed, "[,;]");
  }

  private static List<String> split(String typed, String at) {
    List<String> words = new ArrayList<>(Arrays.asList(typed.split(at, -1)));
    words.replaceAll(String::strip);
    words.removeIf(String::isEmpty);
    return words;
  }

  private static Optional<Value> term(String word, Attribute attribute, Language language) {
    List<String> offered = attribute.offered();
    if (offered.isEmpty()) {
      return attribute.term(word);
    }
    if (word.matches("[1-9][0-9]{0,2}") && Integer.parseInt(word) <= offered.size()) {
      return attribute.term(offered.get(Integer.parseInt(word) - 1));
    }
    String small = word.toLowerCase(Locale.ROOT);
    return offered.stream()
        .filter(
            id ->
                id.toLowerCase(Locale.ROOT).equals(small)
                    || attribute.valueLabel(id).in(language).toLowerCase(Locale.ROOT).equals(small))
        .findFirst()
        .flatMap(attribute::term);
  }

  private static JsonNode json(Value value) {
    if (value instanceof Value.Flag flag) {
      return MAKE.booleanNode(flag.yes());
    }
    return value instanceof Value.Count count
        ? MAKE.numberNode(count.number())
        : MAKE.textNode(value.id());
  }

  private static TypedAnswer refused(String word, Attribute attribute, Language language) {
    Message trouble =
        attribute.offered().isEmpty()
            ? Message.of(attribute.kind() == Kind.NUMBER ? "want-number" : "want-code", word)
            : Message.of("ask-not-picked", word, possible(attribute, language));
    return new TypedAnswer(Optional.empty(), Optional.of(trouble));
  }

  private static String possible(Attribute attribute, Language language) {
    List<String> offered = attribute.offered();
    return IntStream.range(0, offered.size())
        .mapToObj(i -> i + 1 + " " + attribute.valueLabel(offered.get(i)).in(language))
        .collect(Collectors.joining(" · "));
  }
}
