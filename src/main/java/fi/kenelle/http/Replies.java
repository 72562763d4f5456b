package fi.kenelle.http;

import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.Language;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Sends answers. */
final class Replies {
  private Replies() {}

  /** A header of a request, all of its lines together; empty where there is none. */
  static String header(Context context, String name) {
    return String.join(",", Collections.list(context.req().getHeaders(name)));
  }

  /** Announces JSON in a language; the body is written by the caller. */
  static void json(Context context, Language language) {
    context
        .status(200)
        .contentType(Body.JSON)
        .header("Content-Language", language.code())
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-cache");
  }

  /** Sends a report in a language. */
  static void report(Context context, String contentType, Language language, String report) {
    json(context, language);
    context.contentType(contentType).result(report.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends JSON that speaks one language. */
  static void send(Context context, Language language, Json.Part part) {
    json(context, language);
    context.result(Json.bytes(part));
  }

  /** Sends JSON that holds both languages, or none. */
  static void send(Context context, Json.Part part) {
    context
        .status(200)
        .contentType(Body.JSON)
        .header("Cache-Control", "no-cache")
        .result(Json.bytes(part));
  }
}
