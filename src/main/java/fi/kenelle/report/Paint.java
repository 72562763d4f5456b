package fi.kenelle.report;

import fi.kenelle.vocabulary.Line;

/** Colours and weights of a terminal; {@link #PLAIN} leaves texts as they are. */
public enum Paint {
  PLAIN,
  ANSI;

  /** For what a head says. */
  public String bold(String text) {
    return painted(text, "1");
  }

  /** For the small print. */
  public String faint(String text) {
    return painted(text, "2");
  }

  /** For what is met. */
  public String met(String text) {
    return painted(text, "32");
  }

  /** For what is not met. */
  public String unmet(String text) {
    return painted(text, "33");
  }

  /** For what pulls apart. */
  public String tension(String text) {
    return painted(text, "35");
  }

  /** A line as it may be shown: nothing in it acts on the terminal but its paint, if any. */
  public String shown(String line) {
    return this == PLAIN ? Line.seen(line) : Line.painted(line);
  }

  private String painted(String text, String code) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
