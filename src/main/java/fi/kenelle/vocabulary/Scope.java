package fi.kenelle.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Of whom or what an attribute speaks. */
public enum Scope {
  SERVICE,
  CUSTOMER,
  PROVIDER,
  TOUCHPOINT;

  /** The name used in JSON, such as {@code service}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of an id, if there is one. */
  public static Optional<Scope> of(String id) {
    return Stream.of(values()).filter(scope -> scope.id().equals(id)).findFirst();
  }
}
