package fi.kenelle.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.authoring.Change;
import fi.kenelle.authoring.Expected;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.NotPublished;
import fi.kenelle.authoring.Publication;
import fi.kenelle.authoring.Published;
import fi.kenelle.authoring.Publisher;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.history.Version;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Changes of rules: {@code PUT} and {@code DELETE /v1/rules/{pack}/{rule}}, and {@code POST
 * /v1/history/{version}/restore}.
 */
final class Publishing {
  private static final ObjectMapper TREES = new ObjectMapper();

  private final LiveRules live;
  private final Publisher publisher;

  Publishing(LiveRules live) {
    this.live = live;
    this.publisher = live.publisher();
  }

  void put(Context context) {
    String rule = RuleBook.id(context);
    Query.Publishing asked = Query.publishing(context, Message.of("publish-edited", rule));
    Accept.require(context, Body.JSON);
    Expected expected = Precondition.of(context);
    DraftBody body = DraftBody.of(context);
    RuleSet ruleSet = live.now().edition().ruleSet();
    Entrance.require(context, Drafts.roleFor(rule, body.text(), ruleSet));
    RuleFolder folder = ruleSet.folder();
    Optional<byte[]> cases = body.casesFile(rule, folder);
    Optional<byte[]> file = cases.or(() -> folder.bytes(RuleFolder.casesPath(rule)));
    Change change = Change.to(body.text(), cases, rule, expected);
    Publication publication = new Publication(List.of(change), Who.of(context), asked.message());
    Published published =
        made(
            context,
            rule,
            problem -> body.pointer(problem, file),
            () -> publisher.publish(publication));
    RuleText.of(rule, published.edition().ruleSet().folder())
        .ifPresent(now -> context.header("ETag", now.tag()));
    Replies.send(context, asked.language(), PublishedJson.of(published, asked.language()));
  }

  void delete(Context context) {
    String rule = RuleBook.id(context);
    Query.Publishing asked = Query.publishing(context, Message.of("publish-removed", rule));
    Accept.require(context, Body.JSON);
    RuleBook.named(rule, live.now().edition().ruleSet());
    Change change = Change.removal(rule, Precondition.ofPresent(context));
    Publication publication = new Publication(List.of(change), Who.of(context), asked.message());
    Published published = made(context, rule, problem -> "", () -> publisher.publish(publication));
    Replies.send(context, asked.language(), PublishedJson.of(published, asked.language()));
  }

  void restore(Context context) {
    Version version = Histories.named(context, publisher);
    Query.Publishing asked =
        Query.publishing(context, Message.of("publish-restored", version.id().substring(0, 10)));
    Accept.require(context, Body.JSON);
    Published published =
        made(
            context,
            "",
            problem -> "",
            () -> publisher.restore(version.id(), Who.of(context), asked.message()));
    Replies.send(context, asked.language(), PublishedJson.of(published, asked.language()));
  }

  private Published made(
      Context context,
      String rule,
      Function<RuleProblem, String> pointer,
      Supplier<Published> publishing) {
    try {
      Published published = publishing.get();
      Visit.of(context).published();
      return published;
    } catch (NotPublished e) {
      throw Unpublished.refusal(e, pointer, json -> writeCurrent(json, rule));
    }
  }

  private void writeCurrent(JsonGenerator json, String rule) throws IOException {
    Optional<RuleText> current = RuleText.of(rule, live.now().edition().ruleSet().folder());
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
