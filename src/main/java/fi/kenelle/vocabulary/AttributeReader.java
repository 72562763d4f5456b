package fi.kenelle.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the attributes of {@code vocabulary.json}: what they are called, and what they can be. */
final class AttributeReader {
  private final VocabularyFile file;
  private final Map<String, String> labelOwners = new HashMap<>();

  AttributeReader(VocabularyFile file) {
    this.file = file;
  }

  /** All of them, in order. */
  List<Attribute> attributes() {
    List<Attribute> attributes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < file.at("/attributes").size(); i++) {
      String pointer = "/attributes/" + i;
      Attribute attribute = attribute(pointer, attributes.size());
      attributes.add(attribute);
      if (!ids.add(attribute.id())) {
        file.add(Problem.at(pointer + "/id", "vocabulary-twice", attribute.id()));
      }
    }
    return attributes;
  }

  private Attribute attribute(String pointer, int index) {
    JsonNode entry = file.at(pointer);
    String id = entry.path("id").asText();
    if (!id.matches("[a-z][A-Za-z0-9]*")) {
      file.add(Problem.at(pointer + "/id", "vocabulary-id", id));
    }
    Optional<Kind> kind = Kind.of(entry.path("kind").asText());
    Optional<Scope> scope = Scope.of(entry.path("scope").asText());
    if (kind.isEmpty()) {
      file.add(Problem.at(pointer + "/kind", "vocabulary-kind", entry.path("kind").asText()));
    }
    if (scope.isEmpty()) {
      file.add(Problem.at(pointer + "/scope", "vocabulary-scope", entry.path("scope").asText()));
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
    file.at(pointer + "/values").forEach(value -> values.add(value.asText()));
    boolean listed = kind == Kind.SCALE || kind == Kind.CHOICE || (kind == Kind.SET && !open);
    if ((listed && values.size() < 2)
        || (!listed && !values.isEmpty())
        || values.stream().anyMatch(value -> !value.matches("[A-Za-z0-9-]+"))
        || new HashSet<>(values).size() < values.size()) {
      file.add(Problem.at(pointer + "/values", "vocabulary-values", kind.id()));
    }
    return List.copyOf(values);
  }

  private Attribute.Wording wording(
      String pointer, Scope scope, Optional<Kind> kind, List<String> values) {
    Text label = file.text(pointer + "/label");
    checkLabel(pointer, scope, label);
    Map<String, Text> valueLabels = new LinkedHashMap<>();
    if (kind.filter(Kind.FLAG::equals).isPresent()) {
      valueLabels.put("true", file.text("/sentences/flag/true"));
      valueLabels.put("false", file.text("/sentences/flag/false"));
    }
    for (String value : values) {
      valueLabels.put(value, file.text(JsonText.below(pointer + "/valueLabels", value)));
    }
    checkValueLabels(pointer, valueLabels);
    Optional<Text> advice =
        file.at(pointer + "/advice").isMissingNode()
            ? Optional.empty()
            : Optional.of(file.text(pointer + "/advice"));
    Text reference =
        file.at(pointer + "/reference").isMissingNode()
            ? file.framed(scope, label)
            : file.text(pointer + "/reference");
    return new Attribute.Wording(
        label,
        Map.copyOf(valueLabels),
        file.text(pointer + "/question"),
        file.text(pointer + "/help"),
        advice,
        reference);
  }

  private void checkLabel(String pointer, Scope scope, Text label) {
    for (Language language : Language.values()) {
      String words = label.in(language);
      String owner = labelOwners.putIfAbsent(language + scope.id() + words, pointer);
      if (owner != null) {
        file.add(Problem.at(pointer + "/label", "vocabulary-label-twice", words));
      }
      operatorWords(language).stream()
          .filter(operator -> (" " + words + " ").contains(" " + operator + " "))
          .findFirst()
          .ifPresent(
              operator ->
                  file.add(
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
              file.add(
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

  private Set<String> operatorWords(Language language) {
    Set<String> words = new LinkedHashSet<>();
    for (JsonNode operator : file.at("/sentences/operators")) {
      for (JsonNode frame : operator.path(language.code())) {
        words.add(frame.asText().replace("{label}", "").replace(Phrase.SLOT, "").strip());
      }
    }
    return words;
  }
}
