package fi.kenelle.http;

import fi.kenelle.Kenelle;
import fi.kenelle.feedback.Feedback;
import fi.kenelle.feedback.FeedbackBook;
import fi.kenelle.feedback.FeedbackReader;
import fi.kenelle.report.FeedbackJson;
import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/feedback} and {@code GET /v1/feedback/summary}. */
final class FeedbackCalls {
  private static final Logger LOG = LoggerFactory.getLogger(FeedbackCalls.class);

  private final Supplier<Kenelle> inUse;
  private final FeedbackBook book;

  FeedbackCalls(Supplier<Kenelle> inUse, FeedbackBook book) {
    this.inUse = inUse;
    this.book = book;
  }

  void take(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    Feedback feedback =
        FeedbackReader.read(Body.json(context), inUse.get().ruleSet().byId().keySet());
    Json.Part kept = kept(() -> FeedbackJson.entry(book.take(feedback, Entrance.who(context))));
    Replies.send(context, language, kept);
    context.status(201);
  }

  void summary(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    Replies.send(context, language, kept(() -> FeedbackJson.summary(book.summary())));
  }

  /** What the book gives. Throws {@link Refusal} 503 where its folder cannot be used. */
  private static Json.Part kept(Supplier<Json.Part> work) {
    try {
      return work.get();
    } catch (UncheckedIOException e) {
      LOG.warn("feedback cannot be kept: {}", e.toString());
      throw new Refusal(503, Message.of("feedback-unkept"));
    }
  }
}
