package fi.kenelle.http;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.Publisher;
import fi.kenelle.authoring.RemoteState;
import fi.kenelle.report.RulesJson;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /health/live} and {@code GET /health/ready}. */
final class Health {
  private final LiveRules live;
  private final Publisher publisher;

  Health(LiveRules live) {
    this.live = live;
    this.publisher = live.publisher();
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
          writePublishing(json, language);
          writeRemote(json, language);
          json.writeEndObject();
        });
  }

  private void writePublishing(JsonGenerator json, Language language) throws IOException {
    Optional<Message> closed = publisher.closed();
    json.writeObjectFieldStart("publishing");
    json.writeStringField("state", closed.isPresent() ? "readOnly" : "open");
    json.writeStringField("message", closed.map(why -> why.in(language)).orElse(""));
    json.writeEndObject();
  }

  private void writeRemote(JsonGenerator json, Language language) throws IOException {
    RemoteState remote = live.remote();
    json.writeObjectFieldStart("remote");
    json.writeStringField("state", remote.step().id());
    json.writeStringField("message", remote.message().map(m -> m.in(language)).orElse(""));
    RulesJson.writeProblems(json, remote.problems(), language);
    json.writeEndObject();
  }
}
