package fi.kenelle.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.report.Json;
import fi.kenelle.report.ProblemsJson;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How requests end that cannot be answered: RFC 9457 problem details, with every single error.
 *
 * @param status the HTTP status
 * @param detail what is wrong, in a sentence
 * @param errors each wrong place
 * @param more what this kind of error tells besides
 */
record ErrorBody(int status, String detail, List<Problem> errors, More more) {
  /** Tells more in an object that is open. */
  @FunctionalInterface
  interface More {
    /** Writes its fields. */
    void write(JsonGenerator json, Language language) throws IOException;
  }

  /** Tells nothing more. */
  static final More NOTHING_MORE = (json, language) -> {};

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
          Map.entry(409, "Conflict"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(428, "Precondition Required"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(503, "Service Unavailable"));
  private static final List<Integer> EXPLAINED =
      List.of(400, 404, 405, 406, 413, 415, 428, 500, 503);

  /** The usual words for a status. */
  static ErrorBody of(int status, Language language) {
    String code = "status-" + (EXPLAINED.contains(status) ? status : "other");
    return of(status, Message.of(code), List.of(), language);
  }

  /** Bad input, with its problems. */
  static ErrorBody of(List<Problem> problems, Language language) {
    return of(400, problems.get(0).message(), problems, language);
  }

  private static ErrorBody of(int status, Message detail, List<Problem> errors, Language language) {
    return new ErrorBody(status, detail.in(language), errors, NOTHING_MORE);
  }

  /** The body as JSON. */
  Json.Part json(Language language) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("type", "about:blank");
      json.writeStringField("title", TITLES.getOrDefault(status, "Error"));
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      ProblemsJson.errors(json, errors, language);
      more.write(json, language);
      json.writeEndObject();
    };
  }

  /** What is wrong, by its codes; the status where nothing more is known. */
  Set<String> codes() {
    return errors.isEmpty()
        ? Set.of("status-" + status)
        : errors.stream().map(problem -> problem.message().code()).collect(toUnmodifiableSet());
  }

  /** Sends it. */
  void send(Context context, Language language) {
    if (status < 500) {
      Visit.of(context).rejected(codes());
    }
    if (status == 503) {
      context.header("Retry-After", "5");
    }
    context
        .status(status)
        .contentType(CONTENT_TYPE)
        .header("Content-Language", language.code())
        .result(Json.bytes(json(language)));
  }
}
