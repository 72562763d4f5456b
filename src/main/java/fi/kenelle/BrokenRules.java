package fi.kenelle;

import fi.kenelle.rule.RuleProblem;
import java.util.List;

/** Rules that cannot be used, with every problem that they have. */
public final class BrokenRules extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<RuleProblem> problems;

  /** Rules with at least one error. */
  public BrokenRules(List<RuleProblem> problems) {
    super(problems.size() + " problems, first: " + problems.get(0));
    this.problems = List.copyOf(problems);
  }

  /** All problems, by file and place. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
