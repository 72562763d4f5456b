package fi.kenelle.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.report.Json;
import fi.kenelle.report.ProblemsJson;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Why a record is set aside.
 *
 * @param detail what is wrong, in a sentence
 * @param problems each wrong place of the description
 */
record Refusal(Message detail, List<Problem> problems) {
  private static final String FAULT = "batch-fault";

  static Refusal of(InvalidInput invalid) {
    return of(invalid.problems());
  }

  /** A record of a catalogue; the file and the place are in the source. */
  static Refusal of(Raw.SetAside unusable) {
    return of(
        unusable.problems().stream()
            .map(problem -> new Problem("", problem.message(), problem.suggestions()))
            .toList());
  }

  /** Text that is not JSON; its first line is this one of the file. */
  static Refusal of(JsonText.Malformed malformed, long line) {
    long inFile = Math.max(0, line - 1) + malformed.place().line();
    return new Refusal(
        Message.of("json-place", inFile, malformed.place().column(), malformed.reason()),
        List.of(new Problem("", malformed.reason(), List.of())));
  }

  static Refusal fault() {
    return of(List.of(Problem.at("", FAULT)));
  }

  private static Refusal of(List<Problem> problems) {
    return new Refusal(problems.get(0).message(), problems);
  }

  boolean isOurFault() {
    return code().equals(FAULT);
  }

  /** The code of the first problem. */
  String code() {
    return problems.get(0).message().code();
  }

  /** The reason beside what was set aside. */
  Json.Part json(Raw raw, Language language) {
    return json -> {
      json.writeStartObject();
      if (raw.origin().line() > 0) {
        json.writeNumberField("line", raw.origin().line());
      }
      if (!raw.origin().source().isEmpty()) {
        json.writeStringField("source", raw.origin().source());
      }
      json.writeObjectFieldStart("problem");
      json.writeStringField("detail", detail.in(language));
      ProblemsJson.errors(json, problems, language);
      json.writeEndObject();
      writeRecord(json, raw.content());
      json.writeEndObject();
    };
  }

  /** The record itself: as JSON where it is JSON, else as the text it is; nothing too long. */
  private static void writeRecord(JsonGenerator json, Raw.Content content) throws IOException {
    if (content instanceof Raw.Made made) {
      json.writeFieldName("record");
      json.writeRawValue(made.json().toString());
    } else if (content instanceof Raw.Text text) {
      json.writeFieldName("record");
      try {
        json.writeRawValue(text.json().toString());
      } catch (JsonText.Malformed e) {
        json.writeString(new String(text.bytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
