package fi.kenelle.history;

import java.time.Instant;
import java.util.List;

/**
 * One version of the files: who changed what, when and why.
 *
 * @param id tells it from any other version, on every server that shares the history
 * @param when to the second
 * @param changes what differs from the version before, sorted by path
 */
public record Version(String id, Instant when, String who, String message, List<Change> changes) {
  /** What became of a file. */
  public enum Kind {
    ADDED,
    EDITED,
    REMOVED
  }

  /** A file that differs from the version before. */
  public record Change(String path, Kind kind) {}
}
