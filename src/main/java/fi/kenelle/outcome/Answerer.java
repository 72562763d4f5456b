package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.engine.Matches;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int SOME_DOZENS = 24;

  private final RuleSet ruleSet;
  private final Engine engine;
  private final List<String> ids;
  private final String[] idByRank;
  private final Pointers pointers;
  private final Map<String, Shelf> shelves = new HashMap<>();
  private final Tensions.Possible possibleTensions;
  private final Place[] byRank;

  /** An answerer for a rule set and the engine that holds its active rules. */
  public Answerer(RuleSet ruleSet, Engine engine) {
    this.ruleSet = ruleSet;
    this.engine = engine;
    this.ids = engine.rules().stream().map(Rule::id).sorted().toList();
    this.idByRank = ids.toArray(String[]::new);
    this.pointers = new Pointers(ruleSet.vocabulary());
    this.possibleTensions = Tensions.Possible.among(engine.rules());
    List<Place> places = Place.of(engine, ids, ruleSet.vocabulary());
    this.byRank =
        places.stream().sorted(Comparator.comparingInt(Place::rank)).toArray(Place[]::new);
    for (String type : ruleSet.vocabulary().types()) {
      shelves.put(type, new Shelf(places, type));
    }
  }

  /** Answers a description as of a day. */
  public Answer answer(ServiceDescription description, LocalDate on) {
    List<Situation> situations = Situation.of(description, ruleSet.vocabulary(), on);
    Matches matches = engine.matches(situations);
    Waivers waivers = new Waivers(description, on);
    Tensions tensions = new Tensions(description);
    BitSet firedAnywhere = new BitSet(ids.size());
    List<GroupResult> results = new ArrayList<>();
    Questions questions = new Questions(pointers, description, byRank);
    int perGroup = 1 + description.touchpoints().size();
    for (int from = 0; from < situations.size(); from += perGroup) {
      Group group =
          new Group(situations.subList(from, from + perGroup), from, matches, waivers, questions);
      results.add(group.result());
      tensions.add(group.torn);
      firedAnywhere.or(group.fired);
    }
    return new Answer(
        ruleSet,
        description,
        on,
        results,
        tensions.found(),
        Notes.on(description, ruleSet, on),
        idsOf(firedAnywhere));
  }

  private List<String> idsOf(BitSet ranks) {
    String[] found = new String[ranks.cardinality()];
    int count = 0;
    for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
      found[count++] = idByRank[rank];
    }
    return Arrays.asList(found);
  }

  /** The ids of the rules that apply to nothing of this group: a condition of each is false. */
  public List<String> notApplicable(GroupResult result) {
    List<String> others = new ArrayList<>(ids);
    others.removeAll(result.fired());
    others.removeAll(result.couldApply().stream().map(outcome -> outcome.rule().id()).toList());
    return others;
  }

  /** The verdicts of one group, being gathered. */
  private final class Group {
    private final Situation[] situations;
    private final int offset;
    private final Matches matches;
    private final Waivers waivers;
    private final FitCount fit = new FitCount(ruleSet.vocabulary().dimensions().size());
    private final Questions questions;
    private final List<Outcome> recommendations = new ArrayList<>(SOME_DOZENS);
    private final List<Outcome> met = new ArrayList<>(SOME_DOZENS);
    private final List<Outcome> waived = new ArrayList<>();
    private final List<Outcome> unknown = new ArrayList<>(SOME_DOZENS);
    private final List<Outcome> couldApply = new ArrayList<>(SOME_DOZENS);
    private final List<Outcome> torn = new ArrayList<>();
    private final BitSet fired = new BitSet(ids.size());

    Group(
        List<Situation> situations,
        int offset,
        Matches matches,
        Waivers waivers,
        Questions questions) {
      this.situations = situations.toArray(Situation[]::new);
      this.offset = offset;
      this.matches = matches;
      this.waivers = waivers;
      this.questions = questions;
    }

    GroupResult result() {
      Situation group = situations[0];
      Shelf shelf = shelves.get(group.customer().type());
      BitSet[] left = new BitSet[situations.length];
      BitSet leftAnywhere = new BitSet();
      for (int at = 0; at < left.length; at++) {
        left[at] = shelf.left(situations[at]);
        leftAnywhere.or(left[at]);
      }
      for (int i = leftAnywhere.nextSetBit(0); i >= 0; i = leftAnywhere.nextSetBit(i + 1)) {
        for (int at = 0; at < left.length; at++) {
          if (left[at].get(i)) {
            decide(shelf.place(i), at);
          }
        }
      }
      return new GroupResult(
          group.group(),
          group.customer(),
          fit.fit(waived.size(), couldApply.size()),
          recommendations,
          met,
          waived,
          unknown,
          couldApply,
          questions.worthAsking(),
          idsOf(fired));
    }

    /** A rule that nothing rules out applies if Drools says so; if not, it could. */
    private void decide(Place place, int at) {
      Situation situation = situations[at];
      if (matches.hold(offset + at, place.pattern())) {
        fired.set(place.rank());
        keep(place, waivers.applied(Outcome.fired(place.rule(), situation)));
      } else {
        couldApply.add(Outcome.undecided(place.rule(), situation, Verdict.COULD_APPLY));
        questions.addOpen(place, situation);
      }
    }

    private void keep(Place place, Outcome outcome) {
      fit.add(place, outcome.verdict());
      if (possibleTensions.isTorn(place.expected())) {
        torn.add(outcome);
      }
      switch (outcome.verdict()) {
        case MET -> met.add(outcome);
        case UNMET -> recommendations.add(outcome);
        case WAIVED -> waived.add(outcome);
        default -> {
          unknown.add(outcome);
          questions.add(place, place.expected(), outcome.situation());
        }
      }
    }
  }
}
