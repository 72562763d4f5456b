package fi.kenelle.batch;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;

/** A batch that cannot begin or cannot go on, for a reason that lies with its files. */
public final class BatchRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Message reason;

  BatchRefused(String code, Object... details) {
    super(Message.of(code, details).in(Language.EN));
    this.reason = Message.of(code, details);
  }

  /** Why, and what to do about it. */
  public Message reason() {
    return reason;
  }
}
