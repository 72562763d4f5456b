package fi.kenelle.authoring;

import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.List;

/** A change that did not become a version. Nothing of it is in use, and no file has changed. */
public final class NotPublished extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Cause cause;
  private final transient Message reason;
  private final transient List<RuleProblem> problems;
  private final String subject;

  /** Why not. */
  public enum Cause {
    /** Somebody else changed it first. */
    OUTDATED,
    /** It is there already. */
    EXISTS,
    /** It is not there. */
    ABSENT,
    /** It has problems. */
    BROKEN,
    /** This server only reads. */
    READ_ONLY,
    /** The shared history went another way. */
    DIVERGED,
    /** It may work in a while. */
    UNREACHABLE
  }

  private NotPublished(Cause cause, Message reason, List<RuleProblem> problems, String subject) {
    super(reason.in(Language.EN));
    this.cause = cause;
    this.reason = reason;
    this.problems = List.copyOf(problems);
    this.subject = subject;
  }

  static NotPublished because(Cause cause, Message reason) {
    return new NotPublished(cause, reason, List.of(), "");
  }

  static NotPublished outdated(String subject) {
    return new NotPublished(
        Cause.OUTDATED, Message.of("publish-outdated", subject), List.of(), subject);
  }

  static NotPublished exists(String subject) {
    return because(Cause.EXISTS, Message.of("publish-exists", subject));
  }

  static NotPublished broken(List<RuleProblem> problems) {
    List<RuleProblem> errors = problems.stream().filter(RuleProblem::isError).toList();
    return new NotPublished(Cause.BROKEN, errors.get(0).message(), problems, "");
  }

  /** Why not. */
  public Cause why() {
    return cause;
  }

  /** Why not, in a sentence. */
  public Message reason() {
    return reason;
  }

  /** What is wrong with it; empty where it is not broken. */
  public List<RuleProblem> problems() {
    return problems;
  }

  /** The rule or card that somebody else changed; empty where nobody did. */
  public String subject() {
    return subject;
  }
}
