package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.engine.Matches;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final List<String> ids;
  private final Pointers pointers;
  private final Map<String, List<Place>> placesByType = new HashMap<>();
  private final Tensions.Possible possibleTensions;

  /** An answerer for a rule set and the engine that holds its active rules. */
  public Answerer(RuleSet ruleSet, Engine engine) {
    this.ruleSet = ruleSet;
    this.engine = engine;
    this.ids = engine.rules().stream().map(Rule::id).sorted().toList();
    this.pointers = new Pointers(ruleSet.vocabulary());
    this.possibleTensions = Tensions.Possible.among(engine.rules());
    List<Place> places = Place.of(engine, ids, ruleSet.vocabulary());
    for (String type : ruleSet.vocabulary().types()) {
      placesByType.put(type, places.stream().filter(place -> place.concerns(type)).toList());
    }
  }

  /** Answers a description as of a day. */
  public Answer answer(ServiceDescription description, LocalDate on) {
    List<Situation> situations = Situation.of(description, ruleSet.vocabulary(), on);
    Matches matches = engine.matches(situations);
    Waivers waivers = new Waivers(description, on);
    Tensions tensions = new Tensions(description);
    boolean[] firedAnywhere = new boolean[ids.size()];
    List<GroupResult> results = new ArrayList<>();
    int perGroup = 1 + description.touchpoints().size();
    for (int from = 0; from < situations.size(); from += perGroup) {
      Group group =
          new Group(situations.subList(from, from + perGroup), from, matches, waivers, description);
      results.add(group.result());
      tensions.add(group.torn);
      for (int rank = 0; rank < firedAnywhere.length; rank++) {
        firedAnywhere[rank] |= group.fired[rank];
      }
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

  private List<String> idsOf(boolean[] marked) {
    List<String> found = new ArrayList<>(marked.length);
    for (int rank = 0; rank < marked.length; rank++) {
      if (marked[rank]) {
        found.add(ids.get(rank));
      }
    }
    return found;
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
    private final List<Situation> situations;
    private final int offset;
    private final Matches matches;
    private final Waivers waivers;
    private final FitCount fit = new FitCount(ruleSet.vocabulary().dimensions().size());
    private final Questions questions;
    private final List<Outcome> recommendations = new ArrayList<>();
    private final List<Outcome> met = new ArrayList<>();
    private final List<Outcome> waived = new ArrayList<>();
    private final List<Outcome> unknown = new ArrayList<>();
    private final List<Outcome> couldApply = new ArrayList<>();
    private final List<Outcome> torn = new ArrayList<>();
    private final boolean[] fired = new boolean[ids.size()];
    private final Applicability.Tested[] tested;

    Group(
        List<Situation> situations,
        int offset,
        Matches matches,
        Waivers waivers,
        ServiceDescription description) {
      this.situations = situations;
      this.offset = offset;
      this.matches = matches;
      this.waivers = waivers;
      this.questions = new Questions(pointers, description);
      this.tested = new Applicability.Tested[situations.size()];
      Arrays.setAll(tested, i -> new Applicability.Tested(engine.patterns()));
    }

    GroupResult result() {
      Situation group = situations.get(0);
      for (Place place : placesByType.get(group.customer().type())) {
        int first = place.isAtTouchpoints() ? 1 : 0;
        int after = place.isAtTouchpoints() ? situations.size() : 1;
        for (int i = first; i < after; i++) {
          decide(place, i);
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

    private void decide(Place place, int index) {
      Situation situation = situations.get(index);
      if (matches.has(offset + index, place.inEngine())) {
        fired[place.rank()] = true;
        keep(place, waivers.applied(Outcome.fired(place.rule(), situation)));
        return;
      }
      Applicability applicability = tested[index].of(place, situation);
      if (applicability.truth() == Truth.UNKNOWN) {
        couldApply.add(Outcome.undecided(place.rule(), situation, Verdict.COULD_APPLY));
        for (Attribute open : applicability.open()) {
          questions.add(place, open, situation);
        }
      }
    }

    private void keep(Place place, Outcome outcome) {
      fit.add(place, outcome.verdict());
      if (possibleTensions.isTorn(outcome.rule().expectation().attribute())) {
        torn.add(outcome);
      }
      switch (outcome.verdict()) {
        case MET -> met.add(outcome);
        case UNMET -> recommendations.add(outcome);
        case WAIVED -> waived.add(outcome);
        default -> {
          unknown.add(outcome);
          questions.add(place, outcome.rule().expectation().attribute(), outcome.situation());
        }
      }
    }
  }
}
