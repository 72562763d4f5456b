package fi.kenelle.rule;

import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a rule file into a {@link Rule}, or finds every problem in it, each with its place. Nothing
 * that is not a sentence of the vocabulary gets through: no code, no second rule, no comment.
 * Immutable and safe to share.
 */
public final class RuleReader {
  private final Vocabulary vocabulary;
  private final Sources sources;
  private final Sentences sentences;
  private final Map<String, Sentences.Pattern> patterns;

  /** A reader for rules that use these words and cite these sources. */
  public RuleReader(Vocabulary vocabulary, Sources sources) {
    this.vocabulary = vocabulary;
    this.sources = sources;
    this.sentences = new Sentences(vocabulary);
    this.patterns = java.util.Collections.unmodifiableMap(sentences.patterns());
  }

  /**
   * What reading gave: a rule, unless one of the problems is an error.
   *
   * @param parts the lines that could be told apart, errors or not
   */
  public record Reading(Optional<Rule> rule, List<RuleProblem> problems, List<RulePart> parts) {
    /** What there is to say of a text that cannot be read at all. */
    public static Reading failed(RuleProblem problem) {
      return new Reading(Optional.empty(), List.of(problem), List.of());
    }
  }

  /** The words that rules may use. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The sources that rules may cite. */
  public Sources sources() {
    return sources;
  }

  /** The sentences that this reader knows. */
  public Sentences sentences() {
    return sentences;
  }

  /** The lines with which conditions begin, and what each says of the customer's type. */
  public Map<String, Sentences.Pattern> patterns() {
    return patterns;
  }

  /** Reads the text of a file; {@code file} is its path, such as {@code rules/b2b/x.dslr}. */
  public Reading read(String file, String text) {
    return new RuleFileReader(this, file, new RuleProblems(file)).read(text);
  }

  /** A text as seen from one of its lines, from 1; what is wrong with it is not told. */
  public RuleOutline outline(String text, int line) {
    return new RuleFileReader(this, "", RuleProblems.unread()).outline(text, line);
  }
}
