package fi.kenelle.http;

import fi.kenelle.vocabulary.Message;

/** A request that is refused with a status, and why where the status does not say it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient Message reason;

  Refusal(int status) {
    this(status, Message.of("status-" + status));
  }

  Refusal(int status, Message reason) {
    super(reason.code());
    this.status = status;
    this.reason = reason;
  }

  int status() {
    return status;
  }

  Message reason() {
    return reason;
  }
}
