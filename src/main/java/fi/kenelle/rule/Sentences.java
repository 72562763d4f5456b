package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The clauses that rules are made of, in both languages: reads one, and says it of any condition.
 * Immutable and safe to share.
 */
public final class Sentences {
  private final Vocabulary vocabulary;
  private final ClauseReader clauses;
  private final NearClauses conditions;
  private final NearClauses expectations;
  private final NearClauses expectationLines;

  /** The sentences of a vocabulary. */
  public Sentences(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.clauses = new ClauseReader(vocabulary);
    conditions = examples(Sentences::isReadable, Phrase::with);
    expectations = examples(Sentences::isExpectable, Phrase::with);
    expectationLines = examples(Sentences::isExpectable, this::expectationLine);
  }

  private NearClauses examples(
      Predicate<Phrase> isLegal, BiFunction<Phrase, List<String>, String> line) {
    return new NearClauses(
        vocabulary.phrases().stream()
            .filter(isLegal)
            .flatMap(phrase -> exampleWords(phrase).map(words -> line.apply(phrase, words)))
            .distinct()
            .toList());
  }

  private static boolean isReadable(Phrase phrase) {
    return phrase.attribute().kind().readable().contains(phrase.operator());
  }

  private static boolean isExpectable(Phrase phrase) {
    return phrase.attribute().uses().expectable()
        && phrase.attribute().kind().expectable().contains(phrase.operator());
  }

  private String expectationLine(Phrase phrase, List<String> words) {
    String frame = vocabulary.frames().expect().in(phrase.language());
    return frame.replace("{clause}", phrase.with(words));
  }

  /** What a clause turned out to say: a meaning, or the problem with it. */
  public record Reading(Optional<Meaning> meaning, Optional<Trouble> trouble) {}

  /**
   * The meaning of a clause.
   *
   * @param words the values as written
   * @param from the attribute that the value is taken from, where the clause names one
   */
  public record Meaning(Phrase phrase, List<String> words, Value value, Optional<Attribute> from) {
    /** What the clause is about. */
    public Attribute attribute() {
      return phrase.attribute();
    }

    /** How it compares. */
    public Operator operator() {
      return phrase.operator();
    }
  }

  /** What is wrong between two offsets of a clause, and what could stand there. */
  public record Trouble(int from, int to, Message message, List<String> suggestions) {}

  /** Reads the clause of a condition. */
  public Reading read(String clause) {
    return clauses.read(clause, conditions);
  }

  /** Reads the clause of an expectation. */
  public Reading readExpected(String clause) {
    return clauses.read(clause, expectations);
  }

  /**
   * The meaning of a clause, if it has one: like {@link #read}, without looking for what is near.
   */
  public Optional<Meaning> meaning(String clause) {
    return clauses.meaning(clause);
  }

  /** The nearest of some sentences, by letters in common first, then letter by letter. */
  public static List<String> nearest(String written, List<String> sentences, int count) {
    return new NearClauses(sentences).nearest(written, count);
  }

  /** The words of each example of a phrase. */
  private static Stream<List<String>> exampleWords(Phrase phrase) {
    if (!phrase.takesValues()) {
      return Stream.of(List.of());
    }
    Attribute attribute = phrase.attribute();
    List<String> words =
        switch (attribute.kind()) {
          case NUMBER -> List.of("2");
          case CODE -> List.of("fi");
          default -> attribute.isOpen() ? List.of("fi") : labels(attribute, phrase.language());
        };
    return words.stream().map(List::of);
  }

  private static List<String> labels(Attribute attribute, Language language) {
    return attribute.offered().stream().map(id -> attribute.valueLabel(id).in(language)).toList();
  }

  /** The clauses of conditions nearest to what was written. */
  public List<String> nearestConditions(String written, int count) {
    return conditions.nearest(written, count);
  }

  /** The lines that say what is expected nearest to what was written. */
  public List<String> nearestExpectations(String written, int count) {
    return expectationLines.nearest(written, count);
  }

  /** A clause as its author wrote it, as a sentence with a capital. */
  public static String say(Sentence written) {
    return capital(written.clause());
  }

  /** A condition as a sentence, in the language asked for, with a capital. */
  public String say(Condition condition, Language language) {
    return say(condition.attribute(), condition.operator(), condition.value(), language);
  }

  /** An attribute, an operator and a value as a sentence, with a capital. */
  public String say(Attribute attribute, Operator operator, Value value, Language language) {
    return capital(clause(attribute, operator, value, language));
  }

  /** A clause for an attribute, an operator and a value, in the words that come most naturally. */
  public String clause(Attribute attribute, Operator operator, Value value, Language language) {
    Phrase phrase = vocabulary.phrase(attribute, operator, value, language);
    return phrase.with(words(attribute, value, language));
  }

  /** An expectation as a clause, in the language asked for. */
  public String clause(Expectation expectation, Language language) {
    if (expectation.from().isEmpty()) {
      return clause(expectation.attribute(), expectation.operator(), expectation.value(), language);
    }
    String source = expectation.from().get().wording().reference().in(language);
    return vocabulary
        .phrase(expectation.attribute(), expectation.operator(), Value.Plain.UNKNOWN, language)
        .with(List.of(source));
  }

  /** The words for a value: its labels in the language. */
  public static List<String> words(Attribute attribute, Value value, Language language) {
    if (value instanceof Value.Terms terms) {
      return terms.ids().stream().map(id -> attribute.valueLabel(id).in(language)).toList();
    }
    return value instanceof Value.Plain
        ? List.of()
        : List.of(attribute.valueLabel(value.id()).in(language));
  }

  /** The pattern lines, in both languages, with what each says of the customer type. */
  public Map<String, Pattern> patterns() {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    Text anyone = vocabulary.frames().anyCustomer();
    Text anywhere = vocabulary.frames().anyTouchpoint();
    for (Language language : Language.values()) {
      patterns.put(anyone.in(language), new Pattern(Rule.Subject.CUSTOMER, Optional.empty()));
      patterns.put(anywhere.in(language), new Pattern(Rule.Subject.TOUCHPOINT, Optional.empty()));
    }
    Attribute type = vocabulary.required(Vocabulary.TYPE);
    vocabulary.phrases().stream()
        .filter(phrase -> phrase.attribute().equals(type) && phrase.operator() == Operator.IS)
        .flatMap(phrase -> exampleWords(phrase).map(phrase::with))
        .forEach(
            clause ->
                patterns.put(
                    capital(clause), new Pattern(Rule.Subject.CUSTOMER, read(clause).meaning())));
    return patterns;
  }

  /** Every pattern line that a rule may have, in both languages, English first. */
  public List<String> patternLines() {
    Vocabulary.Frames frames = vocabulary.frames();
    Attribute type = vocabulary.required(Vocabulary.TYPE);
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.concat(
                    type.offered().stream()
                        .map(id -> say(type, Operator.IS, type.term(id).orElseThrow(), language)),
                    Stream.of(
                        frames.anyCustomer().in(language), frames.anyTouchpoint().in(language))))
        .toList();
  }

  /** What a pattern line says: of whom the rule speaks, and of which type. */
  public record Pattern(Rule.Subject subject, Optional<Meaning> type) {}

  static String capital(String clause) {
    return clause.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + clause.substring(1);
  }
}
