package fi.kenelle.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much an unmet expectation weighs, strongest first. */
public enum Strength {
  MUST(3),
  SHOULD(2),
  COULD(1);

  private final int weight;

  Strength(int weight) {
    this.weight = weight;
  }

  /** The weight in a fit and in the order of questions: 3, 2 or 1. */
  public int weight() {
    return weight;
  }

  /** The name used in rule files and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All ids, strongest first. */
  public static java.util.List<String> ids() {
    return Stream.of(values()).map(Strength::id).toList();
  }

  /** The strength of an id, if there is one. */
  public static Optional<Strength> of(String id) {
    return Stream.of(values()).filter(strength -> strength.id().equals(id)).findFirst();
  }
}
