package fi.kenelle.http;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.Kenelle;
import fi.kenelle.authoring.CardPublisher;
import fi.kenelle.authoring.Expected;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.NotPublished;
import fi.kenelle.authoring.Published;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One persona card: {@code GET}, {@code PUT} and {@code DELETE /v1/personas/{id}}. */
final class Cards {
  private static final String ID = "[a-z0-9-]+";

  private final LiveRules live;
  private final CardPublisher publisher;

  Cards(LiveRules live) {
    this.live = live;
    this.publisher = live.cardPublisher();
  }

  void get(Context context) {
    Query.language(context);
    Accept.require(context, Body.JSON);
    String id = context.pathParam("id");
    byte[] card = card(id).orElseThrow(() -> new Refusal(404, Message.of("no-such-persona", id)));
    context
        .contentType(Body.JSON)
        .header("Cache-Control", "no-cache")
        .header("ETag", RuleText.tag(card))
        .result(card);
  }

  private Optional<byte[]> card(String id) {
    return Optional.ofNullable(live.now().edition().samples().cardFiles().get(id));
  }

  void put(Context context) {
    String id = id(context);
    Query.Publishing asked = Query.publishing(context, Message.of("publish-edited", id));
    Accept.require(context, Body.JSON);
    Expected expected = Precondition.of(context);
    byte[] card = Body.jsonBytes(context);
    check(card, id);
    Published published = changed(id, Optional.of(card), expected);
    Visit.of(context).published();
    context.header("ETag", RuleText.tag(card));
    Replies.send(context, asked.language(), PublishedJson.of(published, asked.language()));
  }

  void delete(Context context) {
    String id = id(context);
    Query.Publishing asked = Query.publishing(context, Message.of("publish-removed", id));
    Accept.require(context, Body.JSON);
    if (card(id).isEmpty()) {
      throw new Refusal(404, Message.of("no-such-persona", id));
    }
    Published published = changed(id, Optional.empty(), Precondition.ofPresent(context));
    Visit.of(context).published();
    Replies.send(context, asked.language(), PublishedJson.of(published, asked.language()));
  }

  private static String id(Context context) {
    String id = context.pathParam("id");
    if (!id.matches(ID)) {
      throw new Refusal(404);
    }
    return id;
  }

  /** Refuses a card that is none, with every problem at its place in the body. */
  private void check(byte[] card, String id) {
    try {
      String read = new Kenelle(live.now().edition()).card(JsonText.read(card)).id();
      if (!read.equals(id)) {
        throw new InvalidInput(List.of(Problem.at("/id", "card-not-file", read, id)));
      }
    } catch (InvalidInput e) {
      throw new Refusal(422, e.problems().get(0).message(), e.problems());
    }
  }

  private Published changed(String id, Optional<byte[]> card, Expected expected) {
    try {
      return publisher.change(id, card, expected);
    } catch (NotPublished e) {
      throw Unpublished.refusal(e, problem -> "", json -> writeCurrent(json, id));
    }
  }

  private void writeCurrent(JsonGenerator json, String id) throws IOException {
    Optional<byte[]> current = card(id);
    if (current.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("text", new String(current.get(), StandardCharsets.UTF_8));
    json.writeStringField("etag", RuleText.tag(current.get()));
    json.writeEndObject();
  }
}
