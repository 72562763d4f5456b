package fi.kenelle.concept;

import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sat4j.core.VecInt;
import org.sat4j.pb.IPBSolver;
import org.sat4j.pb.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.TimeoutException;

/**
 * Why demands of one part stay unmet in a design: which of those that are met cannot be met beside
 * them. Not shared between threads.
 */
final class Obstacles {
  private final Formula formula;
  private final IPBSolver solver = SolverFactory.newDefault();
  private final Set<Integer> met;

  Obstacles(Part part, Map<Spot, Value> changed, Deadline deadline) {
    this.formula = new Formula(part);
    this.met =
        formula.unmet().entrySet().stream()
            .filter(entry -> !entry.getKey().isUnmet(changed))
            .map(Map.Entry::getValue)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    try {
      solver.newVar(formula.clauses().variables());
      for (int[] clause : formula.clauses().all()) {
        solver.addClause(new VecInt(clause));
      }
    } catch (ContradictionException e) {
      throw new IllegalStateException("no design at all", e);
    }
    solver.setTimeoutMs(deadline.millisLeft());
  }

  /**
   * What stands in the way of a demand.
   *
   * @param possible whether it could be met with all others met that are
   * @param rules those it conflicts with, sorted by id
   */
  record Obstacle(boolean possible, List<Rule> rules) {}

  /** What stands in the way of a demand that is unmet; nothing where there is no time to tell. */
  Optional<Obstacle> to(Demand demand) {
    int wanted = -formula.unmet().get(demand);
    Set<Integer> free = new LinkedHashSet<>(met);
    Set<Integer> found = new LinkedHashSet<>();
    boolean possible;
    try {
      possible = isPossible(wanted, free);
      for (boolean blocked = !possible; blocked; blocked = !isPossible(wanted, free)) {
        Set<Integer> core = core(wanted, free);
        if (core.isEmpty()) {
          break;
        }
        found.addAll(core);
        free.removeAll(core);
      }
    } catch (TimeoutException e) {
      return Optional.empty();
    }
    return Optional.of(new Obstacle(possible, rules(found)));
  }

  /** Some of the literals, none of which can be left out, that cannot be met beside the one. */
  private Set<Integer> core(int wanted, Set<Integer> free) throws TimeoutException {
    IVecInt explanation = solver.unsatExplanation();
    Set<Integer> core = new LinkedHashSet<>(free);
    core.removeIf(literal -> explanation != null && !explanation.contains(-literal));
    for (int literal : List.copyOf(core)) {
      core.remove(literal);
      if (isPossible(wanted, core)) {
        core.add(literal);
      }
    }
    return core;
  }

  private boolean isPossible(int wanted, Set<Integer> alsoMet) throws TimeoutException {
    VecInt assumed = new VecInt(new int[] {wanted});
    alsoMet.forEach(literal -> assumed.push(-literal));
    return solver.isSatisfiable(assumed);
  }

  private List<Rule> rules(Set<Integer> literals) {
    List<Rule> rules = new ArrayList<>();
    formula
        .unmet()
        .forEach(
            (demand, literal) -> {
              if (literals.contains(literal)) {
                rules.add(demand.rule());
              }
            });
    return rules.stream().distinct().sorted(Comparator.comparing(Rule::id)).toList();
  }
}
