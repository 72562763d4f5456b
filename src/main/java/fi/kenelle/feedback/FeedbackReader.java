package fi.kenelle.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.feedback.Feedback.Verdict;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads feedback from JSON, or finds everything that is wrong with it. */
public final class FeedbackReader {
  /** The longest reason, in UTF-16 units. */
  static final int LONGEST_REASON = 4_000;

  private static final int LONGEST_NAME = 400;
  private static final List<String> FIELDS =
      List.of("rule", "customer", "touchpoint", "verdict", "reason", "receipt");
  private static final List<String> RECEIPT = List.of("ruleset", "input", "on", "engine");

  private final JsonNode json;
  private final List<Problem> problems = new ArrayList<>();

  private FeedbackReader(JsonNode json) {
    this.json = json;
  }

  /** Reads feedback on one of these rules. Throws {@link InvalidInput} with every problem. */
  public static Feedback read(JsonNode json, Collection<String> rules) {
    if (!json.isObject()) {
      throw new InvalidInput(List.of(Problem.at("", "want-object")));
    }
    return new FeedbackReader(json).read(rules);
  }

  private Feedback read(Collection<String> rules) {
    checkFields("", json, FIELDS);
    Optional<String> rule = rule(rules);
    Optional<Verdict> verdict = verdict();
    Optional<String> reason = text("reason", LONGEST_REASON).filter(text -> !text.isBlank());
    Optional<String> touchpoint = text("touchpoint", LONGEST_NAME);
    OptionalInt customer = customer();
    checkReceipt(json.path("receipt"));
    if (verdict.isPresent() && verdict.get() != Verdict.ACCEPTED && reason.isEmpty()) {
      problems.add(Problem.at("/reason", "feedback-reason", verdict.get().id()));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems.stream().distinct().toList());
    }
    JsonNode receipt = json.hasNonNull("receipt") ? json.get("receipt") : Feedback.noReceipt();
    return new Feedback(
        rule.orElseThrow(), customer, touchpoint, verdict.orElseThrow(), reason, receipt);
  }

  private void checkFields(String pointer, JsonNode object, List<String> legal) {
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!legal.contains(key)) {
                problems.add(
                    Problem.at(JsonText.below(pointer, key), "unknown-field", key)
                        .suggesting(Nearest.some(key, legal, 3)));
              }
            });
  }

  private Optional<String> rule(Collection<String> rules) {
    Optional<String> rule = required("rule");
    rule.filter(id -> !rules.contains(id))
        .ifPresent(
            id ->
                problems.add(
                    Problem.at("/rule", "no-such-rule", id)
                        .suggesting(Nearest.some(id, rules, 3))));
    return rule;
  }

  private Optional<Verdict> verdict() {
    Optional<String> id = required("verdict");
    Optional<Verdict> verdict = id.flatMap(Verdict::of);
    if (id.isPresent() && verdict.isEmpty()) {
      List<String> legal = Verdict.ids();
      Message message =
          Message.of("query-value", id.get(), "verdict", String.join(" \u00b7 ", legal));
      problems.add(new Problem("/verdict", message, Nearest.all(id.get(), legal)));
    }
    return verdict;
  }

  private Optional<String> required(String field) {
    if (!json.hasNonNull(field)) {
      problems.add(Problem.at("/" + field, "required", field));
    }
    return text(field, LONGEST_NAME);
  }

  private Optional<String> text(String field, int longest) {
    if (!json.hasNonNull(field)) {
      return Optional.empty();
    }
    if (!json.get(field).isTextual()) {
      problems.add(Problem.at("/" + field, "want-text"));
      return Optional.empty();
    }
    String text = json.get(field).textValue();
    if (text.length() > longest) {
      problems.add(Problem.at("/" + field, "text-too-long", longest));
    }
    return Optional.of(text);
  }

  private OptionalInt customer() {
    JsonNode customer = json.path("customer");
    if (customer.isMissingNode() || customer.isNull()) {
      return OptionalInt.empty();
    }
    if (!customer.isInt() || customer.intValue() < 0) {
      problems.add(Problem.at("/customer", "want-number", customer.asText()));
      return OptionalInt.empty();
    }
    return OptionalInt.of(customer.intValue());
  }

  /** An answer's receipt as it came, or one text out of it. */
  private void checkReceipt(JsonNode receipt) {
    if (receipt.isTextual()) {
      text("receipt", LONGEST_NAME);
    } else if (receipt.isObject()) {
      checkFields("/receipt", receipt, RECEIPT);
      receipt
          .properties()
          .forEach(
              field -> {
                boolean sound =
                    field.getValue().isTextual()
                        && field.getValue().textValue().length() <= LONGEST_NAME;
                if (RECEIPT.contains(field.getKey()) && !sound) {
                  problems.add(Problem.at("/receipt/" + field.getKey(), "want-text"));
                }
              });
    } else if (!receipt.isMissingNode() && !receipt.isNull()) {
      problems.add(Problem.at("/receipt", "want-object"));
    }
  }
}
