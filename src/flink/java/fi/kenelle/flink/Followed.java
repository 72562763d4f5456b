package fi.kenelle.flink;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * The folders whose rules are followed, as they are called on every machine.
 *
 * @param rules empty where no rules are followed
 */
record Followed(String rules, String samples) implements Serializable {
  static final Followed NONE = new Followed("", "");

  static Followed of(Path rules, Path samples) {
    return new Followed(rules.toAbsolutePath().toString(), samples.toAbsolutePath().toString());
  }

  boolean isFollowed() {
    return !rules.isEmpty();
  }
}
