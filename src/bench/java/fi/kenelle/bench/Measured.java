package fi.kenelle.bench;

import fi.kenelle.rule.RuleSet;
import java.nio.file.Path;
import java.util.List;

/** What is measured, and what is wanted of it. */
public enum Measured {
  /** The real rules, with all that can be included. */
  REAL_RULES(
      0,
      true,
      "warm, from description to answer object with the conditions of every outcome (no JSON), the"
          + " five types against all real rules",
      "at most 2",
      "device-lending",
      "home-care-support",
      "it-service-desk",
      "joint-replacement-path",
      "library-after-hours"),
  /** Samples without touchpoints. */
  FIVE_TYPES(
      200,
      false,
      "warm, from description to answer object (verdicts, fit, questions, tensions; no JSON), the"
          + " five types against 200 rules",
      "at most 3",
      "device-lending",
      "home-care-support",
      "it-service-desk",
      "joint-replacement-path",
      "library-after-hours"),
  /** A sample with its touchpoints. */
  WITH_TOUCHPOINTS(
      200,
      false,
      "the same for a description with eight touchpoints, each met by the five types",
      "–",
      "device-lending");

  private final int rules;
  private final boolean withConditions;
  private final String label;
  private final String wanted;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of texts
  private final List<String> samples;

  Measured(int rules, boolean withConditions, String label, String wanted, String... samples) {
    this.rules = rules;
    this.withConditions = withConditions;
    this.label = label;
    this.wanted = wanted;
    this.samples = List.of(samples);
  }

  /** The real rules, and made-up ones until there are as many as this case wants. */
  RuleSet ruleSet() {
    return ManyRules.upTo(rules, Path.of("rules"));
  }

  /** Whether each outcome comes with the conditions of its rule. */
  boolean withConditions() {
    return withConditions;
  }

  String label() {
    return label;
  }

  String wanted() {
    return wanted;
  }

  /** The samples described, answered one after another. */
  List<String> samples() {
    return samples;
  }
}
