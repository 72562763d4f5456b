package fi.kenelle.rule;

import fi.kenelle.vocabulary.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The problems found while one file is read. */
final class RuleProblems {
  private static final int MOST_SEARCHES = 20;
  private static final int MOST = 1000;

  private final String file;
  private final int mostSearches;
  private final List<RuleProblem> found = new ArrayList<>();

  RuleProblems(String file) {
    this(file, MOST_SEARCHES);
  }

  private RuleProblems(String file, int mostSearches) {
    this.file = file;
    this.mostSearches = mostSearches;
  }

  /** Problems that nobody will read: nothing is searched for them. */
  static RuleProblems unread() {
    return new RuleProblems("", 0);
  }

  void error(RuleLine where, String code, Object... details) {
    error(where, Message.of(code, details), List.of());
  }

  void error(RuleLine where, Message message, List<String> suggestions) {
    add(where.number(), where.column(), where.endColumn(), message, suggestions);
  }

  /**
   * An error whose suggestions take a search: the first ones get them, a flood of errors does not.
   */
  void error(RuleLine where, Message message, Supplier<List<String>> suggestions) {
    boolean few = found.size() < mostSearches;
    error(where, message, few ? suggestions.get() : List.of());
  }

  void error(Sentence where, String code, Object... details) {
    add(where.line(), where.column(), where.endColumn(), Message.of(code, details), List.of());
  }

  /** Adds what is wrong with a quoted text itself. */
  void add(QuotedText quoted) {
    quoted.badEscapes().forEach(escape -> error(escape, "bad-escape", escape.words()));
    if (!quoted.isWhole()) {
      error(quoted.rest(), "quote-missing");
    }
  }

  private void add(int line, int column, int endColumn, Message message, List<String> suggestions) {
    if (found.size() <= MOST) {
      Message said = found.size() < MOST ? message : Message.of("problems-more");
      found.add(
          new RuleProblem(
              RuleProblem.Severity.ERROR, file, line, column, endColumn, said, suggestions));
    }
  }

  /** All problems, in the order of their places. */
  List<RuleProblem> all() {
    return found.stream()
        .sorted(Comparator.comparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column))
        .toList();
  }
}
