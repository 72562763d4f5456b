package fi.kenelle.http;

import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Sees every request off, refused ones too: measures it, and writes a line to the log. */
final class Departures implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("fi.kenelle.access");

  private final Observers observers;

  Departures(Observers observers) {
    this.observers = observers;
  }

  @Override
  public void log(Request request, Response response) {
    Visit visit = Visit.of(request, observers);
    int status = response.getStatus();
    Duration took = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
    String method = method(request);
    observers.measurements().request(method, visit.route(), status, took);
    LOG.atLevel(level(request, status))
        .addKeyValue("method", method)
        .addKeyValue("path", Request.getPathInContext(request))
        .addKeyValue("status", status)
        .addKeyValue("ms", took.toNanos() / 1e6)
        .addKeyValue("bytes", Response.getContentBytesWritten(response))
        .addKeyValue("trace", visit.trace().trace())
        .addKeyValue("request", visit.trace().request())
        .log("answered");
  }

  /**
   * Failures are warned of and changes told; who asks for every request, asks for details. What is
   * sent away under load is none to write about: there would be too much of it.
   */
  private static Level level(Request request, int status) {
    if (status >= 500 && status != 503) {
      return Level.WARN;
    }
    boolean changes = Set.of("PUT", "DELETE").contains(request.getMethod());
    return changes && status < 500 ? Level.INFO : Level.DEBUG;
  }

  /** A method that is known; anybody can make up others. */
  private static String method(Request request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" -> request.getMethod();
      default -> "other";
    };
  }
}
