package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.authoring.Change;
import fi.kenelle.authoring.Expected;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.NotPublished;
import fi.kenelle.authoring.Publication;
import fi.kenelle.authoring.Published;
import fi.kenelle.authoring.Publisher;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.concept.CaseWriter;
import fi.kenelle.history.Version;
import fi.kenelle.report.HistoryJson;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes of rules: {@code PUT} and {@code DELETE /v1/rules/{pack}/{rule}}, {@code GET /v1/history}
 * and {@code POST /v1/history/{version}/restore}.
 */
final class Publishing {
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
    Change change = Change.to(body.text(), cases(rule, body), rule, expected);
    Publication publication = new Publication(List.of(change), Who.of(context), asked.message());
    Published published = made(Optional.of(body), () -> publisher.publish(publication));
    RuleText.of(rule, published.edition().ruleSet().folder())
        .ifPresent(now -> context.header("ETag", now.tag()));
    Replies.send(context, asked.language(), PublishedJson.of(published, asked.language()));
  }

  /** Cases as their file holds them; those that say what the file says leave it as it is. */
  private Optional<byte[]> cases(String rule, DraftBody body) {
    if (body.cases().isEmpty()) {
      return Optional.empty();
    }
    JsonNode cases = body.cases().get();
    Optional<byte[]> now =
        live.now().edition().ruleSet().folder().bytes(RuleFolder.casesPath(rule));
    return now.isPresent() && JsonText.read(now.get()).equals(cases)
        ? Optional.empty()
        : Optional.of((CaseWriter.write(cases) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void delete(Context context) {
    String rule = RuleBook.id(context);
    Query.Publishing asked = Query.publishing(context, Message.of("publish-removed", rule));
    Accept.require(context, Body.JSON);
    RuleBook.named(rule, live.now().edition().ruleSet());
    Change change = Change.removal(rule, Precondition.ofPresent(context));
    Publication publication = new Publication(List.of(change), Who.of(context), asked.message());
    Published published = made(Optional.empty(), () -> publisher.publish(publication));
    Replies.send(context, asked.language(), PublishedJson.of(published, asked.language()));
  }

  void history(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    Replies.send(context, language, HistoryJson.all(publisher.versions()));
  }

  void restore(Context context) {
    Version version = version(context, publisher);
    Query.Publishing asked =
        Query.publishing(context, Message.of("publish-restored", version.id()));
    Accept.require(context, Body.JSON);
    Published published =
        made(
            Optional.empty(),
            () -> publisher.restore(version.id(), Who.of(context), asked.message()));
    Replies.send(context, asked.language(), PublishedJson.of(published, asked.language()));
  }

  /** The version that a path names, by its id or the beginning of it. Throws {@link Refusal}. */
  static Version version(Context context, Publisher publisher) {
    String id = context.pathParam("version");
    List<Version> found =
        id.matches("[0-9a-f]{7,40}")
            ? publisher.versions().stream().filter(v -> v.id().startsWith(id)).limit(2).toList()
            : List.of();
    if (found.size() != 1) {
      throw new Refusal(404, Message.of("no-such-version", id));
    }
    return found.get(0);
  }

  private Published made(Optional<DraftBody> body, Supplier<Published> publishing) {
    try {
      return publishing.get();
    } catch (NotPublished e) {
      throw Unpublished.refusal(e, body, live.now().edition());
    }
  }
}
