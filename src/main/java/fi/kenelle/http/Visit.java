package fi.kenelle.http;

import fi.kenelle.observation.Trace;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Receipt;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collection;
import org.eclipse.jetty.server.Request;

/** One request from its arrival to its end, and what there is to tell of it. */
final class Visit {
  private static final String KEY = "kenelle.visit";
  private static final String NOWHERE = "none";

  private final Observers observers;
  private final Trace trace;
  private volatile String route = NOWHERE;

  private Visit(Observers observers, Trace trace) {
    this.observers = observers;
    this.trace = trace;
  }

  /** A visit that begins with this request. */
  static Visit begin(Request request, Observers observers) {
    String parent = request.getHeaders().get("traceparent");
    Visit visit = new Visit(observers, Trace.of(parent == null ? "" : parent));
    request.setAttribute(KEY, visit);
    return visit;
  }

  /** The visit that a call is part of. */
  static Visit of(Context context) {
    return (Visit) context.req().getAttribute(KEY);
  }

  /** The visit of a request; a new one where it was refused before it arrived. */
  static Visit of(Request request, Observers observers) {
    return request.getAttribute(KEY) instanceof Visit visit ? visit : begin(request, observers);
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
  void answered(Answer answer, Receipt.Asked asked, Duration took) {
    observers.answered(trace, answer, asked, took);
  }

  /** Tells of a version that was made. */
  void published() {
    observers.measurements().published();
  }

  /** Tells what was wrong with what was sent. */
  void rejected(Collection<String> codes) {
    observers.measurements().rejected(codes);
  }
}
