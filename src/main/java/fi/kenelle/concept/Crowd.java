package fi.kenelle.concept;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The customer groups that belong together in a survey, such as those of one type or one provider,
 * counted. Its size depends on the rules alone. Not thread-safe.
 */
public final class Crowd {
  private long groups;
  private long weightMet;
  private long weightDecided;
  private final long[] met;
  private final long[] unmet;
  private final long[] unknown;
  private final long[] stated;
  private final long[] notStated;
  private final int[] ruleWeights;
  private final int[] attributeWeights;

  Crowd(Subjects subjects) {
    this.met = new long[subjects.rules().size()];
    this.unmet = new long[subjects.rules().size()];
    this.unknown = new long[subjects.rules().size()];
    this.stated = new long[subjects.attributes().size()];
    this.notStated = new long[subjects.attributes().size()];
    this.ruleWeights =
        subjects.rules().stream().mapToInt(rule -> rule.metadata().strength().weight()).toArray();
    this.attributeWeights = subjects.weights();
  }

  /** How often something that matters was met, unmet, or not stated. */
  public record Counted(long met, long unmet, long unknown) {
    /** How often it mattered. */
    public long all() {
      return met + unmet + unknown;
    }

    /** The share unmet of what could be told, from 0 to 1; 0 where nothing could. */
    public double unmetShare() {
      return met + unmet == 0 ? 0 : (double) unmet / (met + unmet);
    }

    /** The share not stated, from 0 to 1. */
    public double unknownShare() {
      return all() == 0 ? 0 : (double) unknown / all();
    }
  }

  void add(Observation.Group group) {
    groups++;
    weightMet += group.weightMet();
    weightDecided += group.weightDecided();
    count(met, group.met());
    count(unmet, group.unmet());
    count(unknown, group.unknown());
    count(stated, group.stated());
    count(notStated, group.notStated());
  }

  private static void count(long[] counts, int[] places) {
    for (int place : places) {
      counts[place]++;
    }
  }

  void add(Crowd other) {
    groups += other.groups;
    weightMet += other.weightMet;
    weightDecided += other.weightDecided;
    long[][] from = other.numbers();
    long[][] to = numbers();
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to[i].length; j++) {
        to[i][j] += from[i][j];
      }
    }
  }

  /** The customer groups counted. */
  public long groups() {
    return groups;
  }

  /** The share met of what is decided, by weight; below 0 where nothing is. */
  public double fit() {
    return weightDecided == 0 ? -1 : (double) weightMet / weightDecided;
  }

  /** All verdicts. */
  public Counted total() {
    return new Counted(
        LongStream.of(met).sum(), LongStream.of(unmet).sum(), LongStream.of(unknown).sum());
  }

  /** The verdicts of one rule, by its place among the subjects. */
  public Counted rule(int place) {
    return new Counted(met[place], unmet[place], unknown[place]);
  }

  /** How often an attribute that matters was told ({@code met}) or not ({@code unknown}). */
  public Counted attribute(int place) {
    return new Counted(stated[place], 0, notStated[place]);
  }

  /** The places of the rules that are unmet most often, of several the strongest first. */
  public List<Integer> failing(int most) {
    return largest(unmet, ruleWeights, most);
  }

  /**
   * The places of the attributes that are left out most often, of several those that weigh most.
   */
  public List<Integer> silent(int most) {
    return largest(notStated, attributeWeights, most);
  }

  /** How many attributes matter here, and how many of them are stated nowhere. */
  public Counted attributes() {
    long mattering = IntStream.range(0, stated.length).filter(this::matters).count();
    long nowhere =
        IntStream.range(0, stated.length)
            .filter(place -> matters(place) && stated[place] == 0)
            .count();
    return new Counted(mattering - nowhere, 0, nowhere);
  }

  private boolean matters(int place) {
    return stated[place] + notStated[place] > 0;
  }

  private static List<Integer> largest(long[] counts, int[] weights, int most) {
    return IntStream.range(0, counts.length)
        .filter(place -> counts[place] > 0)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer place) -> counts[place])
                .thenComparingInt(place -> weights[place])
                .reversed())
        .limit(most)
        .toList();
  }

  /** Every number by rule or attribute; writing to the arrays restores them. */
  long[][] numbers() {
    return new long[][] {met, unmet, unknown, stated, notStated};
  }

  /** The other numbers. */
  long[] sums() {
    return new long[] {groups, weightMet, weightDecided};
  }

  void restore(long... sums) {
    groups = sums[0];
    weightMet = sums[1];
    weightDecided = sums[2];
  }
}
