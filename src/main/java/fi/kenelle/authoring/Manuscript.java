package fi.kenelle.authoring;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule's text while it is being written: what its other lines say already, seen from the line
 * with the cursor. It takes each line for what it looks like and reports nothing.
 */
final class Manuscript {
  /** Where in a rule a line stands. */
  enum Section {
    PACKAGE,
    RULE,
    METADATA,
    PATTERN,
    CONDITIONS,
    EXPECTATION,
    TEXTS,
    AFTER
  }

  private final List<String> lines;
  private final int line;
  private final RuleSet ruleSet;

  /** The text, seen from a line, from 1. */
  Manuscript(String text, int line, RuleSet ruleSet) {
    this.lines = linesOf(text).stream().map(Manuscript::stripped).toList();
    this.line = line - 1;
    this.ruleSet = ruleSet;
  }

  /** The lines of a text as {@code check} counts them, without their ends. */
  static List<String> linesOf(String text) {
    return Stream.of(text.split("\n", -1))
        .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .toList();
  }

  private static String stripped(String line) {
    return line.replaceAll("^ +| +$", "");
  }

  /** Where the line with the cursor stands. */
  Section section() {
    if (isBefore("end")) {
      return Section.AFTER;
    }
    if (isBefore("then")) {
      return expectationLine().filter(other -> other < line).isPresent()
          ? Section.TEXTS
          : Section.EXPECTATION;
    }
    if (isBefore("when")) {
      return first(lines.indexOf("when") + 1) < line ? Section.CONDITIONS : Section.PATTERN;
    }
    if (others().anyMatch(i -> i < line && lines.get(i).startsWith("rule"))) {
      return Section.METADATA;
    }
    return others().anyMatch(i -> i < line && lines.get(i).startsWith("package"))
        ? Section.RULE
        : Section.PACKAGE;
  }

  private boolean isBefore(String keyword) {
    return others().anyMatch(i -> i < line && lines.get(i).equals(keyword));
  }

  /** The first line from an index on that is not blank, or is the one with the cursor. */
  private int first(int from) {
    return IntStream.range(from, lines.size())
        .filter(i -> i == line || !lines.get(i).isEmpty())
        .findFirst()
        .orElse(lines.size());
  }

  private IntStream others() {
    return IntStream.range(0, lines.size()).filter(i -> i != line);
  }

  /** The other lines. */
  Stream<String> otherLines() {
    return others().mapToObj(lines::get);
  }

  /** Whether another line is, or begins with, this. */
  boolean has(String beginning) {
    return otherLines().anyMatch(other -> other.startsWith(beginning));
  }

  /** Whether another line is this keyword. */
  boolean hasKeyword(String keyword) {
    return otherLines().anyMatch(keyword::equals);
  }

  /** Whether the pattern stands on another line. */
  boolean hasPattern() {
    return pattern().isPresent();
  }

  private Optional<Sentences.Pattern> pattern() {
    var patterns = ruleSet.reader().patterns();
    return otherLines().map(patterns::get).filter(found -> found != null).findFirst();
  }

  /** What the rule is applied to. */
  Rule.Subject subject() {
    return pattern().map(Sentences.Pattern::subject).orElse(Rule.Subject.CUSTOMER);
  }

  /** Whether another line says what is expected. */
  boolean hasExpectation() {
    return expectationLine().isPresent();
  }

  private Optional<Integer> expectationLine() {
    return others().boxed().filter(i -> expectedClause(lines.get(i)).isPresent()).findFirst();
  }

  private Optional<String> expectedClause(String other) {
    Text frame = ruleSet.vocabulary().frames().expect();
    return Stream.of(frame.en(), frame.fi())
        .map(words -> words.replace("{clause}", ""))
        .filter(other::startsWith)
        .map(beginning -> other.substring(beginning.length()))
        .findFirst();
  }

  /** What another line expects something of. */
  Optional<Attribute> expected() {
    return expectationLine()
        .flatMap(i -> expectedClause(lines.get(i)))
        .flatMap(ruleSet.sentences()::meaning)
        .map(Sentences.Meaning::attribute);
  }

  /** What other lines read. */
  Set<Attribute> read() {
    Set<Attribute> read = new LinkedHashSet<>();
    pattern().flatMap(Sentences.Pattern::type).ifPresent(type -> read.add(type.attribute()));
    otherLines()
        .filter(other -> other.startsWith("- "))
        .map(other -> ruleSet.sentences().meaning(other.substring(2)))
        .flatMap(Optional::stream)
        .forEach(meaning -> read.add(meaning.attribute()));
    return read;
  }

  /** The texts that no other line gives. */
  List<TextLine> missingTexts() {
    Set<TextLine> missing = EnumSet.allOf(TextLine.class);
    missing.removeIf(
        text -> {
          Text beginning = ruleSet.vocabulary().frames().texts().get(text);
          return has(beginning.en() + " \"") || has(beginning.fi() + " \"");
        });
    return new ArrayList<>(missing);
  }

  /** The language of the sentences around, else the other one given. */
  Language language(Language otherwise) {
    Vocabulary.Frames frames = ruleSet.vocabulary().frames();
    for (Language language : Language.values()) {
      boolean spoken =
          pattern().flatMap(Sentences.Pattern::type).map(t -> t.phrase().language()).stream()
                  .anyMatch(language::equals)
              || hasKeyword(frames.anyCustomer().in(language))
              || hasKeyword(frames.anyTouchpoint().in(language))
              || has(frames.expect().in(language).replace("{clause}", ""))
              || frames.texts().values().stream().anyMatch(text -> has(text.in(language)));
      if (spoken) {
        return language;
      }
    }
    return otherwise;
  }
}
