package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers descriptions with one rule set: lets Drools tell which rules match, and turns that into
 * verdicts and what follows from them. Immutable and safe to share.
 */
public final class Answerer {
  private final RuleSet ruleSet;
  private final Engine engine;
  private final Map<String, int[]> placesByType = new HashMap<>();
  private final int[] rankById;

  /** An answerer for a rule set and the engine that holds its active rules. */
  public Answerer(RuleSet ruleSet, Engine engine) {
    this.ruleSet = ruleSet;
    this.engine = engine;
    for (String type : ruleSet.vocabulary().types()) {
      placesByType.put(type, places(type));
    }
    this.rankById = ranks();
  }

  /** The places of the rules that a customer type can meet, in the order of an answer. */
  private int[] places(String type) {
    Comparator<Rule> order =
        Comparator.comparing((Rule rule) -> rule.metadata().strength())
            .thenComparing(rule -> ruleSet.vocabulary().dimensionIndex(rule.metadata().dimension()))
            .thenComparing(Rule::id);
    List<Rule> rules = engine.rules();
    return java.util.stream.IntStream.range(0, rules.size())
        .boxed()
        .filter(place -> rules.get(place).type().map(type::equals).orElse(true))
        .sorted((one, other) -> order.compare(rules.get(one), rules.get(other)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int[] ranks() {
    List<String> sorted = engine.rules().stream().map(Rule::id).sorted().toList();
    return engine.rules().stream().mapToInt(rule -> sorted.indexOf(rule.id())).toArray();
  }

  /** Answers a description as of a day. */
  public Answer answer(ServiceDescription description, LocalDate on) {
    List<Situation> situations = Situation.of(description, ruleSet.vocabulary(), on);
    BitSet[] matches = engine.matches(situations);
    Waivers waivers = new Waivers(description, on);
    BitSet firedAnywhere = new BitSet();
    List<GroupResult> results = new ArrayList<>();
    Tensions tensions = new Tensions(description);
    int perGroup = 1 + description.touchpoints().size();
    for (int from = 0; from < situations.size(); from += perGroup) {
      Group group = new Group(description, situations, from, from + perGroup, matches, waivers);
      results.add(group.result());
      tensions.addAll(group.firedOutcomes);
      firedAnywhere.or(group.fired);
    }
    return new Answer(
        ruleSet,
        description,
        on,
        results,
        tensions.found(),
        Notes.on(description, ruleSet, on),
        sortedIds(firedAnywhere));
  }

  private List<String> sortedIds(BitSet ranks) {
    String[] ids = new String[engine.rules().size()];
    for (int place = 0; place < ids.length; place++) {
      ids[rankById[place]] = engine.rules().get(place).id();
    }
    return ranks.stream().mapToObj(rank -> ids[rank]).toList();
  }

  /** The verdicts of one group, being gathered. */
  private final class Group {
    private final ServiceDescription description;
    private final List<Situation> situations;
    private final int from;
    private final int to;
    private final BitSet[] matches;
    private final Waivers waivers;
    private final List<Outcome> recommendations = new ArrayList<>();
    private final List<Outcome> met = new ArrayList<>();
    private final List<Outcome> waived = new ArrayList<>();
    private final List<Outcome> unknown = new ArrayList<>();
    private final List<Outcome> couldApply = new ArrayList<>();
    private final List<Outcome> firedOutcomes = new ArrayList<>();
    private final BitSet fired = new BitSet();

    Group(
        ServiceDescription description,
        List<Situation> situations,
        int from,
        int to,
        BitSet[] matches,
        Waivers waivers) {
      this.description = description;
      this.situations = situations;
      this.from = from;
      this.to = to;
      this.matches = matches;
      this.waivers = waivers;
    }

    GroupResult result() {
      Situation group = situations.get(from);
      for (int place : placesByType.get(group.customer().type())) {
        Rule rule = engine.rules().get(place);
        if (rule.subject() == Rule.Subject.CUSTOMER) {
          decide(rule, place, from);
        } else {
          for (int situation = from + 1; situation < to; situation++) {
            decide(rule, place, situation);
          }
        }
      }
      return new GroupResult(
          group.group(),
          group.customer(),
          fit(),
          recommendations,
          met,
          waived,
          unknown,
          couldApply,
          Questions.worthAsking(description, unknown, couldApply),
          sortedIds(fired));
    }

    private void decide(Rule rule, int place, int situationIndex) {
      Situation situation = situations.get(situationIndex);
      if (matches[situationIndex].get(place)) {
        fired.set(rankById[place]);
        keep(waivers.applied(Outcome.fired(rule, situation)));
      } else if (Outcome.applies(rule, situation) == Truth.UNKNOWN) {
        couldApply.add(Outcome.undecided(rule, situation, Verdict.COULD_APPLY));
      }
    }

    private void keep(Outcome outcome) {
      firedOutcomes.add(outcome);
      switch (outcome.verdict()) {
        case MET -> met.add(outcome);
        case UNMET -> recommendations.add(outcome);
        case WAIVED -> waived.add(outcome);
        default -> unknown.add(outcome);
      }
    }

    private Fit fit() {
      Fit.Tally[] tallies = new Fit.Tally[ruleSet.vocabulary().dimensions().size()];
      java.util.Arrays.fill(tallies, Fit.Tally.NONE);
      Fit.Tally total = Fit.Tally.NONE;
      for (Outcome outcome : firedOutcomes) {
        int dimension = ruleSet.vocabulary().dimensionIndex(outcome.rule().metadata().dimension());
        tallies[dimension] = tallies[dimension].plus(outcome);
        total = total.plus(outcome);
      }
      return new Fit(total, waived.size(), couldApply.size(), List.of(tallies));
    }
  }

  /** The ids of the rules that apply to nothing of this group: a condition of each is false. */
  public List<String> notApplicable(GroupResult result) {
    List<String> all = new ArrayList<>(engine.rules().stream().map(Rule::id).sorted().toList());
    all.removeAll(result.fired());
    all.removeAll(result.couldApply().stream().map(outcome -> outcome.rule().id()).toList());
    return all;
  }

  /** The attributes of whom a group's rule waits, in the order in which the rule reads them. */
  static List<Attribute> unknownReads(Outcome outcome) {
    return outcome.rule().reads().stream()
        .filter(attribute -> waitsFor(outcome, attribute))
        .toList();
  }

  private static boolean waitsFor(Outcome outcome, Attribute attribute) {
    boolean unknown = !outcome.situation().value(attribute).isKnown();
    boolean reference = outcome.rule().expectation().from().filter(attribute::equals).isPresent();
    return unknown
        && (reference
            || outcome.rule().conditions().stream()
                .filter(condition -> condition.attribute().equals(attribute))
                .anyMatch(
                    condition ->
                        condition.test(outcome.situation().value(attribute)) == Truth.UNKNOWN));
  }
}
