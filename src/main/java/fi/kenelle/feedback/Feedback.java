package fi.kenelle.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a designer did with one recommendation.
 *
 * @param rule the rule that made it
 * @param customer the place of the customer group in the description, where it is told
 * @param touchpoint the touchpoint, where it is about one
 * @param reason why; always there unless the recommendation was accepted
 * @param receipt what the answer said that it was made from, an object or a text, or JSON null
 */
public record Feedback(
    String rule,
    OptionalInt customer,
    Optional<String> touchpoint,
    Verdict verdict,
    Optional<String> reason,
    JsonNode receipt) {
  /** What was decided. */
  public enum Verdict {
    /** The service follows the recommendation. */
    ACCEPTED,
    /** The recommendation is sound, and the service does otherwise for a reason. */
    OVERRIDDEN,
    /** The recommendation should not have been made. */
    WRONG;

    /** The name used in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** All ids. */
    public static List<String> ids() {
      return Stream.of(values()).map(Verdict::id).toList();
    }

    /** The verdict of an id, if there is one. */
    public static Optional<Verdict> of(String id) {
      return Stream.of(values()).filter(verdict -> verdict.id().equals(id)).findFirst();
    }
  }

  /** Feedback without a receipt. */
  static JsonNode noReceipt() {
    return JsonNodeFactory.instance.nullNode();
  }
}
