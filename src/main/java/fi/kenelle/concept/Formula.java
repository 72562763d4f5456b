package fi.kenelle.concept;

import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Value;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * One part as a formula of propositional logic: which values its spots may have, and what is unmet
 * then.
 */
final class Formula {
  private final Part part;
  private final Clauses clauses = new Clauses();
  private final Map<Spot, Choice> choices = new TreeMap<>();
  private final Map<Demand, Integer> unmet = new LinkedHashMap<>();
  private final Map<Object, Integer> shared = new HashMap<>();
  private final Map<Strength, Map<Integer, Integer>> weights = new EnumMap<>(Strength.class);

  Formula(Part part) {
    this.part = part;
    Map<Spot, Set<Demand.Wish>> wishes = new TreeMap<>();
    part.spots().forEach(spot -> wishes.put(spot, new LinkedHashSet<>()));
    for (Demand demand : part.demands()) {
      note(demand.expects(), wishes);
      demand.conditions().forEach(condition -> note(condition, wishes));
    }
    wishes.forEach((spot, about) -> choices.put(spot, Choice.of(spot, about, clauses)));
    part.demands().stream().filter(demand -> !demand.waived()).forEach(this::count);
    choices.values().forEach(this::requireReason);
  }

  private static void note(Demand.Wish wish, Map<Spot, Set<Demand.Wish>> wishes) {
    if (wishes.containsKey(wish.spot())) {
      wishes.get(wish.spot()).add(wish);
    }
  }

  /** The values to choose, in the order of their spots. */
  List<Choice> choices() {
    return List.copyOf(choices.values());
  }

  /** What must hold. */
  Clauses clauses() {
    return clauses;
  }

  /**
   * For each demand that counts, the literal that says that it is unmet; demands that are met and
   * unmet together share it.
   */
  Map<Demand, Integer> unmet() {
    return unmet;
  }

  /** How many demands of a strength each literal makes unmet. */
  Map<Integer, Integer> weights(Strength strength) {
    return weights.getOrDefault(strength, Map.of());
  }

  /** The values that an assignment gives to the spots that it changes. */
  Map<Spot, Value> changed(IntPredicate holds) {
    Map<Spot, Value> changed = new TreeMap<>();
    for (Choice choice : choices.values()) {
      Value value = choice.value(holds);
      if (!value.equals(choice.spot().value())) {
        changed.put(choice.spot(), value);
      }
    }
    return changed;
  }

  private void count(Demand demand) {
    List<Integer> conditions = demand.conditions().stream().map(this::literal).toList();
    int met = literal(demand.expects());
    boolean keepsUnmet = demand.before() == Demand.Before.UNMET;
    int literal =
        shared.computeIfAbsent(
            List.of(Set.copyOf(conditions), met, keepsUnmet),
            same -> unmetLiteral(conditions, met, keepsUnmet));
    unmet.put(demand, literal);
    weights
        .computeIfAbsent(demand.strength(), strength -> new LinkedHashMap<>())
        .merge(literal, 1, Integer::sum);
  }

  private int unmetLiteral(List<Integer> conditions, int met, boolean keepsUnmet) {
    int literal = clauses.variable();
    if (keepsUnmet) {
      clauses.require(literal, met);
      conditions.forEach(condition -> clauses.require(literal, condition));
      return literal;
    }
    int[] clause = new int[conditions.size() + 2];
    for (int i = 0; i < conditions.size(); i++) {
      clause[i] = -conditions.get(i);
    }
    clause[conditions.size()] = met;
    clause[conditions.size() + 1] = literal;
    clauses.require(clause);
    return literal;
  }

  /** A value may change only where a rule that names it has fired, or fires in the end. */
  private void requireReason(Choice choice) {
    List<Demand> naming =
        part.demands().stream()
            .filter(demand -> demand.expects().spot().equals(choice.spot()))
            .toList();
    if (naming.stream().anyMatch(Demand::hasFired)) {
      return;
    }
    int[] clause = new int[naming.size() + 1];
    for (int i = 0; i < naming.size(); i++) {
      clause[i] = clauses.together(naming.get(i).conditions().stream().map(this::literal).toList());
    }
    clause[naming.size()] = -choice.changed();
    clauses.require(clause);
  }

  private int literal(Demand.Wish wish) {
    Choice choice = choices.get(wish.spot());
    if (choice == null) {
      return wish.accepts(wish.spot().value()) ? Clauses.TRUE : -Clauses.TRUE;
    }
    return shared.computeIfAbsent(wish, same -> choice.literal(wish));
  }
}
