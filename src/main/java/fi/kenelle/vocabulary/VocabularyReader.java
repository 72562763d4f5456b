package fi.kenelle.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code vocabulary.json} and finds everything that is wrong with it. */
final class VocabularyReader {
  private static final List<String> NEEDED =
      List.of("type", "relationship", "roles", "scope", "persona", "sector", "channel", "stage");
  private static final Text UNREADABLE = new Text("", "");
  private final JsonNode json;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> labelOwners = new HashMap<>();
  private final Map<String, String> phraseOwners = new HashMap<>();

  VocabularyReader(JsonNode json) {
    this.json = json;
  }

  Vocabulary read() {
    Map<String, Text> packs = labels("/packs");
    List<Dimension> dimensions = new ArrayList<>();
    labels("/dimensions").forEach((id, label) -> dimensions.add(new Dimension(id, label)));
    List<Attribute> attributes = attributes();
    List<Phrase> phrases = new ArrayList<>();
    for (Attribute attribute : attributes) {
      phrases.addAll(naturalPhrases(attribute));
      phrases.addAll(genericPhrases(attribute));
    }
    Vocabulary.Frames frames = frames();
    VagueWords vague = vagueWords();
    NEEDED.stream()
        .filter(id -> attributes.stream().noneMatch(attribute -> attribute.id().equals(id)))
        .forEach(id -> problems.add(Problem.at("/attributes", "vocabulary-lacks", id)));
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return Vocabulary.of(
        List.copyOf(attributes),
        List.copyOf(dimensions),
        packs,
        List.copyOf(phrases),
        frames,
        vague);
  }

  private Map<String, Text> labels(String pointer) {
    Map<String, Text> labels = new LinkedHashMap<>();
    JsonNode list = json.at(pointer);
    for (int i = 0; i < list.size(); i++) {
      String id = list.get(i).path("id").asText();
      if (labels.put(id, text(pointer + "/" + i + "/label")) != null) {
        problems.add(Problem.at(pointer + "/" + i + "/id", "vocabulary-twice", id));
      }
    }
    if (labels.isEmpty()) {
      problems.add(Problem.at(pointer, "vocabulary-missing", pointer.substring(1)));
    }
    return labels;
  }

  private List<Attribute> attributes() {
    List<Attribute> attributes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < json.path("attributes").size(); i++) {
      String pointer = "/attributes/" + i;
      Attribute attribute = attribute(pointer, attributes.size());
      attributes.add(attribute);
      if (!ids.add(attribute.id())) {
        problems.add(Problem.at(pointer + "/id", "vocabulary-twice", attribute.id()));
      }
    }
    return attributes;
  }

  private Attribute attribute(String pointer, int index) {
    JsonNode entry = json.at(pointer);
    String id = entry.path("id").asText();
    if (!id.matches("[a-z][A-Za-z0-9]*")) {
      problems.add(Problem.at(pointer + "/id", "vocabulary-id", id));
    }
    Optional<Kind> kind = Kind.of(entry.path("kind").asText());
    Optional<Scope> scope = Scope.of(entry.path("scope").asText());
    if (kind.isEmpty()) {
      problems.add(Problem.at(pointer + "/kind", "vocabulary-kind", entry.path("kind").asText()));
    }
    if (scope.isEmpty()) {
      problems.add(
          Problem.at(pointer + "/scope", "vocabulary-scope", entry.path("scope").asText()));
    }
    List<String> values = values(pointer, kind.orElse(Kind.TEXT), entry.path("open").asBoolean());
    Scope of = scope.orElse(Scope.SERVICE);
    Attribute.Uses uses =
        new Attribute.Uses(
            (of == Scope.SERVICE || of == Scope.TOUCHPOINT)
                && entry.path("expectable").asBoolean(true),
            of == Scope.SERVICE && entry.path("perGroup").asBoolean(true),
            plural(entry));
    return new Attribute(
        id, index, of, kind.orElse(Kind.TEXT), values, wording(pointer, of, kind, values), uses);
  }

  private List<String> values(String pointer, Kind kind, boolean open) {
    List<String> values = new ArrayList<>();
    json.at(pointer + "/values").forEach(value -> values.add(value.asText()));
    boolean listed = kind == Kind.SCALE || kind == Kind.CHOICE || (kind == Kind.SET && !open);
    if ((listed && values.size() < 2)
        || (!listed && !values.isEmpty())
        || values.stream().anyMatch(value -> !value.matches("[A-Za-z0-9-]+"))
        || new HashSet<>(values).size() < values.size()) {
      problems.add(Problem.at(pointer + "/values", "vocabulary-values", kind.id()));
    }
    return List.copyOf(values);
  }

  private Attribute.Wording wording(
      String pointer, Scope scope, Optional<Kind> kind, List<String> values) {
    Text label = text(pointer + "/label");
    checkLabel(pointer, scope, label);
    Map<String, Text> valueLabels = new LinkedHashMap<>();
    if (kind.filter(Kind.FLAG::equals).isPresent()) {
      valueLabels.put("true", text("/sentences/flag/true"));
      valueLabels.put("false", text("/sentences/flag/false"));
    }
    for (String value : values) {
      valueLabels.put(value, text(JsonText.below(pointer + "/valueLabels", value)));
    }
    checkValueLabels(pointer, valueLabels);
    Optional<Text> advice =
        json.at(pointer + "/advice").isMissingNode()
            ? Optional.empty()
            : Optional.of(text(pointer + "/advice"));
    Text reference =
        json.at(pointer + "/reference").isMissingNode()
            ? framed(scope, label)
            : text(pointer + "/reference");
    return new Attribute.Wording(
        label,
        Map.copyOf(valueLabels),
        text(pointer + "/question"),
        text(pointer + "/help"),
        advice,
        reference);
  }

  private void checkLabel(String pointer, Scope scope, Text label) {
    for (Language language : Language.values()) {
      String words = label.in(language);
      String owner = labelOwners.putIfAbsent(language + scope.id() + words, pointer);
      if (owner != null) {
        problems.add(Problem.at(pointer + "/label", "vocabulary-label-twice", words));
      }
      operatorWords(language).stream()
          .filter(operator -> (" " + words + " ").contains(" " + operator + " "))
          .findFirst()
          .ifPresent(
              operator ->
                  problems.add(
                      Problem.at(
                          pointer + "/label", "vocabulary-label-operator", words, operator)));
    }
  }

  private void checkValueLabels(String pointer, Map<String, Text> labels) {
    for (Language language : Language.values()) {
      Map<String, String> meanings = new HashMap<>();
      labels.keySet().forEach(id -> meanings.put(id, id));
      labels.forEach(
          (id, label) -> {
            String other = meanings.putIfAbsent(label.in(language), id);
            if ((other != null && !other.equals(id)) || label.in(language).contains(",")) {
              problems.add(
                  Problem.at(
                      JsonText.below(pointer + "/valueLabels", id),
                      "vocabulary-value-label",
                      label.in(language)));
            }
          });
    }
  }

  private Set<Language> plural(JsonNode entry) {
    Set<Language> plural = new HashSet<>();
    entry.path("plural").forEach(code -> Language.of(code.asText()).ifPresent(plural::add));
    return Set.copyOf(plural);
  }

  private List<Phrase> naturalPhrases(Attribute attribute) {
    List<Phrase> phrases = new ArrayList<>();
    JsonNode list = json.at("/attributes/" + attribute.index() + "/phrases");
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/attributes/" + attribute.index() + "/phrases/" + i;
      Optional<Operator> operator = Operator.of(list.get(i).path("operator").asText());
      if (operator.isEmpty() || !attribute.kind().readable().contains(operator.get())) {
        problems.add(
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
        problems.add(Problem.at(pointer + "/value", "vocabulary-phrase-value", value.toString()));
      }
    }
    List<Phrase> phrases = new ArrayList<>();
    for (Language language : Language.values()) {
      String words = text(pointer).in(language);
      if (words.contains(Phrase.SLOT) != slot) {
        problems.add(Problem.at(pointer, "vocabulary-phrase-slot", words));
      }
      if (phraseOwners.putIfAbsent(language + words, pointer) != null) {
        problems.add(Problem.at(pointer, "vocabulary-phrase-twice", words));
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
      problems.add(
          Problem.at(
              "/attributes/" + attribute.index(), "vocabulary-flag-phrases", attribute.id()));
    }
  }

  private List<Phrase> genericPhrases(Attribute attribute) {
    List<Phrase> phrases = new ArrayList<>();
    for (Operator operator : attribute.kind().readable()) {
      for (Language language : Language.values()) {
        String label = framed(attribute.scope(), attribute.wording().label()).in(language);
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
    JsonNode frames = json.at("/sentences/operators/" + operator.id() + "/" + language.code());
    String frame = frames.path(plural ? "many" : "one").asText();
    if (!frame.contains("{label}")) {
      problems.add(
          Problem.at("/sentences/operators/" + operator.id(), "vocabulary-missing", operator.id()));
    }
    return frame;
  }

  private Set<String> operatorWords(Language language) {
    Set<String> words = new LinkedHashSet<>();
    for (JsonNode operator : json.at("/sentences/operators")) {
      for (JsonNode frame : operator.path(language.code())) {
        words.add(frame.asText().replace("{label}", "").replace(Phrase.SLOT, "").strip());
      }
    }
    return words;
  }

  private Text framed(Scope scope, Text label) {
    Text frame = text("/sentences/scopes/" + scope.id());
    return new Text(
        frame.en().replace("{label}", label.en()), frame.fi().replace("{label}", label.fi()));
  }

  private Vocabulary.Frames frames() {
    Map<Vocabulary.TextLine, Text> texts = new EnumMap<>(Vocabulary.TextLine.class);
    texts.put(Vocabulary.TextLine.RECOMMEND_EN, text("/sentences/recommendEn"));
    texts.put(Vocabulary.TextLine.RECOMMEND_FI, text("/sentences/recommendFi"));
    texts.put(Vocabulary.TextLine.BECAUSE_EN, text("/sentences/becauseEn"));
    texts.put(Vocabulary.TextLine.BECAUSE_FI, text("/sentences/becauseFi"));
    return new Vocabulary.Frames(
        text("/sentences/anyCustomer"),
        text("/sentences/anyTouchpoint"),
        text("/sentences/expect"),
        Map.copyOf(texts));
  }

  private VagueWords vagueWords() {
    return new VagueWords(
        words("everyone"), words("customers"), words("empty"), words("continuations"));
  }

  private Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    json.at("/vagueWords/" + list).forEach(word -> words.add(word.asText()));
    if (words.isEmpty()) {
      problems.add(Problem.at("/vagueWords/" + list, "vocabulary-missing", list));
    }
    return Set.copyOf(words);
  }

  private Text text(String pointer) {
    JsonNode node = json.at(pointer);
    String en = node.path("en").asText().strip();
    String fi = node.path("fi").asText().strip();
    if (en.isEmpty() || fi.isEmpty()) {
      problems.add(Problem.at(pointer, "vocabulary-text", pointer));
      return UNREADABLE;
    }
    return new Text(en, fi);
  }
}
