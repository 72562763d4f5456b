package fi.kenelle.concept;

import fi.kenelle.description.CustomerGroup;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Tension;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Finds the groups that a value of their own would free from a tension. */
final class SeparatePaths {
  private static final Duration TIME = Duration.ofSeconds(2);

  private final RuleSet ruleSet;
  private final Answer answer;
  private final Set<Attribute> keep;

  SeparatePaths(RuleSet ruleSet, Answer answer, Set<Attribute> keep) {
    this.ruleSet = ruleSet;
    this.answer = answer;
    this.keep = keep;
  }

  /** The values that would meet more for their groups, in the vocabulary's order. */
  List<Redesign.OwnValue> offers() {
    Map<Integer, Map<Attribute, Value>> torn = torn();
    if (torn.isEmpty()) {
      return List.of();
    }
    ServiceDescription parted = parted(torn);
    Demands demands =
        Demands.of(
            ruleSet,
            parted,
            answer.on(),
            spot -> torn.getOrDefault(spot.group(), Map.of()).containsKey(spot.attribute()));
    Map<Spot, Value> changed =
        new Shares(Part.of(demands), Deadline.in(TIME)).design(OptionalInt.empty()).changed();
    List<Redesign.OwnValue> offers = new ArrayList<>();
    changed.forEach(
        (spot, to) -> {
          List<Demand> freed =
              demands.all().stream()
                  .filter(demand -> demand.expects().spot().equals(spot))
                  .filter(demand -> demand.isUnmet(Map.of()) && !demand.isUnmet(changed))
                  .toList();
          if (!freed.isEmpty()) {
            boolean listed = parted.customers().get(spot.group()).listed();
            offers.add(new Redesign.OwnValue(spot, listed, to, Redesigner.rules(freed)));
          }
        });
    return offers;
  }

  /** For each group the shared values that it is torn by and loses, as they are. */
  private Map<Integer, Map<Attribute, Value>> torn() {
    Map<Integer, Map<Attribute, Value>> torn = new TreeMap<>();
    for (Tension tension : answer.tensions()) {
      Attribute attribute = tension.attribute();
      if (attribute.uses().perGroup() && !keep.contains(attribute)) {
        for (Outcome outcome : tension.between()) {
          if (outcome.verdict() == Verdict.UNMET && !outcome.situation().hasOwn(attribute)) {
            torn.computeIfAbsent(outcome.situation().group(), group -> new HashMap<>())
                .put(attribute, outcome.actual());
          }
        }
      }
    }
    return torn;
  }

  /** The description where these groups have these values as their own. */
  private ServiceDescription parted(Map<Integer, Map<Attribute, Value>> torn) {
    List<CustomerGroup> groups = new ArrayList<>(answer.description().customers());
    torn.forEach(
        (group, values) -> {
          Map<Attribute, Value> own = new HashMap<>(groups.get(group).attributes());
          own.putAll(values);
          groups.set(group, groups.get(group).withAttributes(own));
        });
    return answer.description().withGroups(groups);
  }
}
