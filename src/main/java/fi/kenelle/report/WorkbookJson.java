package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.workbook.RowChange;
import fi.kenelle.workbook.SheetProblem;
import fi.kenelle.workbook.WorkbookReading;
import java.io.IOException;
import java.util.List;

/** Writes what an edited workbook would change as JSON. */
public final class WorkbookJson {
  private WorkbookJson() {}

  /** The changes, and what is wrong. */
  public static Json.Part of(WorkbookReading reading, Language language) {
    return json -> {
      json.writeStartObject();
      writeFields(json, reading, language);
      json.writeEndObject();
    };
  }

  /** The same as fields of an object that is open. */
  public static void writeFields(JsonGenerator json, WorkbookReading reading, Language language)
      throws IOException {
    json.writeArrayFieldStart("changes");
    for (RowChange change : reading.changes()) {
      writeChange(json, change, language);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (SheetProblem problem : reading.problems()) {
      writeProblem(json, problem, language);
    }
    json.writeEndArray();
  }

  private static void writeChange(JsonGenerator json, RowChange change, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", change.rule());
    json.writeStringField("change", change.kind().id());
    json.writeArrayFieldStart("differences");
    for (RowChange.Difference difference : change.differences()) {
      json.writeStartObject();
      json.writeStringField("field", difference.piece().id());
      json.writeStringField("label", difference.label(language));
      json.writeStringField("before", difference.before());
      json.writeStringField("after", difference.after());
      json.writeStringField("message", inWords(difference, language));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String inWords(RowChange.Difference difference, Language language) {
    String code =
        difference.before().isEmpty()
            ? "workbook-now"
            : difference.after().isEmpty() ? "workbook-gone" : "workbook-differs";
    return Message.of(
            code,
            difference.label(language),
            inLine(difference.before()),
            inLine(difference.after()))
        .in(language);
  }

  private static String inLine(String text) {
    return String.join(" \u00b7 ", List.of(text.split("\n", -1)));
  }

  private static void writeProblem(JsonGenerator json, SheetProblem problem, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", "error");
    json.writeStringField("code", problem.message().code());
    json.writeStringField("sheet", problem.sheet());
    if (problem.row() == 0) {
      json.writeNullField("row");
    } else {
      json.writeNumberField("row", problem.row());
    }
    json.writeStringField("column", problem.column());
    json.writeStringField("place", problem.place());
    json.writeStringField("message", problem.message().in(language));
    Json.texts(json, "suggestions", problem.suggestions());
    json.writeEndObject();
  }
}
