package fi.kenelle.cli;

/**
 * Input or options that a command cannot work with; its message is for the person who gave them.
 */
public final class BadUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Refuses, and says why. */
  public BadUsage(String message) {
    super(message);
  }
}
