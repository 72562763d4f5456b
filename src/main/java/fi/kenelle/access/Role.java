package fi.kenelle.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do; each role may also do what those before it may. */
public enum Role {
  /** Asks, looks things up, tries rules out, and says what became of a recommendation. */
  READER,
  /** Saves drafts and persona cards. */
  EDITOR,
  /** Makes rules active, retires, deletes and restores them. */
  PUBLISHER;

  /** The name used in files, JSON and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it may do what the other may. */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }

  /** All ids. */
  public static List<String> ids() {
    return Stream.of(values()).map(Role::id).toList();
  }

  /** The role of an id, if there is one. */
  public static Optional<Role> of(String id) {
    return Stream.of(values()).filter(role -> role.id().equals(id)).findFirst();
  }
}
