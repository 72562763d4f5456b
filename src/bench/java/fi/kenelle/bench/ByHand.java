package fi.kenelle.bench;

import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Waiver;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What to hold Kenelle against: the same answers, with the rules written in Java. The rules
 * themselves are in a class that {@link HandWriter} writes; what a person would write around them
 * is here. Of the product it takes the description, the situations and the records of an answer.
 */
public abstract class ByHand {
  private static final Waiver[] NO_WAIVERS = {};

  private final Words words;

  /** The rules by their written-down places, with what depends on nothing else. */
  protected ByHand(RuleSet ruleSet) {
    List<Rule> rules = ruleSet.active().stream().sorted(Comparator.comparing(Rule::id)).toList();
    this.words = Words.of(ruleSet, rules, clashes());
  }

  /**
   * What is known before any description comes.
   *
   * @param clashes for each attribute that rules can pull apart, the sets of wishes that do, each
   *     wish a bit
   */
  record Words(
      RuleSet ruleSet,
      Rule[] rules,
      String[] ids,
      int[] weights,
      Pointers pointers,
      int dimensions,
      int[][] clashes) {
    static Words of(RuleSet ruleSet, List<Rule> rules, int[][] clashes) {
      return new Words(
          ruleSet,
          rules.toArray(Rule[]::new),
          rules.stream().map(Rule::id).toArray(String[]::new),
          rules.stream().mapToInt(rule -> rule.metadata().strength().weight()).toArray(),
          new Pointers(ruleSet.vocabulary()),
          ruleSet.vocabulary().dimensions().size(),
          clashes);
    }
  }

  /** The sets of wishes that nothing grants together, for each attribute that has any. */
  protected abstract int[][] clashes();

  /** Applies every rule to a group, in the order of an answer. */
  protected abstract void apply(GroupByHand group);

  /** Answers a description as of a day. */
  final Told answer(ServiceDescription description, LocalDate on) {
    List<Situation> situations = Situation.of(description, words.ruleSet().vocabulary(), on);
    int groups = description.customers().size();
    int perGroup = 1 + description.touchpoints().size();
    Waiver[] waivers = counting(description, on);
    Tearing tearing = new Tearing(description, words.clashes(), groups);
    boolean[] fired = new boolean[words.ids().length];
    List<GroupResult> results = new ArrayList<>(groups);
    List<List<Finding>> conditions = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      GroupByHand group =
          new GroupByHand(
              words,
              description,
              situations.subList(i * perGroup, (i + 1) * perGroup),
              waivers,
              tearing);
      apply(group);
      results.add(group.result(fired));
      group.tell(conditions);
    }
    return new Told(
        new Answer(
            words.ruleSet(),
            description,
            on,
            results,
            tearing.tensions(),
            NotesByHand.on(description, words.ruleSet(), on),
            idsOf(fired, words.ids())),
        conditions);
  }

  /** The ids at the places that are marked. */
  static List<String> idsOf(boolean[] marked, String[] ids) {
    List<String> found = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      if (marked[i]) {
        found.add(ids[i]);
      }
    }
    return found;
  }

  private static Waiver[] counting(ServiceDescription description, LocalDate on) {
    if (description.waivers().isEmpty()) {
      return NO_WAIVERS;
    }
    return description.waivers().stream()
        .filter(waiver -> waiver.countsOn(on))
        .filter(waiver -> !(description.typesAsked() && waiver.customer().isPresent()))
        .toArray(Waiver[]::new);
  }
}
