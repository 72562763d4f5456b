package fi.kenelle.concept;

import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sat4j.core.Vec;
import org.sat4j.core.VecInt;
import org.sat4j.pb.SolverFactory;
import org.sat4j.pb.tools.LexicoDecoratorPB;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IVec;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.TimeoutException;

/**
 * Finds the cheapest design of one part: weighted MaxSAT, one level of the cost after the other,
 * each held at its best while the next is improved. Not shared between threads.
 */
final class Cheapest {
  private final Part part;
  private final Formula formula;

  Cheapest(Part part) {
    this.part = part;
    this.formula = new Formula(part);
  }

  /**
   * The cheapest design with at most so many changes. Where time runs out, the best one found, or
   * the one that changes nothing.
   */
  Design design(int atMost, Deadline deadline) {
    Design best = Design.of(Map.of(), part, false);
    if (deadline.isPast()) {
      return best;
    }
    LexicoDecoratorPB solver = new LexicoDecoratorPB(SolverFactory.newDefault());
    try {
      load(solver, atMost);
      solver.setTimeoutMs(deadline.millisLeft());
      Map<Spot, Value> found = Map.of();
      boolean improved = solver.admitABetterSolution();
      while (improved) {
        found = formula.changed(solver::model);
        Design design = Design.of(found, part, false);
        best = design.compareTo(best) < 0 ? design : best;
        improved = discard(solver) && solver.admitABetterSolution();
      }
      return Design.of(found, part, true);
    } catch (TimeoutException e) {
      return best;
    } catch (ContradictionException e) {
      throw new IllegalStateException("no design at all", e);
    } finally {
      solver.expireTimeout();
    }
  }

  /** Asks for something better than the last design; false where that cannot be. */
  private static boolean discard(LexicoDecoratorPB solver) {
    try {
      solver.discardCurrentSolution();
      return true;
    } catch (ContradictionException e) {
      return false;
    }
  }

  private void load(LexicoDecoratorPB solver, int atMost) throws ContradictionException {
    solver.newVar(formula.clauses().variables());
    for (int[] clause : formula.clauses().all()) {
      solver.addClause(new VecInt(clause));
    }
    VecInt changes = new VecInt();
    formula.choices().forEach(choice -> changes.push(choice.changed()));
    if (atMost < changes.size()) {
      solver.addAtMost(changes, atMost);
    }
    for (Strength strength : Strength.values()) {
      Map<Integer, BigInteger> weights = new LinkedHashMap<>();
      formula
          .weights(strength)
          .forEach((literal, weight) -> weights.put(literal, BigInteger.valueOf(weight)));
      minimise(solver, weights);
    }
    solver.addCriterion(changes);
    for (Choice choice : formula.choices()) {
      solver.addCriterion(new VecInt(new int[] {-choice.changed()}));
    }
    formula.choices().forEach(choice -> minimise(solver, choice.distance()));
  }

  private static void minimise(LexicoDecoratorPB solver, Map<Integer, BigInteger> weights) {
    if (!weights.isEmpty()) {
      IVecInt literals = new VecInt();
      IVec<BigInteger> coefficients = new Vec<>();
      weights.forEach(
          (literal, weight) -> {
            literals.push(literal);
            coefficients.push(weight);
          });
      solver.addCriterion(literals, coefficients);
    }
  }
}
