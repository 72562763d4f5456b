package fi.kenelle.report;

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

  private String painted(String text, String code) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
