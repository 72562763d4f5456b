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
    /**
     * The share of the weight that is met, in hundredths, half up; empty where nothing is decided.
     */
    public OptionalInt hundredths() {
      return weightDecided == 0
          ? OptionalInt.empty()
          : OptionalInt.of((200 * weightMet + weightDecided) / (2 * weightDecided));
    }
  }
}
