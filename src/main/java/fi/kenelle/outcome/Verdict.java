package fi.kenelle.outcome;

/** How one rule ends for one situation. */
public enum Verdict {
  /** A condition is false. */
  NOT_APPLICABLE("notApplicable"),
  /** No condition is false, but one is unknown. */
  COULD_APPLY("couldApply"),
  /** It applies, and what it expects is not stated. */
  UNKNOWN("unknown"),
  /** It applies, and what it expects is there. */
  MET("met"),
  /** It applies, and what it expects is not there: a recommendation. */
  UNMET("unmet"),
  /** Unmet by decision. */
  WAIVED("waived");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The name used in JSON. */
  public String id() {
    return id;
  }

  /** Whether all conditions of the rule hold. */
  public boolean isFired() {
    return this != NOT_APPLICABLE && this != COULD_APPLY;
  }
}
