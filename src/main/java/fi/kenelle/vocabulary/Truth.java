package fi.kenelle.vocabulary;

/** True, false, or not said. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** The truth of something that is decided. */
  public static Truth of(boolean decided) {
    return decided ? TRUE : FALSE;
  }
}
