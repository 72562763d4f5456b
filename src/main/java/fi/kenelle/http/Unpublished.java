package fi.kenelle.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.NotPublished;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.report.RulesJson;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Says over HTTP why a change did not become a version. */
final class Unpublished {
  private static final ObjectMapper TREES = new ObjectMapper();

  private Unpublished() {}

  /** The refusal, with what is there now, or with every problem. */
  static Refusal refusal(NotPublished fault, Optional<DraftBody> body, Edition now) {
    List<Problem> errors =
        fault.problems().isEmpty()
            ? List.of(new Problem("", fault.reason(), List.of()))
            : fault.problems().stream().map(p -> placed(p, body)).toList();
    return new Refusal(status(fault.why()), fault.reason(), errors, more(fault, now));
  }

  private static int status(NotPublished.Cause why) {
    return switch (why) {
      case OUTDATED -> 412;
      case EXISTS, DIVERGED -> 409;
      case ABSENT -> 404;
      case BROKEN -> 422;
      case READ_ONLY -> 403;
      case UNREACHABLE -> 503;
    };
  }

  /** Where a problem stands in the body, as closely as a pointer can say. */
  private static Problem placed(RuleProblem problem, Optional<DraftBody> body) {
    String pointer = body.map(draft -> draft.pointer(problem)).orElse("");
    return new Problem(pointer, problem.message(), problem.suggestions());
  }

  private static ErrorBody.More more(NotPublished fault, Edition now) {
    return (json, language) -> {
      if (fault.why() == NotPublished.Cause.OUTDATED) {
        json.writeFieldName("current");
        writeCurrent(json, RuleText.of(fault.subject(), now.ruleSet().folder()));
      }
      if (fault.why() == NotPublished.Cause.BROKEN) {
        RulesJson.writeProblems(json, fault.problems(), language);
      }
    };
  }

  private static void writeCurrent(JsonGenerator json, Optional<RuleText> current)
      throws IOException {
    if (current.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("text", current.get().inWords());
    json.writeFieldName("cases");
    TREES.writeTree(json, current.get().casesRead());
    json.writeStringField("etag", current.get().tag());
    json.writeEndObject();
  }
}
