package fi.kenelle.rule;

import fi.kenelle.rule.Sentences.Meaning;
import fi.kenelle.rule.Sentences.Reading;
import fi.kenelle.rule.Sentences.Trouble;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads one clause: what it says, or which words of it are wrong and what could stand there.
 * Immutable and safe to share.
 */
final class ClauseReader {
  private static final String COMMA = ", ";
  private static final int SLIP = 2;

  private final Vocabulary vocabulary;
  private final Map<String, Phrase> whole = new HashMap<>();
  private final List<Phrase> withValues;

  ClauseReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.phrases().stream()
        .filter(phrase -> !phrase.takesValues())
        .forEach(phrase -> whole.putIfAbsent(phrase.before(), phrase));
    withValues =
        vocabulary.phrases().stream()
            .filter(Phrase::takesValues)
            .sorted(Comparator.comparingInt(Phrase::length).reversed())
            .toList();
  }

  /**
   * Reads a clause.
   *
   * @param likely the sentences that may have been meant
   */
  Reading read(String clause, NearClauses likely) {
    Phrase exact = whole.get(clause);
    if (exact != null) {
      return new Reading(Optional.of(meaningOf(exact)), Optional.empty());
    }
    Optional<Trouble> nearest = Optional.empty();
    for (Phrase phrase : withValues) {
      if (fits(phrase, clause)) {
        Reading reading = readValues(phrase, clause);
        if (reading.meaning().isPresent()) {
          return reading;
        }
        nearest = nearest.isPresent() ? nearest : reading.trouble();
      }
    }
    return new Reading(Optional.empty(), Optional.of(clearest(clause, nearest, likely)));
  }

  /** The meaning of a clause, if it has one. */
  Optional<Meaning> meaning(String clause) {
    Phrase exact = whole.get(clause);
    if (exact != null) {
      return Optional.of(meaningOf(exact));
    }
    return withValues.stream()
        .filter(phrase -> fits(phrase, clause))
        .map(phrase -> readValues(phrase, clause).meaning())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Meaning meaningOf(Phrase whole) {
    Value value = whole.fixed().orElse(Value.Plain.UNKNOWN);
    return new Meaning(whole, List.of(), value, Optional.empty());
  }

  private static boolean fits(Phrase phrase, String clause) {
    return clause.length() >= phrase.length()
        && clause.startsWith(phrase.before())
        && clause.endsWith(phrase.after());
  }

  private Reading readValues(Phrase phrase, String clause) {
    int start = phrase.before().length();
    String written = clause.substring(start, clause.length() - phrase.after().length());
    Optional<Attribute> from = reference(phrase, written);
    if (from.isPresent()) {
      Meaning meaning = new Meaning(phrase, List.of(written), Value.Plain.UNKNOWN, from);
      return new Reading(Optional.of(meaning), Optional.empty());
    }
    List<String> words =
        phrase.operator().takesList() ? List.of(written.split(COMMA, -1)) : List.of(written);
    List<String> ids = new ArrayList<>();
    for (String word : words) {
      Optional<String> id = id(phrase, word);
      if (id.isEmpty()) {
        return new Reading(Optional.empty(), Optional.of(unknownValue(phrase, word, start)));
      }
      ids.add(id.get());
      start += word.length() + COMMA.length();
    }
    Value value =
        phrase.operator().takesList()
            ? phrase.attribute().terms(ids).orElseThrow()
            : phrase.attribute().term(ids.get(0)).orElseThrow();
    return new Reading(
        Optional.of(new Meaning(phrase, words, value, Optional.empty())), Optional.empty());
  }

  private Optional<Attribute> reference(Phrase phrase, String written) {
    return vocabulary.attributes().stream()
        .filter(other -> other.wording().reference().in(phrase.language()).equals(written))
        .filter(other -> other.scope() == Scope.CUSTOMER && phrase.attribute().canTakeFrom(other))
        .findFirst();
  }

  /** The id of a value's word: its label in the phrase's language, or the id itself. */
  private static Optional<String> id(Phrase phrase, String word) {
    Attribute attribute = phrase.attribute();
    for (String id : attribute.offered()) {
      if (id.equals(word) || attribute.valueLabel(id).in(phrase.language()).equals(word)) {
        return Optional.of(id);
      }
    }
    return attribute.term(word).map(Value::id);
  }

  private static Trouble unknownValue(Phrase phrase, String word, int start) {
    Attribute attribute = phrase.attribute();
    List<String> legal =
        attribute.offered().stream()
            .map(id -> attribute.valueLabel(id).in(phrase.language()))
            .toList();
    String code =
        switch (attribute.kind()) {
          case NUMBER -> "value-not-number";
          case CODE -> "value-not-code";
          default -> attribute.isOpen() ? "value-not-code" : "unknown-value";
        };
    return new Trouble(
        start,
        start + word.length(),
        Message.of(
            code,
            word,
            attribute.wording().label().in(phrase.language()),
            String.join(" · ", legal)),
        Nearest.all(word, legal));
  }

  /** A wrong value, unless a slip of a letter or two in the sentence explains it better. */
  private Trouble clearest(String clause, Optional<Trouble> value, NearClauses likely) {
    String sound = value.map(trouble -> clause.substring(0, trouble.from())).orElse("");
    List<String> slips = slips(clause, sound, likely.all());
    if (slips.isEmpty() && value.isPresent()) {
      return value.get();
    }
    List<String> sentences = new ArrayList<>(slips);
    likely.nearest(clause, 3).stream()
        .filter(sentence -> !sentences.contains(sentence))
        .forEach(sentences::add);
    return new Trouble(
        0,
        clause.length(),
        Message.of("unknown-sentence", clause),
        sentences.subList(0, Math.min(3, sentences.size())));
  }

  /**
   * The sentences that differ from what was written by a letter or two, the nearest first. Where
   * the clause is sound up to its value, the value is wrong and not the sentence.
   */
  private List<String> slips(String clause, String sound, List<String> likely) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (String sentence : likely) {
      if (sound.isEmpty() || !sentence.startsWith(sound)) {
        keepSlip(sentence, Nearest.distance(clause, sentence, SLIP), found);
      }
    }
    withValues.forEach(phrase -> keepSlips(phrase, clause, found));
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void keepSlip(String sentence, OptionalInt distance, Map<String, Integer> found) {
    distance.ifPresent(letters -> found.merge(sentence, letters, Math::min));
  }

  /**
   * Keeps the clause with its first words mended to the phrase's, where its values are legal then.
   */
  private void keepSlips(Phrase phrase, String clause, Map<String, Integer> found) {
    int length = phrase.before().length();
    for (int cut = Math.max(1, length - SLIP);
        cut <= Math.min(clause.length() - 1, length + SLIP);
        cut++) {
      OptionalInt distance = Nearest.distance(clause.substring(0, cut), phrase.before(), SLIP);
      String mended = phrase.before() + clause.substring(cut);
      if (distance.isPresent() && distance.getAsInt() > 0 && readsAs(phrase, mended)) {
        keepSlip(mended, distance, found);
      }
    }
  }

  private boolean readsAs(Phrase phrase, String clause) {
    return fits(phrase, clause) && readValues(phrase, clause).meaning().isPresent();
  }
}
