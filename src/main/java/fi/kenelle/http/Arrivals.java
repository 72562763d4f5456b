package fi.kenelle.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Meets every request: begins its visit, and gives its answer the headers that all have. */
final class Arrivals extends Handler.Wrapper {
  private final Observers observers;

  Arrivals(Handler next, Observers observers) {
    super(next);
    this.observers = observers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Visit visit = Visit.begin(request, observers);
    secure(response.getHeaders());
    response.getHeaders().put("traceparent", visit.trace().parent());
    return super.handle(request, response, callback);
  }

  /** What a browser may do with an answer: nothing, unless the answer itself says more. */
  static void secure(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
  }
}
