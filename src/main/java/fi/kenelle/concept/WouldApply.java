package fi.kenelle.concept;

import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.concept.Explanation.Wanted;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Supposing;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the smallest set of values that would make a rule apply. One value can turn another: the
 * type of a group changes which types are served, a channel which channels are used. So each set is
 * tried on the description, and the first that works is taken, smaller ones first.
 */
record WouldApply(
    Rule rule,
    Situation situation,
    ServiceDescription description,
    Vocabulary vocabulary,
    LocalDate on) {
  private static final int MOST_TRIED_TOGETHER = 10;

  /** The values in the order of the rule's conditions; none where no values make it apply. */
  List<Wanted> smallest() {
    Map<Attribute, Target> targets = new LinkedHashMap<>();
    List<Finding> open = open(situation);
    while (!open.isEmpty()) {
      int before = targets.size();
      for (Attribute attribute : attributes(open)) {
        if (!targets.containsKey(attribute)) {
          Optional<Target> target = Target.of(attribute, about(attribute), open);
          if (target.isEmpty()) {
            return List.of();
          }
          targets.put(attribute, target.get());
        }
      }
      if (targets.size() == before) {
        return List.of();
      }
      open = open(supposing(List.copyOf(targets.values())));
    }
    return smallestOf(inOrder(targets)).stream().flatMap(t -> t.wanted().stream()).toList();
  }

  private static List<Finding> open(Situation tried, Rule rule) {
    return Explanation.findings(rule, tried).stream()
        .filter(finding -> finding.holds() != Truth.TRUE)
        .toList();
  }

  private List<Finding> open(Situation tried) {
    return open(tried, rule);
  }

  private static List<Attribute> attributes(List<Finding> findings) {
    return findings.stream().map(Finding::attribute).distinct().toList();
  }

  private List<Finding> about(Attribute attribute) {
    return Explanation.findings(rule, situation).stream()
        .filter(finding -> finding.attribute().equals(attribute))
        .toList();
  }

  private List<Target> inOrder(Map<Attribute, Target> targets) {
    return rule.reads().stream().filter(targets::containsKey).map(targets::get).toList();
  }

  private Situation supposing(List<Target> targets) {
    ServiceDescription supposed = description;
    for (Target target : targets) {
      supposed =
          new Supposing(supposed, situation.group(), situation.touchpoint())
              .that(target.attribute(), target.value());
    }
    return situation.in(supposed, vocabulary, on);
  }

  private List<Target> smallestOf(List<Target> all) {
    if (all.size() == 1 || all.size() > MOST_TRIED_TOGETHER) {
      return all;
    }
    for (int size = 1; size < all.size(); size++) {
      for (int mask = 1; mask < 1 << all.size(); mask++) {
        List<Target> some = some(all, mask);
        if (some.size() == size && open(supposing(some)).isEmpty()) {
          return some;
        }
      }
    }
    return all;
  }

  private static List<Target> some(List<Target> all, int mask) {
    BitSet chosen = BitSet.valueOf(new long[] {mask});
    List<Target> some = new ArrayList<>();
    chosen.stream().forEach(i -> some.add(all.get(i)));
    return some;
  }
}
