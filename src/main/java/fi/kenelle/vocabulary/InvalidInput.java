package fi.kenelle.vocabulary;

import java.util.List;

/** Input that cannot be used, with every problem that it has. */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /** Input with at least one problem. */
  public InvalidInput(List<Problem> problems) {
    super(problems.get(0).pointer() + ": " + problems.get(0).message().in(Language.EN));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order in which they were found. */
  public List<Problem> problems() {
    return problems;
  }
}
