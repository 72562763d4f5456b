package fi.kenelle.bench;

import java.util.List;

/** What is measured, and what is wanted of it. */
public enum Measured {
  /** Samples without touchpoints. */
  FIVE_TYPES(
      "warm, from description to answer object (verdicts, fit, questions, tensions; no JSON), the"
          + " five types against 200 rules",
      "at most 3 times",
      "device-lending",
      "home-care-support",
      "it-service-desk",
      "joint-replacement-path",
      "library-after-hours"),
  /** A sample with its touchpoints. */
  WITH_TOUCHPOINTS(
      "the same for a description with eight touchpoints, each met by the five types",
      "-",
      "device-lending");

  private final String label;
  private final String wanted;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of texts
  private final List<String> samples;

  Measured(String label, String wanted, String... samples) {
    this.label = label;
    this.wanted = wanted;
    this.samples = List.of(samples);
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
