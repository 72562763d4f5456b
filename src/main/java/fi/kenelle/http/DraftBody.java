package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.concept.CaseWriter;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule as a request brings it: its text alone, or {@code {"text", "cases"}}.
 *
 * @param text the bytes of the text
 * @param cases the cases; empty where they stay as they are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DraftBody(byte[] text, Optional<JsonNode> cases, boolean isJson) {
  private static final List<String> FIELDS = List.of("text", "cases");

  /** Reads the body. Throws {@link Refusal}, {@link JsonText.Malformed} or {@link InvalidInput}. */
  static DraftBody of(Context context) {
    if (context.contentType() != null && Body.is(context, Body.PLAIN)) {
      return new DraftBody(Body.bytes(context), Optional.empty(), false);
    }
    JsonNode json = Body.json(context);
    check(json);
    byte[] text = json.path("text").textValue().getBytes(StandardCharsets.UTF_8);
    JsonNode cases = json.path("cases");
    return new DraftBody(text, cases.isArray() ? Optional.of(cases) : Optional.empty(), true);
  }

  /** Cases as their file holds them; those that say what the file says leave it as it is. */
  Optional<byte[]> casesFile(String rule, RuleFolder folder) {
    Optional<JsonNode> now = folder.bytes(RuleFolder.casesPath(rule)).map(JsonText::read);
    return cases
        .filter(given -> now.isEmpty() || !now.get().equals(given))
        .map(given -> (CaseWriter.write(given) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Where a problem with the rule's files stands in the body.
   *
   * @param file what the file of the cases would hold
   */
  String pointer(RuleProblem problem, Optional<byte[]> file) {
    if (!isJson) {
      return "";
    }
    if (problem.file().endsWith(".dslr")) {
      return "/text";
    }
    return "/cases" + file.map(bytes -> JsonText.pointer(bytes, placeOf(problem))).orElse("");
  }

  private static JsonText.Place placeOf(RuleProblem problem) {
    return new JsonText.Place(problem.line(), problem.column());
  }

  private static void check(JsonNode json) {
    if (!json.isObject()) {
      throw new InvalidInput(List.of(Problem.at("", "want-object")));
    }
    List<Problem> problems = new ArrayList<>();
    json.fieldNames()
        .forEachRemaining(
            key -> {
              if (!FIELDS.contains(key)) {
                problems.add(
                    Problem.at(JsonText.below("", key), "unknown-field", key)
                        .suggesting(Nearest.some(key, FIELDS, 2)));
              }
            });
    if (json.path("text").isMissingNode() || json.path("text").isNull()) {
      problems.add(Problem.at("/text", "required", "text"));
    } else if (!json.path("text").isTextual()) {
      problems.add(Problem.at("/text", "want-text"));
    }
    JsonNode cases = json.path("cases");
    if (!cases.isMissingNode() && !cases.isNull() && !cases.isArray()) {
      problems.add(Problem.at("/cases", "want-list"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
