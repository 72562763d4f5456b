package fi.kenelle.http;

import fi.kenelle.observation.Measurements;
import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Sees every request off, refused ones too: measures it, and writes a line to the log. */
final class Departures implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("fi.kenelle.access");

  private final Measurements measurements;

  Departures(Measurements measurements) {
    this.measurements = measurements;
  }

  @Override
  public void log(Request request, Response response) {
    Visit visit = Visit.of(request, measurements);
    int status = response.getStatus();
    Duration took = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
    String method = method(request);
    measurements.request(method, visit.route(), status, took);
    LOG.atLevel(status >= 500 ? Level.WARN : Level.INFO)
        .addKeyValue("method", method)
        .addKeyValue("path", Request.getPathInContext(request))
        .addKeyValue("status", status)
        .addKeyValue("ms", took.toNanos() / 10_000 / 100.0)
        .addKeyValue("bytes", Response.getContentBytesWritten(response))
        .addKeyValue("trace", visit.trace().trace())
        .addKeyValue("request", visit.trace().request())
        .log("answered");
  }

  /** A method that is known; anybody can make up others. */
  private static String method(Request request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" -> request.getMethod();
      default -> "other";
    };
  }

}
