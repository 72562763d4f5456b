package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.concept.Redesign;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.report.RedesignJson;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** {@code POST /v1/redesigns}. */
final class Redesigns {
  private final Supplier<Kenelle> inUse;

  Redesigns(Supplier<Kenelle> inUse) {
    this.inUse = inUse;
  }

  void redesign(Context context) {
    Kenelle kenelle = inUse.get();
    Query.RedesignAsked asked = Query.redesign(context, kenelle.ruleSet().vocabulary());
    Accept.require(context, Body.JSON);
    JsonNode json = Body.json(context);
    ServiceDescription description = Answers.described(kenelle, json, asked.of());
    Redesign redesign =
        kenelle.redesign(description, Answers.day(json, asked.of()), asked.limits());
    Replies.send(
        context, asked.of().language(), RedesignJson.of(redesign, json, asked.of().asked()));
  }
}
