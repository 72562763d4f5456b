package fi.kenelle.rule;

/** The parts of a rule file in the order in which they stand; {@link #AFTER} is behind its end. */
public enum RuleSection {
  PACKAGE,
  RULE,
  METADATA,
  PATTERN,
  CONDITIONS,
  EXPECTATION,
  TEXTS,
  AFTER
}
