package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Kenelle;
import fi.kenelle.concept.Expectations;
import fi.kenelle.concept.PersonaReview;
import fi.kenelle.description.DescriptionSchema;
import fi.kenelle.description.PersonaCard;
import fi.kenelle.report.ExpectationsJson;
import fi.kenelle.report.Json;
import fi.kenelle.report.PersonaJson;
import fi.kenelle.report.RulesJson;
import fi.kenelle.report.VocabularyJson;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be looked up: types, vocabulary, expectations, sources, schema, samples, personas. */
final class Library {
  private static final ObjectMapper TREES = new ObjectMapper();

  private final Supplier<Kenelle> inUse;

  Library(Supplier<Kenelle> inUse) {
    this.inUse = inUse;
  }

  void types(Context context) {
    send(context, kenelle -> VocabularyJson.types(kenelle.ruleSet().vocabulary()));
  }

  void vocabulary(Context context) {
    send(context, kenelle -> VocabularyJson.of(kenelle.ruleSet().vocabulary()));
  }

  void expectations(Context context) {
    send(context, kenelle -> ExpectationsJson.of(Expectations.of(kenelle.ruleSet())));
  }

  void sources(Context context) {
    send(context, kenelle -> RulesJson.sources(kenelle.ruleSet().sources()));
  }

  void schema(Context context) {
    send(context, kenelle -> tree(DescriptionSchema.of(kenelle.ruleSet().vocabulary())));
  }

  void samples(Context context) {
    send(context, Library::listed);
  }

  private static Json.Part listed(Kenelle kenelle) {
    ObjectNode list = TREES.createObjectNode();
    for (String id : kenelle.samples().concepts().keySet()) {
      JsonNode concept = kenelle.samples().concept(id).orElseThrow();
      list.withArray("samples").addObject().put("id", id).set("name", concept.path("name"));
    }
    list.withArray("samples");
    return tree(list);
  }

  void sample(Context context) {
    Query.language(context);
    Accept.require(context, Body.JSON);
    String id = context.pathParam("id");
    byte[] concept = inUse.get().samples().concepts().get(id);
    if (concept == null) {
      throw new Refusal(404, Message.of("no-such-sample", id));
    }
    context.contentType(Body.JSON).header("Cache-Control", "no-cache").result(concept);
  }

  /** The cards; {@code ?include=review} adds what each lacks. */
  void personas(Context context) {
    Query.Asked asked = Query.cards(context);
    if (asked.asked().include().isEmpty()) {
      listPersonas(context);
      return;
    }
    Accept.require(context, Body.JSON);
    Kenelle kenelle = inUse.get();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<PersonaReview> reviews =
        kenelle.samples().cards().byId().values().stream()
            .map(card -> kenelle.review(card, asked.on().orElse(today)))
            .toList();
    Language language = asked.language();
    Replies.send(context, language, PersonaJson.of(reviews, kenelle.ruleSet(), language));
  }

  private void listPersonas(Context context) {
    reply(
        context,
        kenelle -> {
          ObjectNode list = TREES.createObjectNode();
          Map<String, PersonaCard> cards = kenelle.samples().cards().byId();
          cards.values().forEach(card -> list.withArray("personas").add(card.json()));
          list.withArray("personas");
          return tree(list);
        });
  }

  private void send(Context context, Function<Kenelle, Json.Part> part) {
    Query.language(context);
    reply(context, part);
  }

  private void reply(Context context, Function<Kenelle, Json.Part> part) {
    Accept.require(context, Body.JSON);
    Replies.send(context, part.apply(inUse.get()));
  }

  private static Json.Part tree(JsonNode node) {
    return json -> TREES.writeTree(json, node);
  }
}
