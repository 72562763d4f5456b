package fi.kenelle.authoring;

import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the history stands to the one that it is shared with.
 *
 * @param message what a person has to know; empty where all is well
 * @param problems what is wrong with the newest version there
 */
public record RemoteState(Step step, Optional<Message> message, List<RuleProblem> problems) {
  /** How the two stand. */
  public enum Step {
    /** Nothing is shared. */
    NONE,
    /** Both have the same newest version. */
    LEVEL,
    /** The other one cannot be asked. */
    UNREACHABLE,
    /** Each has versions that the other has not. */
    DIVERGED,
    /** The other one's newest version is not good. */
    BROKEN;

    /** The name used in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nothing is shared. */
  static final RemoteState NONE = new RemoteState(Step.NONE, Optional.empty(), List.of());

  /** Why nothing can be published. */
  NotPublished refusal() {
    NotPublished.Cause cause =
        step == Step.UNREACHABLE ? NotPublished.Cause.UNREACHABLE : NotPublished.Cause.DIVERGED;
    return NotPublished.because(cause, message.orElseThrow());
  }
}
