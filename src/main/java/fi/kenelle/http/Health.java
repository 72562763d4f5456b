package fi.kenelle.http;

import fi.kenelle.authoring.LiveRules;
import fi.kenelle.report.RulesJson;
import fi.kenelle.vocabulary.Language;
import io.javalin.http.Context;

/** {@code GET /health/live} and {@code GET /health/ready}. */
final class Health {
  private final LiveRules live;

  Health(LiveRules live) {
    this.live = live;
  }

  void live(Context context) {
    Replies.send(
        context,
        json -> {
          json.writeStartObject();
          json.writeStringField("status", "live");
          json.writeEndObject();
        });
  }

  void ready(Context context) {
    Language language = Query.language(context);
    LiveRules.State state = live.now();
    Replies.send(
        context,
        language,
        json -> {
          json.writeStartObject();
          json.writeStringField("status", "ready");
          json.writeObjectFieldStart("rules");
          json.writeStringField("state", state.isStale() ? "stale" : "current");
          json.writeStringField("ruleset", state.edition().ruleSet().id());
          RulesJson.writeProblems(json, state.problems(), language);
          json.writeEndObject();
          json.writeEndObject();
        });
  }
}
