package fi.kenelle.http;

import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that maps faults to HTTP. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  /** What to tell about a fault. Our own are logged and told without detail. */
  static ErrorBody body(Exception fault, Language language) {
    if (fault instanceof InvalidInput invalid) {
      return ErrorBody.of(invalid.problems(), language);
    }
    if (fault instanceof JsonText.Malformed malformed) {
      Message where =
          Message.of(
              "json-place",
              malformed.place().line(),
              malformed.place().column(),
              malformed.reason().in(language));
      Problem problem = new Problem("", malformed.reason(), List.of());
      return new ErrorBody(400, where.in(language), List.of(problem), ErrorBody.NOTHING_MORE);
    }
    if (fault instanceof Refusal refusal) {
      return new ErrorBody(
          refusal.status(), refusal.reason().in(language), refusal.errors(), refusal.more());
    }
    if (fault instanceof HttpResponseException response) {
      return ErrorBody.of(response.getStatus(), language);
    }
    if (fault instanceof HttpException refused) {
      return ErrorBody.of(refused.getCode(), language);
    }
    LOG.error("a request failed", fault);
    return ErrorBody.of(500, language);
  }
}
