package fi.kenelle.authoring;

import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A change that did not become a version. Nothing of it is in use, and no file has changed. */
public final class NotPublished extends RuntimeException {
  /** The code of what was in order, but could not be written. */
  static final String UNWRITTEN = "unwritten";

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

  /** It could not be written: the folders do not let it, or there is no room, which may change. */
  static NotPublished unwritten(UncheckedIOException fault, Path... folders) {
    for (Path folder : folders) {
      if (!Files.isWritable(folder)) {
        return because(Cause.READ_ONLY, Message.of("read-only-folder", folder));
      }
    }
    return isInTheWay(fault.getCause())
        ? because(Cause.READ_ONLY, Message.of("read-only-folder", folders[0]))
        : because(Cause.UNREACHABLE, Message.of(UNWRITTEN, folders[0]));
  }

  /** What has a name of its own (no access, no folder, a file where none should be) stays so. */
  private static boolean isInTheWay(IOException fault) {
    return fault instanceof FileSystemException && fault.getClass() != FileSystemException.class;
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
