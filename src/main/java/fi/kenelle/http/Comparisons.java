package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.concept.Comparison;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.report.ComparisonJson;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code POST /v1/comparisons}: two versions of a concept, and what changed between them. */
final class Comparisons {
  private static final List<String> VERSIONS = List.of("before", "after");

  private final Supplier<Kenelle> inUse;

  Comparisons(Supplier<Kenelle> inUse) {
    this.inUse = inUse;
  }

  void compare(Context context) {
    Kenelle kenelle = inUse.get();
    Query.Asked asked = Query.compared(context, kenelle.ruleSet().vocabulary().types());
    Accept.require(context, Body.JSON);
    List<ServiceDescription> versions = versions(kenelle, Body.json(context), asked);
    LocalDate on = asked.on().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    Comparison comparison = kenelle.compare(versions.get(0), versions.get(1), on);
    Replies.send(context, asked.language(), ComparisonJson.of(comparison, asked.asked()));
  }

  /** Both versions. Throws {@link InvalidInput} with the problems of both. */
  private static List<ServiceDescription> versions(
      Kenelle kenelle, JsonNode body, Query.Asked asked) {
    List<Problem> problems = new ArrayList<>();
    if (!body.isObject()) {
      throw new InvalidInput(List.of(Problem.at("", "want-object")));
    }
    body.fieldNames()
        .forEachRemaining(
            key -> {
              if (!VERSIONS.contains(key)) {
                problems.add(
                    Problem.at(JsonText.below("", key), "unknown-field", key)
                        .suggesting(Nearest.some(key, VERSIONS, 3)));
              }
            });
    List<ServiceDescription> read = new ArrayList<>();
    for (String version : VERSIONS) {
      version(kenelle, body, version, problems)
          .map(description -> Answers.forTypesAsked(kenelle, description, asked))
          .ifPresent(read::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return read;
  }

  /** One version; what is wrong with it goes to the list, with where it stands in the body. */
  private static Optional<ServiceDescription> version(
      Kenelle kenelle, JsonNode body, String version, List<Problem> problems) {
    if (body.path(version).isMissingNode()) {
      problems.add(Problem.at("/" + version, "required", version));
      return Optional.empty();
    }
    try {
      return Optional.of(kenelle.describe(body.get(version)));
    } catch (InvalidInput e) {
      e.problems()
          .forEach(
              p ->
                  problems.add(
                      new Problem("/" + version + p.pointer(), p.message(), p.suggestions())));
      return Optional.empty();
    }
  }
}
