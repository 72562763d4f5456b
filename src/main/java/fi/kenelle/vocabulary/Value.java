package fi.kenelle.vocabulary;

import java.util.List;

/**
 * A value of an attribute. An attribute that a description leaves out has the value {@link
 * Plain#UNKNOWN}: never false, never the lowest of its scale.
 */
public sealed interface Value {
  /** Whether the description says it. */
  default boolean isKnown() {
    return true;
  }

  /** The place in the vocabulary's listed order, or the number itself. */
  default long rank() {
    throw new IllegalStateException("no order: " + this);
  }

  /** The id as it stands in JSON, for a single value. */
  default String id() {
    throw new IllegalStateException("no single value: " + this);
  }

  /** Yes or no. */
  record Flag(boolean yes) implements Value {
    @Override
    public String id() {
      return yes ? "true" : "false";
    }
  }

  /** A value of a scale, a choice or an open code; the rank of an open code is -1. */
  record Term(String id, long rank) implements Value {}

  /** The members of a set, or the values of {@code isOneOf}, each once, in the order given. */
  record Terms(List<String> ids) implements Value {
    boolean hasAllOf(Terms others) {
      for (int i = 0; i < others.ids.size(); i++) {
        if (!ids.contains(others.ids.get(i))) {
          return false;
        }
      }
      return true;
    }

    boolean hasNoneOf(Terms others) {
      for (int i = 0; i < others.ids.size(); i++) {
        if (ids.contains(others.ids.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** A whole number, not negative. */
  record Count(long number) implements Value {
    @Override
    public long rank() {
      return number;
    }

    @Override
    public String id() {
      return Long.toString(number);
    }
  }

  /** What is there without more being said of it, or what is not said at all. */
  enum Plain implements Value {
    /** Free text that is there. */
    PRESENT,
    /** What is not said. */
    UNKNOWN;

    @Override
    public boolean isKnown() {
      return this == PRESENT;
    }
  }
}
