package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Value;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Redesigns of small descriptions, and what they say as texts. */
final class Redesigned {
  private Redesigned() {}

  static Limits limits(OptionalInt atMost) {
    return new Limits(Set.of(), atMost, Duration.ofMinutes(1));
  }

  static Redesign redesign(Kenelle kenelle, String json, Limits limits) {
    JsonNode read = JsonText.read(json);
    return kenelle.redesign(kenelle.describe(read), Kenelles.DAY, limits);
  }

  static List<String> changes(Redesign redesign) {
    return redesign.changes().stream()
        .map(change -> change.spot().pointer() + " " + text(change.to()))
        .toList();
  }

  static String text(Value value) {
    return value instanceof Value.Terms terms ? terms.ids().toString() : value.id();
  }

  static List<String> stuck(Redesign redesign) {
    return redesign.stuck().stream()
        .map(
            one ->
                one.situation().group()
                    + " "
                    + one.rule().id()
                    + " "
                    + one.cause().id()
                    + " "
                    + ids(one.against()))
        .toList();
  }

  static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }
}
