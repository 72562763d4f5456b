package fi.kenelle.rule;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of a rule file as it was read, whether or not the file as a whole is in order: what a form
 * needs to show the rule and to say where in the text each choice stands.
 *
 * @param key the metadata key or the {@code TextLine}'s name, where the role has several
 * @param text the line without the blanks around it
 * @param span where the line stands
 * @param value what stands in the slot: the quoted text, a name or a clause
 * @param valueSpan where the slot stands, without quotes
 * @param meaning what the clause says, where the line has one that is known
 */
public record RulePart(
    Role role,
    String key,
    String text,
    Span span,
    String value,
    Span valueSpan,
    Optional<Sentences.Meaning> meaning) {
  /** What a line is for. */
  public enum Role {
    PACKAGE,
    RULE,
    METADATA,
    PATTERN,
    CONDITION,
    EXPECTATION,
    TEXT;

    /** The name used in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A stretch of one line; columns from 1, in characters, the end not included. */
  public record Span(int line, int column, int endColumn) {
    static Span of(RuleLine line) {
      return new Span(line.number(), line.column(), line.endColumn());
    }
  }

  static RulePart of(
      Role role, String key, RuleLine line, RuleLine value, Optional<Sentences.Meaning> meaning) {
    return new RulePart(
        role, key, line.words(), Span.of(line), value.words(), Span.of(value), meaning);
  }

  /** The same part with the text that its quoted slot says. */
  RulePart saying(String quoted) {
    return new RulePart(role, key, text, span, quoted, valueSpan, meaning);
  }
}
