package fi.kenelle.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;

/** How an actual value is held against a wanted one. */
public enum Operator {
  IS("is"),
  IS_NOT("isNot"),
  AT_LEAST("atLeast"),
  AT_MOST("atMost"),
  IS_ONE_OF("isOneOf"),
  INCLUDES("includes"),
  EXCLUDES("excludes"),
  IS_KNOWN("isKnown"),
  IS_NOT_KNOWN("isNotKnown");

  private final String id;

  Operator(String id) {
    this.id = id;
  }

  /** The name used in JSON, such as {@code atLeast}. */
  public String id() {
    return id;
  }

  /**
   * Whether the sentence names several values: {@code isOneOf}, {@code includes}, {@code excludes}.
   */
  public boolean takesList() {
    return this == IS_ONE_OF || this == INCLUDES || this == EXCLUDES;
  }

  /** Whether the sentence names no value: {@code isKnown}, {@code isNotKnown}. */
  public boolean takesNothing() {
    return this == IS_KNOWN || this == IS_NOT_KNOWN;
  }

  /**
   * Holds an actual value against a wanted one. Anything but a question of being known is {@link
   * Truth#UNKNOWN} where the actual value is unknown.
   */
  public Truth test(Value actual, Value wanted) {
    if (this == IS_KNOWN) {
      return Truth.of(actual.isKnown());
    }
    if (this == IS_NOT_KNOWN) {
      return Truth.of(!actual.isKnown());
    }
    return actual.isKnown() ? Truth.of(holds(actual, wanted)) : Truth.UNKNOWN;
  }

  private boolean holds(Value actual, Value wanted) {
    return switch (this) {
      case IS -> actual.equals(wanted);
      case IS_NOT -> !actual.equals(wanted);
      case AT_LEAST -> actual.rank() >= wanted.rank();
      case AT_MOST -> actual.rank() <= wanted.rank();
      case IS_ONE_OF -> ((Value.Terms) wanted).ids().contains(actual.id());
      case INCLUDES -> ((Value.Terms) actual).hasAllOf((Value.Terms) wanted);
      case EXCLUDES -> ((Value.Terms) actual).hasNoneOf((Value.Terms) wanted);
      case IS_KNOWN, IS_NOT_KNOWN -> throw new IllegalStateException("decided before");
    };
  }

  /** The operator of an id, if there is one. */
  public static Optional<Operator> of(String id) {
    return Stream.of(values()).filter(operator -> operator.id.equals(id)).findFirst();
  }
}
