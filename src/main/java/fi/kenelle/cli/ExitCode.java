package fi.kenelle.cli;

/** How a command ends. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** Found what it was asked to fail on. */
  FOUND(1),
  /** Bad input or usage. */
  BAD_INPUT(2),
  /** Our fault. */
  OUR_FAULT(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }
}
