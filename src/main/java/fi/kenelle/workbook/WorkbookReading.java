package fi.kenelle.workbook;

import java.util.List;

/**
 * What an edited workbook would change.
 *
 * @param changes the rules that it would change, in the order of their ids; those with a problem
 *     are not among them
 * @param problems why it cannot be taken as it is, in the order of sheets and rows
 */
public record WorkbookReading(List<RowChange> changes, List<SheetProblem> problems) {
  /** Whether nothing but drafts would be touched. */
  public boolean isOfDrafts() {
    return changes.stream().allMatch(RowChange::asDraft);
  }
}
