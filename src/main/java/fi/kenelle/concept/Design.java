package fi.kenelle.concept;

import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * New values for some spots, and what they cost: how much is unmet then of each strength, strongest
 * first, and how many changes. Of designs that cost the same, the one comes first that changes what
 * the vocabulary lists earlier.
 *
 * @param optimal whether no other design could cost less
 */
record Design(Map<Spot, Value> changed, List<Integer> cost, boolean optimal)
    implements Comparable<Design> {
  /** A design for a part. */
  static Design of(Map<Spot, Value> changed, Part part, boolean optimal) {
    Map<Strength, Integer> unmet = new EnumMap<>(Strength.class);
    for (Demand demand : part.demands()) {
      if (demand.isUnmet(changed)) {
        unmet.merge(demand.strength(), 1, Integer::sum);
      }
    }
    List<Integer> cost = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      cost.add(unmet.getOrDefault(strength, 0));
    }
    cost.add(changed.size());
    return new Design(changed, List.copyOf(cost), optimal);
  }

  /** A design that changes nothing and of which nothing is asked. */
  static Design nothing() {
    return of(Map.of(), new Part(List.of(), List.of()), true);
  }

  /** Both designs as one; they are about different spots. */
  Design and(Design other) {
    Map<Spot, Value> both = new TreeMap<>(changed);
    both.putAll(other.changed);
    List<Integer> sum = new ArrayList<>();
    for (int i = 0; i < cost.size(); i++) {
      sum.add(cost.get(i) + other.cost.get(i));
    }
    return new Design(both, List.copyOf(sum), optimal && other.optimal);
  }

  @Override
  public int compareTo(Design other) {
    for (int i = 0; i < cost.size(); i++) {
      int byCost = Integer.compare(cost.get(i), other.cost.get(i));
      if (byCost != 0) {
        return byCost;
      }
    }
    Iterator<Spot> others = other.changed.keySet().iterator();
    for (Spot spot : changed.keySet()) {
      int bySpot = spot.compareTo(others.next());
      if (bySpot != 0) {
        return bySpot;
      }
    }
    return 0;
  }
}
