package fi.kenelle.http;

import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * How requests end that cannot be answered: RFC 9457 problem details, with every single error.
 *
 * @param status the HTTP status
 * @param detail what is wrong, in a sentence
 * @param errors each wrong place
 */
record ErrorBody(int status, String detail, List<Problem> errors) {
  private static final String RETRY_AFTER_SECONDS = "5";
  static final String CONTENT_TYPE = "application/problem+json";

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(408, "Request Timeout"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(503, "Service Unavailable"));
  private static final List<Integer> EXPLAINED = List.of(400, 404, 405, 406, 413, 415, 500, 503);

  /** The usual words for a status. */
  static ErrorBody of(int status, Language language) {
    String code = "status-" + (EXPLAINED.contains(status) ? status : "other");
    return new ErrorBody(status, Message.of(code).in(language), List.of());
  }

  /** Bad input, with its problems. */
  static ErrorBody of(List<Problem> problems, Language language) {
    return new ErrorBody(400, problems.get(0).message().in(language), problems);
  }

  /** The body as JSON. */
  Json.Part json(Language language) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("type", "about:blank");
      json.writeStringField("title", TITLES.getOrDefault(status, "Error"));
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      json.writeArrayFieldStart("errors");
      for (Problem problem : errors) {
        json.writeStartObject();
        json.writeStringField("pointer", problem.pointer());
        json.writeStringField("code", problem.message().code());
        json.writeStringField("message", problem.message().in(language));
        json.writeArrayFieldStart("suggestions");
        for (String suggestion : problem.suggestions()) {
          json.writeString(suggestion);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  /** Sends it. */
  void send(Context context, Language language) {
    if (status == 503) {
      context.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    context
        .status(status)
        .contentType(CONTENT_TYPE)
        .header("Content-Language", language.code())
        .result(Json.bytes(json(language)));
  }
}
