package fi.kenelle.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code vocabulary.json} and finds everything that is wrong with it. */
final class VocabularyReader {
  private static final List<String> NEEDED =
      List.of("type", "relationship", "roles", "scope", "persona", "sector", "channel", "stage");
  private final VocabularyFile file;

  VocabularyReader(JsonNode json) {
    this.file = new VocabularyFile(json);
  }

  Vocabulary read() {
    Map<String, Text> packs = labels("/packs");
    List<Dimension> dimensions = new ArrayList<>();
    labels("/dimensions").forEach((id, label) -> dimensions.add(new Dimension(id, label)));
    List<Attribute> attributes = new AttributeReader(file).attributes();
    List<Phrase> phrases = new PhraseReader(file).phrases(attributes);
    Vocabulary.Frames frames = frames();
    VagueWords vague = vagueWords();
    NEEDED.stream()
        .filter(id -> attributes.stream().noneMatch(attribute -> attribute.id().equals(id)))
        .forEach(id -> file.add(Problem.at("/attributes", "vocabulary-lacks", id)));
    file.checkSound();
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
    JsonNode list = file.at(pointer);
    for (int i = 0; i < list.size(); i++) {
      String id = list.get(i).path("id").asText();
      if (labels.put(id, file.text(pointer + "/" + i + "/label")) != null) {
        file.add(Problem.at(pointer + "/" + i + "/id", "vocabulary-twice", id));
      }
    }
    if (labels.isEmpty()) {
      file.add(Problem.at(pointer, "vocabulary-missing", pointer.substring(1)));
    }
    return labels;
  }

  private Vocabulary.Frames frames() {
    Map<Vocabulary.TextLine, Text> texts = new EnumMap<>(Vocabulary.TextLine.class);
    texts.put(Vocabulary.TextLine.RECOMMEND_EN, file.text("/sentences/recommendEn"));
    texts.put(Vocabulary.TextLine.RECOMMEND_FI, file.text("/sentences/recommendFi"));
    texts.put(Vocabulary.TextLine.BECAUSE_EN, file.text("/sentences/becauseEn"));
    texts.put(Vocabulary.TextLine.BECAUSE_FI, file.text("/sentences/becauseFi"));
    return new Vocabulary.Frames(
        file.text("/sentences/anyCustomer"),
        file.text("/sentences/anyTouchpoint"),
        file.text("/sentences/expect"),
        Map.copyOf(texts));
  }

  private VagueWords vagueWords() {
    return new VagueWords(
        words("everyone"), words("customers"), words("empty"), words("continuations"));
  }

  private Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    file.at("/vagueWords/" + list).forEach(word -> words.add(word.asText()));
    if (words.isEmpty()) {
      file.add(Problem.at("/vagueWords/" + list, "vocabulary-missing", list));
    }
    return Set.copyOf(words);
  }
}
