package fi.kenelle.http;

import fi.kenelle.authoring.NotPublished;
import fi.kenelle.report.Json;
import fi.kenelle.report.RulesJson;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Problem;
import java.util.List;
import java.util.function.Function;

/** Says over HTTP why a change did not become a version. */
final class Unpublished {
  private Unpublished() {}

  /**
   * The refusal, with every problem, or with what is there now.
   *
   * @param pointer where a problem stands in the body
   * @param current writes what is there now
   */
  static Refusal refusal(
      NotPublished fault, Function<RuleProblem, String> pointer, Json.Part current) {
    List<Problem> errors =
        fault.problems().isEmpty()
            ? List.of(new Problem("", fault.reason(), List.of()))
            : fault.problems().stream().map(p -> placed(p, pointer)).toList();
    return new Refusal(status(fault.why()), fault.reason(), errors, more(fault, current));
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

  private static Problem placed(RuleProblem problem, Function<RuleProblem, String> pointer) {
    return new Problem(pointer.apply(problem), problem.message(), problem.suggestions());
  }

  private static ErrorBody.More more(NotPublished fault, Json.Part current) {
    return (json, language) -> {
      if (fault.why() == NotPublished.Cause.OUTDATED) {
        json.writeFieldName("current");
        current.write(json);
      }
      if (fault.why() == NotPublished.Cause.BROKEN) {
        RulesJson.writeProblems(json, fault.problems(), language);
      }
    };
  }
}
