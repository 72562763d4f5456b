package fi.kenelle.http;

import io.javalin.http.Context;
import java.util.Set;

/**
 * How much is worked on at once, by how long it takes: calls that may take seconds never hold up
 * those that take a millisecond.
 *
 * @param quick for what is evaluated or looked up
 * @param slow for what is searched, compiled or written
 * @param streams for descriptions that come line by line, at the pace of whoever sends them
 */
record Loads(Load quick, Load slow, Load streams) {
  private static final Set<String> SLOW =
      Set.of(
          "POST /v1/redesigns",
          "GET /v1/analysis",
          "GET /v1/rules.xlsx",
          "POST /v1/rules.xlsx",
          "POST /v1/rules/{pack}/{rule}/impact",
          "PUT /v1/rules/{pack}/{rule}",
          "DELETE /v1/rules/{pack}/{rule}",
          "PUT /v1/personas/{id}",
          "DELETE /v1/personas/{id}",
          "POST /v1/history/{version}/restore");

  /** What a machine with this many processors can carry. */
  static Loads of(int processors) {
    return new Loads(
        new Load(2 * processors, 16 * processors),
        new Load(Math.max(1, processors - 1), 4 * processors),
        new Load(8 * processors, 0));
  }

  /** The load that a call counts for. */
  Load of(String method, String path, Context context) {
    if (Body.is(context, Body.NDJSON)) {
      return streams;
    }
    return SLOW.contains(method + " " + path) ? slow : quick;
  }
}
