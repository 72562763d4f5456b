package fi.kenelle.concept;

import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Spots that hang together because one rule reads or names several of them, with all that is asked
 * of them. What is best for one part does not depend on any other.
 *
 * @param spots those that may change, in order
 */
record Part(List<Spot> spots, List<Demand> demands) {
  /** The parts of all demands, by their first spots. */
  static List<Part> of(Demands demands) {
    Map<Spot, Spot> towards = new HashMap<>();
    for (Demand demand : demands.all()) {
      List<Spot> together = spots(demand, demands.changeable());
      together.forEach(spot -> join(together.get(0), spot, towards));
    }
    Map<Spot, List<Demand>> byRoot = new TreeMap<>();
    for (Demand demand : demands.all()) {
      List<Spot> together = spots(demand, demands.changeable());
      if (!together.isEmpty()) {
        Spot root = root(together.get(0), towards);
        byRoot.computeIfAbsent(root, spot -> new ArrayList<>()).add(demand);
      }
    }
    return byRoot.values().stream().map(asked -> of(asked, demands.changeable())).toList();
  }

  private static Part of(List<Demand> demands, Set<Spot> changeable) {
    Set<Spot> spots = new TreeSet<>();
    demands.forEach(demand -> spots.addAll(spots(demand, changeable)));
    return new Part(List.copyOf(spots), demands);
  }

  private static List<Spot> spots(Demand demand, Set<Spot> changeable) {
    return Stream.concat(Stream.of(demand.expects()), demand.conditions().stream())
        .map(Demand.Wish::spot)
        .filter(changeable::contains)
        .distinct()
        .toList();
  }

  private static void join(Spot one, Spot other, Map<Spot, Spot> towards) {
    Spot first = root(one, towards);
    Spot second = root(other, towards);
    if (!first.equals(second)) {
      boolean forwards = first.compareTo(second) < 0;
      towards.put(forwards ? second : first, forwards ? first : second);
    }
  }

  private static Spot root(Spot spot, Map<Spot, Spot> towards) {
    Spot root = spot;
    while (towards.containsKey(root)) {
      root = towards.get(root);
    }
    return root;
  }

  /** Whether anything counts as unmet once these values have been changed. */
  boolean hasUnmet(Map<Spot, Value> changed) {
    return demands.stream().anyMatch(demand -> demand.isUnmet(changed));
  }
}
