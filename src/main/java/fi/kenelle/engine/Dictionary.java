package fi.kenelle.engine;

import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the dictionary (a Drools {@code .dsl}) that makes each rule file compile with stock
 * Drools, without Kenelle. Longer sentences stand before the shorter ones that they contain. A
 * value's word is first set between tildes with its attribute's id, and turned into a literal by
 * the entries at the end.
 */
public final class Dictionary {
  private static final int LONGEST_LIST = 12;
  private static final int LONGEST_OPEN_LIST = 4;

  private final Vocabulary vocabulary;

  private Dictionary(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The dictionary of a vocabulary. */
  public static String of(Vocabulary vocabulary) {
    return new Dictionary(vocabulary).text();
  }

  /** The fact types as a second resource, to be compiled beside the rules of a pack. */
  public static String facts(Vocabulary vocabulary, String pack) {
    return "package " + pack + "\ndialect \"mvel\"\n\n" + Drl.facts(vocabulary);
  }

  private String text() {
    Set<String> lines = new LinkedHashSet<>();
    vocabulary.phrases().stream()
        .filter(phrase -> phrase.attribute().id().equals(Vocabulary.TYPE))
        .filter(phrase -> phrase.operator() == Operator.IS)
        .forEach(phrase -> lines.addAll(patterns(phrase)));
    for (Language language : Language.values()) {
      lines.add(
          entry("when", vocabulary.frames().anyCustomer().in(language), Drl.CUSTOMER_FACT + "()"));
      lines.add(
          entry(
              "when",
              vocabulary.frames().anyTouchpoint().in(language),
              Drl.TOUCHPOINT_FACT + "()"));
    }
    vocabulary.phrases().stream()
        .sorted(Comparator.comparingInt(Phrase::length).reversed())
        .forEach(phrase -> lines.addAll(conditions(phrase)));
    vocabulary.attributes().forEach(attribute -> lines.addAll(words(attribute)));
    lines.addAll(conclusions());
    return String.join("\n", lines) + "\n";
  }

  private List<String> patterns(Phrase phrase) {
    if (phrase.fixed().isPresent()) {
      String test = Drl.constraint(phrase.attribute(), phrase.operator(), phrase.fixed().get());
      return List.of(entry("when", capital(phrase.before()), Drl.CUSTOMER_FACT + "(" + test + ")"));
    }
    return phrase.attribute().values().stream()
        .map(id -> patternOf(phrase, phrase.attribute().term(id).orElseThrow()))
        .toList();
  }

  private static String patternOf(Phrase phrase, Value value) {
    String words = phrase.with(Sentences.words(phrase.attribute(), value, phrase.language()));
    String test = Drl.constraint(phrase.attribute(), phrase.operator(), value);
    return entry("when", capital(words), Drl.CUSTOMER_FACT + "(" + test + ")");
  }

  private List<String> conditions(Phrase phrase) {
    Attribute attribute = phrase.attribute();
    if (!phrase.takesValues()) {
      Value value = phrase.fixed().orElse(Value.Plain.UNKNOWN);
      String test = Drl.constraint(attribute, phrase.operator(), value);
      return List.of(entry("when", "- " + phrase.before(), test));
    }
    if (!phrase.operator().takesList()) {
      return List.of(listEntry(phrase, 1));
    }
    int longest =
        attribute.isOpen() || attribute.kind() == Kind.NUMBER
            ? LONGEST_OPEN_LIST
            : Math.min(LONGEST_LIST, attribute.values().size());
    List<String> entries = new ArrayList<>();
    for (int count = longest; count > 0; count--) {
      entries.add(listEntry(phrase, count));
    }
    return entries;
  }

  /** An entry for a sentence with so many values. */
  private static String listEntry(Phrase phrase, int count) {
    String places =
        IntStream.range(0, count)
            .mapToObj(i -> "{v" + i + "}")
            .collect(Collectors.joining(escaped(", ")));
    List<String> literals =
        IntStream.range(0, count)
            .mapToObj(i -> literal(phrase.attribute(), "{v" + i + "}"))
            .toList();
    return "[when]"
        + escaped("- " + phrase.before())
        + places
        + escaped(phrase.after())
        + "="
        + test(phrase.attribute(), phrase.operator(), literals);
  }

  private static String literal(Attribute attribute, String place) {
    if (attribute.kind() == Kind.NUMBER) {
      return place + "L";
    }
    return attribute.isOpen() ? '"' + place + '"' : "~" + attribute.id() + " " + place + "~";
  }

  private static String test(Attribute attribute, Operator operator, List<String> literals) {
    String field = Drl.field(attribute);
    String known = Drl.known(attribute);
    String first = literals.get(0);
    return switch (operator) {
      case IS -> field + " == " + first;
      case IS_NOT -> known + ", " + field + " != " + first;
      case AT_LEAST -> field + " >= " + first;
      case AT_MOST -> field + " <= " + first;
      case IS_ONE_OF -> field + " in (" + String.join(", ", literals) + ")";
      case INCLUDES -> each(field + " contains ", literals);
      case EXCLUDES -> known + ", " + each(field + " not contains ", literals);
      case IS_KNOWN, IS_NOT_KNOWN -> throw new IllegalStateException("takes no value");
    };
  }

  private static String each(String test, List<String> literals) {
    return literals.stream().map(literal -> test + literal).collect(Collectors.joining(", "));
  }

  /** The words of an attribute's values, each as its literal. */
  private static List<String> words(Attribute attribute) {
    List<String> entries = new ArrayList<>();
    if (attribute.isOpen() || attribute.kind() == Kind.NUMBER || attribute.kind() == Kind.TEXT) {
      return entries;
    }
    for (String id : attribute.offered()) {
      Text label = attribute.valueLabel(id);
      String literal = Drl.literal(attribute, attribute.term(id).orElseThrow());
      for (String word : new LinkedHashSet<>(List.of(id, label.en(), label.fi()))) {
        entries.add("[when]" + escaped("~" + attribute.id() + " " + word + "~") + "=" + literal);
      }
    }
    return entries;
  }

  /** What a rule concludes is not for Drools to do: its texts become comments. */
  private List<String> conclusions() {
    List<String> entries = new ArrayList<>();
    for (Language language : Language.values()) {
      String expect = vocabulary.frames().expect().in(language).replace("{clause}", "");
      entries.add("[then]" + escaped(expect.stripTrailing()) + " {text}=//");
      vocabulary
          .frames()
          .texts()
          .values()
          .forEach(text -> entries.add("[then]" + escaped(text.in(language)) + " {text}=//"));
    }
    return entries.stream().sorted().toList();
  }

  private static String entry(String section, String sentence, String drl) {
    return "[" + section + "]" + escaped(sentence) + "=" + drl;
  }

  /**
   * A sentence as a key: what the dictionary's own grammar would read otherwise is written by code.
   */
  private static String escaped(String sentence) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      char letter = sentence.charAt(i);
      boolean plain = Character.isLetterOrDigit(letter) || " -~".indexOf(letter) >= 0;
      key.append(plain ? String.valueOf(letter) : String.format("\\x%02x", (int) letter));
    }
    return key.toString();
  }

  private static String capital(String clause) {
    return clause.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + clause.substring(1);
  }
}
