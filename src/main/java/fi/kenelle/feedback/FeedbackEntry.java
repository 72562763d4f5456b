package fi.kenelle.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Feedback as it was taken down.
 *
 * @param who the name of the person or program that gave it
 */
public record FeedbackEntry(Instant when, String who, Feedback feedback) {
  /** The entry as JSON. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("when", when.toString()).put("who", who).put("rule", feedback.rule());
    feedback
        .customer()
        .ifPresentOrElse(index -> json.put("customer", index), () -> json.putNull("customer"));
    feedback
        .touchpoint()
        .ifPresentOrElse(id -> json.put("touchpoint", id), () -> json.putNull("touchpoint"));
    json.put("verdict", feedback.verdict().id());
    feedback
        .reason()
        .ifPresentOrElse(text -> json.put("reason", text), () -> json.putNull("reason"));
    json.set("receipt", feedback.receipt());
    return json;
  }

  /** The entry of JSON that {@link #json} made; nothing of anything else. */
  static Optional<FeedbackEntry> of(JsonNode json) {
    Optional<Feedback.Verdict> verdict = Feedback.Verdict.of(json.path("verdict").asText());
    if (verdict.isEmpty() || !json.path("rule").isTextual()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FeedbackEntry(
              Instant.parse(json.path("when").asText()),
              json.path("who").asText(),
              feedback(json, verdict.get())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Feedback feedback(JsonNode json, Feedback.Verdict verdict) {
    return new Feedback(
        json.get("rule").textValue(),
        json.path("customer").isInt()
            ? OptionalInt.of(json.get("customer").intValue())
            : OptionalInt.empty(),
        Optional.ofNullable(json.path("touchpoint").textValue()),
        verdict,
        Optional.ofNullable(json.path("reason").textValue()),
        json.hasNonNull("receipt") ? json.get("receipt") : Feedback.noReceipt());
  }
}
