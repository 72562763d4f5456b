package fi.kenelle.concept;

import fi.kenelle.description.CustomerGroup;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the cheapest redesign of descriptions. Immutable and safe to share. */
public final class Redesigner {
  private final RuleSet ruleSet;
  private final DescriptionReader reader;
  private final Answerer answerer;

  /** A redesigner by the active rules of a rule set. */
  public Redesigner(RuleSet ruleSet, DescriptionReader reader, Answerer answerer) {
    this.ruleSet = ruleSet;
    this.reader = reader;
    this.answerer = answerer;
  }

  /** The cheapest redesign of a description as of a day, within limits. */
  public Redesign redesign(ServiceDescription description, LocalDate on, Limits limits) {
    Deadline deadline = Deadline.in(limits.time());
    Demands demands =
        Demands.of(ruleSet, description, on, spot -> !limits.keep().contains(spot.attribute()));
    List<Part> parts = Part.of(demands);
    Design design = new Shares(parts, deadline).design(limits.atMost());
    List<Redesign.Change> changes = changes(demands, design.changed());
    Answer before = answerer.answer(description, on);
    Redesign changed = new Redesign(before, before, changes, List.of(), List.of(), true);
    Answer after = changes.isEmpty() ? before : answer(changed, description, on);
    return new Redesign(
        before,
        after,
        changes,
        new Remains(demands, parts, design).stuck(),
        new SeparatePaths(ruleSet, after, limits.keep()).offers(),
        design.optimal());
  }

  private Answer answer(Redesign changed, ServiceDescription description, LocalDate on) {
    ServiceDescription read = reader.read(changed.applied(description.json()));
    List<String> types = description.customers().stream().map(CustomerGroup::type).toList();
    return answerer.answer(
        description.typesAsked() ? read.forTypes(types, ruleSet.vocabulary()) : read, on);
  }

  private static List<Redesign.Change> changes(Demands demands, Map<Spot, Value> changed) {
    List<Redesign.Change> changes = new ArrayList<>();
    changed.forEach(
        (spot, to) -> {
          List<Demand> naming =
              demands.all().stream().filter(d -> d.expects().spot().equals(spot)).toList();
          List<Demand> served =
              naming.stream()
                  .filter(demand -> demand.applies(changed) && demand.expects().accepts(to))
                  .filter(demand -> !demand.expects().accepts(spot.value()))
                  .toList();
          List<Demand> reasons =
              naming.stream().filter(d -> d.hasFired() || d.applies(changed)).toList();
          changes.add(
              new Redesign.Change(
                  spot, to, rules(served.isEmpty() ? reasons : served), groups(served)));
        });
    return changes;
  }

  /** The rules of some demands, each once, sorted by id. */
  static List<Rule> rules(Collection<Demand> demands) {
    Map<String, Rule> byId = new TreeMap<>();
    demands.forEach(demand -> byId.put(demand.rule().id(), demand.rule()));
    return List.copyOf(byId.values());
  }

  private static List<Integer> groups(List<Demand> demands) {
    return demands.stream().map(demand -> demand.situation().group()).distinct().sorted().toList();
  }
}
