package fi.kenelle.authoring;

import fi.kenelle.analysis.Analysis;
import fi.kenelle.analysis.Finding;
import fi.kenelle.concept.CaseRunner;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change would do, before it is published.
 *
 * @param problems what would keep it from being published
 * @param findings what there is to know of the changed rules beside the others
 * @param cases what each case of the rules changed gives
 * @param effects where recommendations would be others, by concept and group
 */
public record Impact(
    List<RuleProblem> problems,
    List<Finding> findings,
    List<CaseRunner.Result> cases,
    List<Effect> effects) {
  /**
   * What would change for one group of a concept: rules, sorted.
   *
   * @param added recommended only then
   * @param lost recommended only now
   * @param changed recommended by both, in other words or with another expectation
   */
  public record Effect(
      String concept, int customer, List<String> added, List<String> lost, List<String> changed) {
    private boolean isAny() {
      return !added.isEmpty() || !lost.isEmpty() || !changed.isEmpty();
    }
  }

  /** What changes of rules would do to all samples. */
  public static Impact of(Edition now, List<Change> changes) {
    SortedMap<String, ServiceDescription> samples = new TreeMap<>();
    for (String id : now.samples().concepts().keySet()) {
      samples.put(id, now.descriptions().read(now.samples().concept(id).orElseThrow()));
    }
    return of(now, changes, samples);
  }

  /** What changes of rules would do to concepts, named as the map names them. */
  public static Impact of(
      Edition now, List<Change> changes, SortedMap<String, ServiceDescription> concepts) {
    List<RuleProblem> misnamed = Change.misnamed(changes);
    if (!misnamed.isEmpty()) {
      return of(misnamed);
    }
    RuleFolder draft = now.ruleSet().folder();
    for (Change change : changes) {
      draft = draft.with(change.files());
    }
    Gate.Passage passage = Gate.passAfter(now, draft, now.samples(), Gate.Care.DRAFT);
    if (passage.edition().isEmpty()) {
      return of(passage.problems());
    }
    Edition then = passage.edition().get();
    List<Rule> changed =
        changes.stream().flatMap(c -> then.ruleSet().rule(c.rule()).stream()).toList();
    return new Impact(
        passage.problems(),
        Analysis.since(now.ruleSet(), then.ruleSet()),
        new Rehearsal(then).cases(changed),
        effects(now, then, concepts));
  }

  private static Impact of(List<RuleProblem> problems) {
    return new Impact(problems, List.of(), List.of(), List.of());
  }

  private static List<Effect> effects(
      Edition now, Edition then, SortedMap<String, ServiceDescription> concepts) {
    List<Effect> effects = new ArrayList<>();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    concepts.forEach(
        (id, concept) -> {
          LocalDate on = concept.on().orElse(today);
          List<GroupResult> before = now.answerer().answer(concept, on).results();
          List<GroupResult> after = then.answerer().answer(concept, on).results();
          for (int i = 0; i < before.size(); i++) {
            effects.add(effect(id, before.get(i), after.get(i)));
          }
        });
    return effects.stream().filter(Effect::isAny).toList();
  }

  private static Effect effect(String concept, GroupResult before, GroupResult after) {
    Map<String, Rule> now = recommended(before);
    Map<String, Rule> then = recommended(after);
    return new Effect(
        concept,
        before.index(),
        then.keySet().stream().filter(id -> !now.containsKey(id)).sorted().toList(),
        now.keySet().stream().filter(id -> !then.containsKey(id)).sorted().toList(),
        then.keySet().stream()
            .filter(now::containsKey)
            .filter(id -> !saysTheSame(now.get(id), then.get(id)))
            .sorted()
            .toList());
  }

  private static Map<String, Rule> recommended(GroupResult result) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Outcome outcome : result.recommendations()) {
      rules.put(outcome.rule().id(), outcome.rule());
    }
    return rules;
  }

  private static boolean saysTheSame(Rule now, Rule then) {
    return now.metadata().strength() == then.metadata().strength()
        && now.metadata().dimension().equals(then.metadata().dimension())
        && now.metadata().title().equals(then.metadata().title())
        && now.recommend().equals(then.recommend())
        && now.because().equals(then.because())
        && now.expectation().attribute().equals(then.expectation().attribute())
        && now.expectation().operator() == then.expectation().operator()
        && now.expectation().value().equals(then.expectation().value())
        && now.expectation().from().equals(then.expectation().from());
  }
}
