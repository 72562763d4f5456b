package fi.kenelle.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.report.ExplanationJson;
import fi.kenelle.report.Json;
import fi.kenelle.report.ReportFormat;
import fi.kenelle.report.Reported;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code POST /v1/recommendations} and {@code POST /v1/explanations/{pack}/{rule}}. */
final class Answers {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String FORM_AND_LANGUAGE = "Accept, Accept-Language";

  /** JSON is the answer itself, and so the first; each other form is a report about it. */
  private static final List<String> FORMS =
      Stream.concat(
              Stream.of(Body.JSON), Stream.of(ReportFormat.values()).map(ReportFormat::mediaType))
          .toList();

  private final Supplier<Kenelle> inUse;

  Answers(Supplier<Kenelle> inUse) {
    this.inUse = inUse;
  }

  void recommend(Context context) throws IOException {
    Kenelle kenelle = inUse.get();
    Query.Asked asked = Query.asked(context, kenelle.ruleSet().vocabulary().types());
    if (Body.is(context, Body.NDJSON)) {
      Accept.require(context, Body.NDJSON, Body.JSON);
      recommendEach(context, kenelle, asked);
      return;
    }
    Optional<ReportFormat> report = ReportFormat.ofMediaType(Accept.choose(context, FORMS));
    Answer found = answered(context, kenelle, Body.json(context), asked);
    if (report.isPresent()) {
      String text = report.get().write(List.of(Reported.of(found)), asked.language());
      Replies.report(context, report.get().contentType(), asked.language(), text);
      context.header("Vary", FORM_AND_LANGUAGE);
      return;
    }
    Json.Part answer = kenelle.json(found, asked.asked());
    Replies.json(context, asked.language());
    context.header("Vary", FORM_AND_LANGUAGE);
    try (JsonGenerator json = FACTORY.createGenerator(new HeldBack(context))) {
      answer.write(json);
    }
  }

  private static Answer answered(
      Context context, Kenelle kenelle, JsonNode json, Query.Asked asked) {
    long began = System.nanoTime();
    Answer answer = kenelle.recommend(described(kenelle, json, asked), day(json, asked));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Visit.of(context).answered(answer, asked.asked(), took);
    return answer;
  }

  static ServiceDescription described(Kenelle kenelle, JsonNode json, Query.Asked asked) {
    return forTypesAsked(kenelle, kenelle.describe(json), asked);
  }

  /** The description, for the customer types asked for where any are. */
  static ServiceDescription forTypesAsked(
      Kenelle kenelle, ServiceDescription description, Query.Asked asked) {
    return asked
        .asked()
        .types()
        .map(types -> description.forTypes(types, kenelle.ruleSet().vocabulary()))
        .orElse(description);
  }

  /** The body's day, else the query's, else today in UTC; the body has been checked before. */
  static LocalDate day(JsonNode json, Query.Asked asked) {
    return json.path("on").isTextual()
        ? LocalDate.parse(json.path("on").textValue())
        : asked.on().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
  }

  private static void recommendEach(Context context, Kenelle kenelle, Query.Asked asked)
      throws IOException {
    context.contentType(Body.NDJSON).header("Content-Language", asked.language().code());
    Body.Lines lines = new Body.Lines(new BufferedInputStream(context.req().getInputStream()));
    OutputStream out = new BufferedOutputStream(context.outputStream(), 1 << 15);
    for (int number = 1; lines.hasNext(); number++) {
      Body.Lines.Line line = lines.next();
      if (!line.isBlank()) {
        out.write(Json.bytes(answerLine(context, kenelle, line, number, asked)));
        out.write('\n');
        if (lines.isWaiting()) {
          out.flush();
        }
      }
    }
    out.flush();
  }

  private static Json.Part answerLine(
      Context context, Kenelle kenelle, Body.Lines.Line line, int number, Query.Asked asked) {
    try {
      if (line.tooLong()) {
        throw new Refusal(413, Message.of("line-too-long"));
      }
      Answer answer = answered(context, kenelle, JsonText.read(line.bytes()), asked);
      return kenelle.json(answer, asked.asked());
    } catch (RuntimeException e) {
      ErrorBody problem = Faults.body(e, asked.language());
      Visit.of(context).rejected(problem.codes());
      return json -> {
        json.writeStartObject();
        json.writeNumberField("line", number);
        json.writeFieldName("problem");
        problem.json(asked.language()).write(json);
        json.writeEndObject();
      };
    }
  }

  void explain(Context context) {
    Kenelle kenelle = inUse.get();
    Query.Asked asked = Query.asked(context, kenelle.ruleSet().vocabulary().types());
    Rule rule = RuleBook.named(context, kenelle);
    Accept.require(context, Body.JSON);
    JsonNode json = Body.json(context);
    ServiceDescription description = described(kenelle, json, asked);
    Replies.send(
        context,
        asked.language(),
        ExplanationJson.of(
            rule,
            kenelle.explain(rule, description, day(json, asked)),
            description,
            kenelle.ruleSet(),
            asked.language()));
  }
}
