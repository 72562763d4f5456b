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
  private final transient ErrorBody.More more;

  Refusal(int status) {
    this(status, Message.of("status-" + status));
  }

  Refusal(int status, Message reason) {
    this(status, reason, List.of());
  }

  Refusal(int status, Message reason, List<Problem> errors) {
    this(status, reason, errors, ErrorBody.NOTHING_MORE);
  }

  Refusal(int status, Message reason, List<Problem> errors, ErrorBody.More more) {
    super(reason.code());
    this.more = more;
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

  ErrorBody.More more() {
    return more;
  }
}
