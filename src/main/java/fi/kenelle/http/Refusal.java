package fi.kenelle.http;

import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import java.util.List;

/** A request that is refused with a status, and why where the status does not say it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient Message reason;
  private final transient List<Problem> errors;

  Refusal(int status) {
    this(status, Message.of("status-" + status));
  }

  Refusal(int status, Message reason) {
    this(status, reason, List.of());
  }

  Refusal(int status, Message reason, List<Problem> errors) {
    super(reason.code());
    this.status = status;
    this.reason = reason;
    this.errors = errors;
  }

  int status() {
    return status;
  }

  Message reason() {
    return reason;
  }

  List<Problem> errors() {
    return errors;
  }
}
