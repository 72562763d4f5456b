package fi.kenelle.workbook;

import fi.kenelle.rule.RuleProblem;
import java.util.List;

/**
 * What an edited workbook would change.
 *
 * @param changes the rules that it would change, in the order of their ids; those with a problem
 *     are not among them
 * @param problems why it cannot be taken as it is, in the order of sheets and rows
 */
public record WorkbookReading(List<RowChange> changes, List<SheetProblem> problems) {
  /** Where a problem with one of the changed rules comes from. */
  public SheetProblem placed(RuleProblem problem) {
    return changes.stream()
        .filter(change -> problem.file().startsWith("rules/" + change.rule() + "."))
        .findFirst()
        .map(
            change ->
                new SheetProblem(
                    change.sheet(), change.row(), "", problem.message(), problem.suggestions()))
        .orElse(new SheetProblem(problem.file(), 0, "", problem.message(), problem.suggestions()));
  }

  /** Whether nothing but drafts would be touched. */
  public boolean isOfDrafts() {
    return changes.stream().allMatch(RowChange::asDraft);
  }
}
