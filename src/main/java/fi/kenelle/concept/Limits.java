package fi.kenelle.concept;

import fi.kenelle.vocabulary.Attribute;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a redesign must keep to.
 *
 * @param keep attributes that may not change
 * @param atMost the most changes, if there is a limit
 * @param time how long the search may take
 */
public record Limits(Set<Attribute> keep, OptionalInt atMost, Duration time) {
  /** The largest limit on changes that can be asked for. */
  public static final int MOST_CHANGES = 1_000;

  /** The longest time that can be asked for, in seconds. */
  public static final int MOST_SECONDS = 60;

  /** The time allowed where none is asked for, in seconds. */
  public static final int SECONDS = 10;

  /** Nothing to keep, as many changes as are of use. */
  public static Limits none() {
    return new Limits(Set.of(), OptionalInt.empty(), Duration.ofSeconds(SECONDS));
  }
}
