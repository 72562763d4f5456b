package fi.kenelle.workbook;

import java.util.List;

/** A file that is not taken for a workbook of rules at all. */
public final class RefusedWorkbook extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<SheetProblem> problems;

  RefusedWorkbook(List<SheetProblem> problems) {
    super(problems.get(0).message().code());
    this.problems = List.copyOf(problems);
  }

  RefusedWorkbook(SheetProblem problem) {
    this(List.of(problem));
  }

  /** Why not, each with the part or the cell. */
  public List<SheetProblem> problems() {
    return problems;
  }
}
