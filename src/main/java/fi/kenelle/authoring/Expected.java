package fi.kenelle.authoring;

import java.util.List;
import java.util.Optional;

/**
 * What an author thinks is there while changing it: whoever is mistaken must look again.
 *
 * @param kind whether there should be something
 * @param tags the tags of which it should have one; none means any
 */
public record Expected(Kind kind, List<String> tags) {
  /** Whether there should be something. */
  public enum Kind {
    /** Something with one of the tags, or with any where none is named. */
    PRESENT,
    /** Nothing. */
    ABSENT,
    /** The author does not mind. */
    ANYTHING
  }

  /** The author does not mind what is there. */
  public static final Expected ANYTHING = new Expected(Kind.ANYTHING, List.of());

  /** Nothing should be there. */
  public static final Expected ABSENT = new Expected(Kind.ABSENT, List.of());

  /** Something with one of these tags should be there; none means any. */
  public static Expected oneOf(List<String> tags) {
    return new Expected(Kind.PRESENT, List.copyOf(tags));
  }

  /** Throws {@link NotPublished} unless it holds of what has this tag, or of nothing. */
  void check(Optional<String> tag, String subject) {
    if (holds(tag)) {
      return;
    }
    throw kind == Kind.ABSENT ? NotPublished.exists(subject) : NotPublished.outdated(subject);
  }

  /** Whether it is as expected, where this tag is there or nothing is. */
  private boolean holds(Optional<String> tag) {
    return switch (kind) {
      case PRESENT -> tag.isPresent() && (tags.isEmpty() || tags.contains(tag.get()));
      case ABSENT -> tag.isEmpty();
      case ANYTHING -> true;
    };
  }
}
