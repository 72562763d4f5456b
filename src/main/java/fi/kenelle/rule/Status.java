package fi.kenelle.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a rule is in its life. */
public enum Status {
  /** Checked, and its cases run, but never in an answer. */
  DRAFT,
  /** In every answer. */
  ACTIVE,
  /** Kept and listed, not evaluated. */
  RETIRED;

  /** The name used in rule files and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All ids. */
  public static List<String> ids() {
    return Stream.of(values()).map(Status::id).toList();
  }

  /** The status of an id, if there is one. */
  public static Optional<Status> of(String id) {
    return Stream.of(values()).filter(status -> status.id().equals(id)).findFirst();
  }
}
