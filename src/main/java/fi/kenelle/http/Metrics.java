package fi.kenelle.http;

import fi.kenelle.observation.Measurements;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** {@code GET /metrics}: what is measured, for Prometheus. */
final class Metrics {
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final Measurements measurements;

  Metrics(Measurements measurements) {
    this.measurements = measurements;
  }

  void text(Context context) {
    byte[] text = measurements.text().getBytes(StandardCharsets.UTF_8);
    context.contentType(FORMAT).header("Cache-Control", "no-store").result(text);
  }
}
