package fi.kenelle.outcome;

import java.util.ArrayList;
import java.util.List;

/** Counts verdicts by dimension until a {@link Fit} is asked for. */
final class FitCount {
  private static final int MET = 0;
  private static final int UNMET = 1;
  private static final int UNKNOWN = 2;
  private static final int WEIGHT_MET = 3;
  private static final int WEIGHT_DECIDED = 4;

  private final int[][] counts;

  FitCount(int dimensions) {
    this.counts = new int[dimensions][5];
  }

  /** Counts one verdict of a rule that applies; a waived one counts for nothing here. */
  void add(Place place, Verdict verdict) {
    int[] count = counts[place.dimension()];
    switch (verdict) {
      case MET -> {
        count[MET]++;
        count[WEIGHT_MET] += place.weight();
        count[WEIGHT_DECIDED] += place.weight();
      }
      case UNMET -> {
        count[UNMET]++;
        count[WEIGHT_DECIDED] += place.weight();
      }
      case UNKNOWN -> count[UNKNOWN]++;
      default -> {}
    }
  }

  Fit fit(int waived, int couldApply) {
    List<Fit.Tally> byDimension = new ArrayList<>(counts.length);
    int[] all = new int[5];
    for (int[] count : counts) {
      byDimension.add(tally(count));
      for (int i = 0; i < all.length; i++) {
        all[i] += count[i];
      }
    }
    return new Fit(tally(all), waived, couldApply, byDimension);
  }

  private static Fit.Tally tally(int[] count) {
    return new Fit.Tally(
        count[MET], count[UNMET], count[UNKNOWN], count[WEIGHT_MET], count[WEIGHT_DECIDED]);
  }
}
