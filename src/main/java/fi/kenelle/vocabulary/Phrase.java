package fi.kenelle.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A clause that says something of an attribute: "earlier encounters are remembered",
 * "personalisation is at least {value}". It serves conditions and expectations alike.
 *
 * @param fixed the value that the clause itself says; empty where it has a place for values, or
 *     takes none
 * @param before the words before the place for values, or all of them
 * @param after the words after it
 */
public record Phrase(
    Attribute attribute,
    Operator operator,
    Language language,
    Optional<Value> fixed,
    String before,
    String after) {
  static final String SLOT = "{value}";

  /** A phrase of a template, which may hold {@code {value}}. */
  static Phrase of(
      Attribute attribute,
      Operator operator,
      Language language,
      Optional<Value> fixed,
      String text) {
    int slot = text.indexOf(SLOT);
    return slot < 0
        ? new Phrase(attribute, operator, language, fixed, text, "")
        : new Phrase(
            attribute,
            operator,
            language,
            fixed,
            text.substring(0, slot),
            text.substring(slot + SLOT.length()));
  }

  /** Whether a sentence puts values into it. */
  public boolean takesValues() {
    return fixed.isEmpty() && !operator.takesNothing();
  }

  /** The clause with these words as its values; they are left out where it takes none. */
  public String with(List<String> words) {
    return takesValues() ? before + String.join(", ", words) + after : before;
  }

  /** The length of what the phrase itself says: of two that fit, the longer one is meant. */
  public int length() {
    return before.length() + after.length();
  }
}
