package fi.kenelle.concept;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula being written: what must hold, as clauses of literals. A variable is a number from 1,
 * its negation the negative number.
 */
public final class Clauses {
  /** A literal that always holds. */
  public static final int TRUE = 1;

  private final List<int[]> clauses = new ArrayList<>(List.of(new int[] {TRUE}));
  private int variables = TRUE;

  /** A new variable. */
  public int variable() {
    return ++variables;
  }

  /** How many variables there are. */
  public int variables() {
    return variables;
  }

  /** Requires that one of the literals holds. */
  public void require(int... clause) {
    clauses.add(clause);
  }

  /** All that is required. */
  public List<int[]> all() {
    return clauses;
  }

  /** A literal that holds if, and only if, all of these do. */
  public int together(List<Integer> literals) {
    List<Integer> distinct = literals.stream().distinct().toList();
    if (distinct.isEmpty()) {
      return TRUE;
    }
    if (distinct.size() == 1) {
      return distinct.get(0);
    }
    int together = variable();
    int[] otherwise = new int[distinct.size() + 1];
    for (int i = 0; i < distinct.size(); i++) {
      require(-together, distinct.get(i));
      otherwise[i] = -distinct.get(i);
    }
    otherwise[distinct.size()] = together;
    require(otherwise);
    return together;
  }
}
