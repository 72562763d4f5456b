package fi.kenelle.vocabulary;

import static fi.kenelle.vocabulary.Operator.AT_LEAST;
import static fi.kenelle.vocabulary.Operator.AT_MOST;
import static fi.kenelle.vocabulary.Operator.EXCLUDES;
import static fi.kenelle.vocabulary.Operator.INCLUDES;
import static fi.kenelle.vocabulary.Operator.IS;
import static fi.kenelle.vocabulary.Operator.IS_KNOWN;
import static fi.kenelle.vocabulary.Operator.IS_NOT;
import static fi.kenelle.vocabulary.Operator.IS_NOT_KNOWN;
import static fi.kenelle.vocabulary.Operator.IS_ONE_OF;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of value an attribute takes, and which operators an expectation may use on it. */
public enum Kind {
  /** True or false. */
  FLAG(List.of(IS), List.of()),
  /** One of an ordered list, lowest first. */
  SCALE(List.of(IS, IS_NOT, AT_LEAST, AT_MOST), List.of(IS_ONE_OF)),
  /** One of an unordered list. */
  CHOICE(List.of(IS, IS_NOT), List.of(IS_ONE_OF)),
  /** Any number of a list. */
  SET(List.of(INCLUDES, EXCLUDES), List.of()),
  /** A whole number, not negative. */
  NUMBER(List.of(IS, AT_LEAST, AT_MOST), List.of(IS_NOT, IS_ONE_OF)),
  /** An open text code, such as a language tag. */
  CODE(List.of(IS, IS_NOT), List.of(IS_ONE_OF)),
  /** Free text, of which only its presence is read. */
  TEXT(List.of(), List.of());

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable lists of enums
  private final List<Operator> expectable;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Operator> readable;

  Kind(List<Operator> expectable, List<Operator> furtherInConditions) {
    this.expectable = expectable;
    this.readable =
        Stream.of(expectable, furtherInConditions, List.of(IS_KNOWN, IS_NOT_KNOWN))
            .flatMap(List::stream)
            .toList();
  }

  /** The operators that an expectation may use. */
  public List<Operator> expectable() {
    return expectable;
  }

  /** The operators that a condition may use. */
  public List<Operator> readable() {
    return readable;
  }

  /** The name used in JSON, such as {@code scale}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of an id, if there is one. */
  public static Optional<Kind> of(String id) {
    return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
