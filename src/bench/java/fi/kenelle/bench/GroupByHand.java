package fi.kenelle.bench;

import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Waiver;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Question;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The verdicts of one group, being gathered by hand-written rules. */
public final class GroupByHand {
  private static final int RANK_BITS = 10;
  private static final int RANK_MASK = (1 << RANK_BITS) - 1;

  /** The group by itself. */
  public final Situation self;

  /** The group at each touchpoint. */
  public final Situation[] touchpoints;

  private final ByHand.Words words;
  private final ServiceDescription description;
  private final Waiver[] waivers;
  private final Tearing tearing;
  private final boolean[] fired;
  private final Tally[] tallies;
  private final List<Outcome> recommendations = new ArrayList<>();
  private final List<Outcome> met = new ArrayList<>();
  private final List<Outcome> waived = new ArrayList<>();
  private final List<Outcome> unknown = new ArrayList<>();
  private final List<Outcome> couldApply = new ArrayList<>();
  private final List<List<Finding>> whyRecommended = new ArrayList<>();
  private final List<List<Finding>> whyMet = new ArrayList<>();
  private final List<List<Finding>> whyWaived = new ArrayList<>();
  private List<List<Finding>> why = whyMet;
  private final int slotsPerAttribute;
  private int[] waits = new int[64];
  private int waiting;
  private Tally tally = new Tally();
  private int weight;

  /** Verdicts of one dimension. */
  private static final class Tally {
    private int met;
    private int unmet;
    private int unknown;
    private int weightMet;
    private int weightDecided;

    void add(Tally other) {
      met += other.met;
      unmet += other.unmet;
      unknown += other.unknown;
      weightMet += other.weightMet;
      weightDecided += other.weightDecided;
    }

    Fit.Tally done() {
      return new Fit.Tally(met, unmet, unknown, weightMet, weightDecided);
    }
  }

  GroupByHand(
      ByHand.Words words,
      ServiceDescription description,
      List<Situation> situations,
      Waiver[] waivers,
      Tearing tearing) {
    this.words = words;
    this.description = description;
    this.self = situations.get(0);
    this.touchpoints = new Situation[situations.size() - 1];
    for (int i = 0; i < touchpoints.length; i++) {
      touchpoints[i] = situations.get(i + 1);
    }
    this.waivers = waivers;
    this.tearing = tearing;
    this.fired = new boolean[words.ids().length];
    this.tallies = new Tally[words.dimensions()];
    for (int i = 0; i < tallies.length; i++) {
      tallies[i] = new Tally();
    }
    this.slotsPerAttribute = touchpoints.length + 1;
  }

  /** The rules that follow are of this dimension and weight. */
  public void turnTo(int dimension, int strength) {
    tally = tallies[dimension];
    weight = strength;
  }

  /** A rule applies, and what it expects is there. */
  public Outcome met(int rank, Rule rule, Situation at, Value wanted, Value actual) {
    fired[rank] = true;
    tally.met++;
    tally.weightMet += weight;
    tally.weightDecided += weight;
    Outcome outcome = new Outcome(rule, at, Verdict.MET, wanted, actual, Optional.empty());
    met.add(outcome);
    why = whyMet;
    return outcome;
  }

  /** A rule applies, and what it expects is not there. */
  public Outcome unmet(int rank, Rule rule, Situation at, Value wanted, Value actual) {
    fired[rank] = true;
    if (waivers.length > 0) {
      Optional<Waiver> waiver = waiver(rank, at);
      if (waiver.isPresent()) {
        Outcome outcome = new Outcome(rule, at, Verdict.WAIVED, wanted, actual, waiver);
        waived.add(outcome);
        why = whyWaived;
        return outcome;
      }
    }
    tally.unmet++;
    tally.weightDecided += weight;
    Outcome outcome = new Outcome(rule, at, Verdict.UNMET, wanted, actual, Optional.empty());
    recommendations.add(outcome);
    why = whyRecommended;
    return outcome;
  }

  private Optional<Waiver> waiver(int rank, Situation at) {
    for (Waiver waiver : waivers) {
      if (waiver.rule().equals(words.ids()[rank])) {
        Optional<String> touchpoint =
            at.isAtTouchpoint() ? Optional.of(at.touchpoint(description).id()) : Optional.empty();
        if (waiver.covers(at.group(), touchpoint)) {
          return Optional.of(waiver);
        }
      }
    }
    return Optional.empty();
  }

  /** A rule applies, and what it expects is not stated. */
  public Outcome unknown(int rank, Rule rule, Situation at, Value wanted) {
    fired[rank] = true;
    tally.unknown++;
    Outcome outcome =
        new Outcome(rule, at, Verdict.UNKNOWN, wanted, Value.Plain.UNKNOWN, Optional.empty());
    unknown.add(outcome);
    return outcome;
  }

  /** The conditions of the rule that was met or unmet last. */
  public void because(List<Finding> conditions) {
    why.add(conditions);
  }

  /** A rule waits for what is not stated. */
  public void couldApply(Rule rule, Situation at) {
    couldApply.add(
        new Outcome(
            rule,
            at,
            Verdict.COULD_APPLY,
            Value.Plain.UNKNOWN,
            Value.Plain.UNKNOWN,
            Optional.empty()));
  }

  /** A rule waits for an attribute of the group, the provider or the service. */
  public void ask(int rank, int attribute) {
    askIn(attribute * slotsPerAttribute, rank);
  }

  /** A rule waits for an attribute of a touchpoint. */
  public void askAt(int rank, int attribute, Situation at) {
    askIn(attribute * slotsPerAttribute + at.touchpoint() + 1, rank);
  }

  private void askIn(int slot, int rank) {
    if (waiting == waits.length) {
      waits = Arrays.copyOf(waits, 2 * waiting);
    }
    waits[waiting++] = slot << RANK_BITS | rank;
  }

  /** An expectation that others may pull apart; {@code wish} is its bit among those. */
  public void pull(int torn, int wish, int rank, Situation at, Outcome outcome) {
    tearing.pull(torn, wish, rank, at, outcome);
  }

  /** Tells all conditions, in the order of the outcomes. */
  void tell(List<List<Finding>> conditions) {
    conditions.addAll(whyRecommended);
    conditions.addAll(whyMet);
    conditions.addAll(whyWaived);
  }

  GroupResult result(boolean[] firedAnywhere) {
    for (int i = 0; i < fired.length; i++) {
      firedAnywhere[i] |= fired[i];
    }
    return new GroupResult(
        self.group(),
        self.customer(),
        fit(),
        recommendations,
        met,
        waived,
        unknown,
        couldApply,
        questions(),
        ByHand.idsOf(fired, words.ids()));
  }

  private Fit fit() {
    Tally total = new Tally();
    List<Fit.Tally> byDimension = new ArrayList<>(tallies.length);
    for (Tally one : tallies) {
      total.add(one);
      byDimension.add(one.done());
    }
    return new Fit(total.done(), waived.size(), couldApply.size(), byDimension);
  }

  /** Sorted, the waits of one question stand side by side, its rules by id. */
  private List<Question> questions() {
    Arrays.sort(waits, 0, waiting);
    Question[] found = new Question[waiting];
    long[] order = new long[waiting];
    int count = 0;
    for (int from = 0; from < waiting; ) {
      int slot = waits[from] >> RANK_BITS;
      List<Rule> rules = new ArrayList<>(4);
      int weights = 0;
      int before = -1;
      for (; from < waiting && waits[from] >> RANK_BITS == slot; from++) {
        int rank = waits[from] & RANK_MASK;
        if (rank != before) {
          rules.add(words.rules()[rank]);
          weights += words.weights()[rank];
        }
        before = rank;
      }
      found[count] = question(slot, rules, weights);
      order[count] = (long) -weights << Integer.SIZE | count++;
    }
    Arrays.sort(order, 0, count);
    List<Question> questions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      questions.add(found[(int) order[i]]);
    }
    return questions;
  }

  private Question question(int slot, List<Rule> rules, int weights) {
    int attribute = slot / slotsPerAttribute;
    int touchpoint = slot % slotsPerAttribute - 1;
    return new Question(
        words.pointers().attribute(attribute),
        touchpoint < 0
            ? Optional.empty()
            : Optional.of(description.touchpoints().get(touchpoint).id()),
        words.pointers().to(attribute, self, touchpoint),
        rules,
        weights);
  }
}
