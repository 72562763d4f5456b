package fi.kenelle.http;

import fi.kenelle.observation.Measurements;
import fi.kenelle.observation.Trace;
import fi.kenelle.outcome.Answer;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collection;
import org.eclipse.jetty.server.Request;

/** One request from its arrival to its end, and what there is to tell of it. */
final class Visit {
  private static final String KEY = "kenelle.visit";
  private static final String NOWHERE = "none";

  private final Measurements measurements;
  private final Trace trace;
  private volatile String route = NOWHERE;

  private Visit(Measurements measurements, Trace trace) {
    this.measurements = measurements;
    this.trace = trace;
  }

  /** A visit that begins with this request. */
  static Visit begin(Request request, Measurements measurements) {
    String parent = request.getHeaders().get("traceparent");
    Visit visit = new Visit(measurements, Trace.of(parent == null ? "" : parent));
    request.setAttribute(KEY, visit);
    return visit;
  }

  /** The visit that a call is part of. */
  static Visit of(Context context) {
    return (Visit) context.req().getAttribute(KEY);
  }

  /** The visit of a request; a new one where it was refused before it arrived. */
  static Visit of(Request request, Measurements measurements) {
    return request.getAttribute(KEY) instanceof Visit visit ? visit : begin(request, measurements);
  }

  Trace trace() {
    return trace;
  }

  /** The call that it is, as registered; {@code none} where there is no such call. */
  String route() {
    return route;
  }

  void takes(String call) {
    this.route = call;
  }

  /** Tells of a description that was answered. */
  void answered(Answer answer, Duration took) {
    measurements.evaluation(took, answer.rulesFired());
  }

  /** Tells of a version that was made. */
  void published() {
    measurements.published();
  }

  /** Tells what was wrong with what was sent. */
  void rejected(Collection<String> codes) {
    measurements.rejected(codes);
  }
}
