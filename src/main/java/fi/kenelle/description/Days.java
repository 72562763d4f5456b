package fi.kenelle.description;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as they stand in JSON and queries. */
public final class Days {
  private Days() {}

  /** The day of a text such as {@code 2026-11-22}, if it is one. */
  public static Optional<LocalDate> read(String text) {
    boolean shaped = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    try {
      return shaped ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
