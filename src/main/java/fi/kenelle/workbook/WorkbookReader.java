package fi.kenelle.workbook;

import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Tells what an edited workbook would change of the rules, or why it cannot be taken. It changes
 * nothing itself.
 */
public final class WorkbookReader {
  private final RuleSet ruleSet;
  private final Language language;
  private final List<SheetProblem> problems = new ArrayList<>();
  private final Map<String, SheetRow> rows = new TreeMap<>();
  private final Set<String> wholePacks = new HashSet<>();

  private WorkbookReader(RuleSet ruleSet, Language language) {
    this.ruleSet = ruleSet;
    this.language = language;
  }

  /**
   * Reads the file of a workbook that {@link WorkbookWriter} made of these rules or of earlier
   * ones. Throws {@link RefusedWorkbook} where it is no such file, or holds more than cells.
   *
   * @param language of the choices in the differences
   */
  public static WorkbookReading read(byte[] file, RuleSet ruleSet, Language language) {
    try (XSSFWorkbook workbook = WorkbookFile.open(file)) {
      return new WorkbookReader(ruleSet, language).read(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WorkbookReading read(XSSFWorkbook workbook) {
    Optional<Ledger> ledger = LedgerSheet.read(workbook);
    if (ledger.isEmpty()) {
      throw new RefusedWorkbook(SheetProblem.in("", "workbook-ledger"));
    }
    workbook.forEach(sheet -> readSheet((XSSFSheet) sheet));
    checkMissing(workbook, ledger.get());
    RowComparison comparison = new RowComparison(ruleSet, ledger.get(), language, problems);
    List<RowChange> changes = new ArrayList<>();
    rows.values().stream()
        .filter(row -> !hasProblem(row))
        .toList()
        .forEach(row -> comparison.change(row).ifPresent(changes::add));
    ledger.get().entries().keySet().stream()
        .filter(this::isGone)
        .forEach(id -> comparison.removal(id).ifPresent(changes::add));
    changes.sort(Comparator.comparing(RowChange::rule));
    return new WorkbookReading(changes, inOrder(workbook));
  }

  private void readSheet(XSSFSheet sheet) {
    String name = sheet.getSheetName();
    boolean isPack = ruleSet.vocabulary().packs().containsKey(name);
    CellCheck.check(sheet, isPack, problems::add);
    if (isPack) {
      new SheetRows(sheet, new Choices(ruleSet.vocabulary()), problems::add)
          .read()
          .ifPresent(found -> take(name, found));
    } else if (!GuideSheets.NAMES.contains(name) && !name.equals(LedgerSheet.NAME)) {
      Set<String> packs = ruleSet.vocabulary().packs().keySet();
      problems.add(
          new SheetProblem(
              name,
              0,
              "",
              Message.of("workbook-sheet-unknown", name),
              Nearest.some(name, packs, 3)));
    }
  }

  private void take(String pack, List<SheetRow> found) {
    int before = problems.size();
    for (SheetRow row : found) {
      if (row.name().isEmpty()) {
        problems.add(row.problem("workbook-name-missing"));
      } else if (!row.name().matches("[a-z0-9-]{1,100}")) {
        problems.add(row.problem("rule-name", row.name()));
      } else if (rows.containsKey(row.id())) {
        problems.add(row.problem("workbook-name-twice", row.name(), rows.get(row.id()).number()));
      } else {
        rows.put(row.id(), row);
      }
    }
    if (problems.size() == before) {
      wholePacks.add(pack);
    }
  }

  private void checkMissing(XSSFWorkbook workbook, Ledger ledger) {
    ruleSet.vocabulary().packs().keySet().stream()
        .filter(pack -> workbook.getSheet(pack) == null)
        .filter(
            pack -> ledger.entries().keySet().stream().anyMatch(id -> id.startsWith(pack + "/")))
        .forEach(pack -> problems.add(SheetProblem.in(pack, "workbook-sheet-missing", pack)));
  }

  private boolean hasProblem(SheetRow row) {
    return problems.stream()
        .anyMatch(problem -> problem.sheet().equals(row.pack()) && problem.row() == row.number());
  }

  /** Whether the row of a rule was taken out; not so where its name may just be misspelt. */
  private boolean isGone(String ruleId) {
    return !rows.containsKey(ruleId)
        && wholePacks.contains(ruleId.substring(0, ruleId.indexOf('/')));
  }

  private List<SheetProblem> inOrder(XSSFWorkbook workbook) {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.<SheetProblem>comparingInt(
                    problem -> workbook.getSheetIndex(problem.sheet()))
                .thenComparingInt(SheetProblem::row)
                .thenComparingInt(problem -> problem.column().length())
                .thenComparing(SheetProblem::column))
        .toList();
  }
}
