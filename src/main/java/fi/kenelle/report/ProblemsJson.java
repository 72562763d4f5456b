package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Problem;
import java.io.IOException;
import java.util.List;

/** Writes what is wrong with an input, as HTTP tells it and as a batch keeps it. */
public final class ProblemsJson {
  private ProblemsJson() {}

  /** The field {@code errors} with each wrong place, in an object that is open. */
  public static void errors(JsonGenerator json, List<Problem> problems, Language language)
      throws IOException {
    json.writeArrayFieldStart("errors");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("pointer", problem.pointer());
      json.writeStringField("code", problem.message().code());
      json.writeStringField("message", problem.message().in(language));
      Json.texts(json, "suggestions", problem.suggestions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
