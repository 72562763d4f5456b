package fi.kenelle.outcome;

import java.util.List;
import java.util.OptionalInt;

/**
 * How far a service meets what one customer group expects. Counts are of rules that apply, each
 * once per touchpoint; {@code couldApply} of those that might.
 *
 * @param byDimension one tally a dimension, in the vocabulary's order
 */
public record Fit(Tally total, int waived, int couldApply, List<Tally> byDimension) {
  /**
   * Verdicts counted, and their weights.
   *
   * @param weightMet strengths met: must 3, should 2, could 1
   * @param weightDecided strengths met and unmet
   */
  public record Tally(int met, int unmet, int unknown, int weightMet, int weightDecided) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /**
     * The share of the weight that is met, in hundredths, half up; empty where nothing is decided.
     */
    public OptionalInt hundredths() {
      return weightDecided == 0
          ? OptionalInt.empty()
          : OptionalInt.of((200 * weightMet + weightDecided) / (2 * weightDecided));
    }

    Tally plus(Outcome outcome) {
      int weight = outcome.rule().metadata().strength().weight();
      return switch (outcome.verdict()) {
        case MET -> new Tally(met + 1, unmet, unknown, weightMet + weight, weightDecided + weight);
        case UNMET -> new Tally(met, unmet + 1, unknown, weightMet, weightDecided + weight);
        case UNKNOWN -> new Tally(met, unmet, unknown + 1, weightMet, weightDecided);
        default -> this;
      };
    }
  }
}
