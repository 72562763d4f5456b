package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RulePieces;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleWriter;
import fi.kenelle.rule.Status;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the rows of a workbook against the rules as they are, and as they were when it was made.
 */
final class RowComparison {
  private final RuleSet ruleSet;
  private final Ledger ledger;
  private final Language language;
  private final Choices choices;
  private final List<SheetProblem> problems;

  RowComparison(RuleSet ruleSet, Ledger ledger, Language language, List<SheetProblem> problems) {
    this.ruleSet = ruleSet;
    this.ledger = ledger;
    this.language = language;
    this.choices = new Choices(ruleSet.vocabulary());
    this.problems = problems;
  }

  /** What a row would change; nothing where it changes nothing, or has a problem. */
  Optional<RowChange> change(SheetRow row) {
    Optional<Ledger.Entry> before = ledger.entry(row.id());
    Optional<byte[]> now = Ledger.text(row.id(), ruleSet);
    if (before.filter(entry -> entry.row().equals(row.words().hash())).isPresent()) {
      return Optional.empty();
    }
    if (now.isEmpty()) {
      return before.isPresent()
          ? refused(row.problem("workbook-clash-removed", row.id()))
          : added(row);
    }
    RulePieces pieces = Ledger.pieces(now.get(), ruleSet);
    if (RowWords.of(pieces).hash().equals(row.words().hash())) {
      return Optional.empty(); // somebody made the same change already
    }
    if (before.isEmpty()) {
      return refused(row.problem("workbook-clash-added", row.id()));
    }
    return before.get().text().equals(RuleSet.sha256(now.get()))
        ? edited(row, pieces)
        : refused(row.problem("workbook-clash", row.id()));
  }

  /** The change of a rule whose row was taken out. */
  Optional<RowChange> removal(String ruleId) {
    Optional<byte[]> now = Ledger.text(ruleId, ruleSet);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    if (!ledger.entry(ruleId).orElseThrow().text().equals(RuleSet.sha256(now.get()))) {
      String pack = ruleId.substring(0, ruleId.indexOf('/'));
      return refused(SheetProblem.in(pack, "workbook-clash-row-gone", ruleId));
    }
    RulePieces pieces = Ledger.pieces(now.get(), ruleSet);
    List<RowChange.Difference> differences = new ArrayList<>();
    for (RulePiece piece : RulePiece.values()) {
      addDifference(differences, piece, pieces.value(piece), "");
    }
    return Optional.of(
        new RowChange(
            ruleId,
            RowChange.Kind.REMOVED,
            Optional.empty(),
            differences,
            0,
            isDraft(pieces.value(RulePiece.STATUS))));
  }

  private Optional<RowChange> edited(SheetRow row, RulePieces now) {
    RulePieces next = now;
    List<RowChange.Difference> differences = new ArrayList<>();
    for (RulePiece piece : RulePiece.values()) {
      String said = row.get(piece);
      if (row.words().says(piece, now.value(piece))) {
        continue;
      }
      if (!CellText.fits(now.value(piece))) {
        return refused(row.problem(piece, "workbook-too-long"));
      }
      next = next.with(piece, said);
      addDifference(differences, piece, now.value(piece), said);
    }
    boolean asDraft = isDraft(now.value(RulePiece.STATUS)) && isDraft(row.get(RulePiece.STATUS));
    return sound(row, next)
        ? Optional.of(
            new RowChange(
                row.id(),
                RowChange.Kind.EDITED,
                Optional.of(next.text()),
                differences,
                row.number(),
                asDraft))
        : Optional.empty();
  }

  private Optional<RowChange> added(SheetRow row) {
    boolean finnish =
        row.get(RulePiece.EXPECTATION)
            .startsWith(ruleSet.vocabulary().frames().expect().fi().replace("{clause}", ""));
    RulePieces next =
        RulePieces.of(
            RuleWriter.blank(
                row.pack(), row.name(), finnish ? Language.FI : Language.EN, ruleSet.vocabulary()),
            ruleSet.vocabulary());
    List<RowChange.Difference> differences = new ArrayList<>();
    for (RulePiece piece : RulePiece.values()) {
      boolean keepsStatus = piece == RulePiece.STATUS && row.get(piece).isBlank();
      next = keepsStatus ? next : next.with(piece, row.get(piece));
      addDifference(differences, piece, "", next.value(piece));
    }
    return sound(row, next)
        ? Optional.of(
            new RowChange(
                row.id(),
                RowChange.Kind.ADDED,
                Optional.of(next.text()),
                differences,
                row.number(),
                isDraft(next.value(RulePiece.STATUS))))
        : Optional.empty();
  }

  private void addDifference(
      List<RowChange.Difference> differences, RulePiece piece, String before, String after) {
    if (!before.equals(after)) {
      differences.add(
          new RowChange.Difference(
              piece, choices.word(piece, before, language), choices.word(piece, after, language)));
    }
  }

  /** Whether the text reads as a rule; what is wrong goes to the cells that it came from. */
  private boolean sound(SheetRow row, RulePieces next) {
    int before = problems.size();
    for (RulePiece piece : RulePiece.values()) {
      String said = next.value(piece);
      if (said.isBlank() && !piece.isOptional()) {
        problems.add(row.problem(piece, "workbook-empty"));
      } else if (!piece.hasLines() && said.matches("(?s).*[\r\n].*")) {
        problems.add(row.problem(piece, "workbook-one-line"));
      } else if (isKeyword(piece, said)) {
        problems.add(row.problem(piece, "workbook-keyword", said));
      }
    }
    if (problems.size() == before) {
      ruleSet.reader().read("rules/" + row.id() + ".dslr", next.text()).problems().stream()
          .filter(RuleProblem::isError)
          .forEach(problem -> problems.add(placed(row, next, problem)));
    }
    if (next.value(RulePiece.STATUS).equals(Status.ACTIVE.id()) && hasNoCases(row.id())) {
      problems.add(row.problem(RulePiece.STATUS, "workbook-needs-cases"));
    }
    return problems.size() == before;
  }

  /** Words that end a part of a rule file, and would make nonsense of all that follows. */
  private static boolean isKeyword(RulePiece piece, String said) {
    return (piece == RulePiece.PATTERN && said.equals("then"))
        || (piece == RulePiece.EXPECTATION && said.equals("end"));
  }

  private boolean hasNoCases(String ruleId) {
    return ruleSet.folder().bytes(fi.kenelle.rule.RuleFolder.casesPath(ruleId)).isEmpty();
  }

  private SheetProblem placed(SheetRow row, RulePieces text, RuleProblem problem) {
    Optional<RulePiece> piece = text.at(problem.line());
    String column = row.columns().get(piece.map(Column::of).orElse(Column.ALL.get(0)));
    return new SheetProblem(
        row.pack(),
        row.number(),
        column,
        problem.message(),
        piece.isEmpty()
            ? problem.suggestions()
            : problem.suggestions().stream()
                .map(suggestion -> choices.word(piece.get(), suggestion, language))
                .toList());
  }

  private static boolean isDraft(String status) {
    return status.equals(Status.DRAFT.id());
  }

  private Optional<RowChange> refused(SheetProblem problem) {
    problems.add(problem);
    return Optional.empty();
  }
}
