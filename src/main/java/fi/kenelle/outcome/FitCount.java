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

  private static final int EACH = 5;

  private final int[] counts;

  FitCount(int dimensions) {
    this.counts = new int[dimensions * EACH];
  }

  /** Counts one verdict of a rule that applies; a waived one counts for nothing here. */
  void add(Place place, Verdict verdict) {
    int at = place.dimension() * EACH;
    switch (verdict) {
      case MET -> {
        counts[at + MET]++;
        counts[at + WEIGHT_MET] += place.weight();
        counts[at + WEIGHT_DECIDED] += place.weight();
      }
      case UNMET -> {
        counts[at + UNMET]++;
        counts[at + WEIGHT_DECIDED] += place.weight();
      }
      case UNKNOWN -> counts[at + UNKNOWN]++;
      default -> {}
    }
  }

  Fit fit(int waived, int couldApply) {
    List<Fit.Tally> byDimension = new ArrayList<>(counts.length / EACH);
    int[] all = new int[EACH];
    for (int at = 0; at < counts.length; at += EACH) {
      byDimension.add(tally(counts, at));
      for (int i = 0; i < EACH; i++) {
        all[i] += counts[at + i];
      }
    }
    return new Fit(tally(all, 0), waived, couldApply, byDimension);
  }

  private static Fit.Tally tally(int[] counts, int at) {
    return new Fit.Tally(
        counts[at + MET],
        counts[at + UNMET],
        counts[at + UNKNOWN],
        counts[at + WEIGHT_MET],
        counts[at + WEIGHT_DECIDED]);
  }
}
