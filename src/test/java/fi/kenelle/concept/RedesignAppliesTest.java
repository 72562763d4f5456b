package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** Changes by which a rule begins to apply, or no longer does. */
class RedesignAppliesTest {
  private static final String ANYONE = "The customer is anyone";
  private static final Limits UNHURRIED = limits(OptionalInt.empty());

  @Test
  void gainsNothingByMakingARuleStopApplying() {
    Rule unlessSurprised =
        Kenelles.rule("a", ANYONE, "there are no surprises", "earlier encounters are remembered");
    Kenelle kenelle =
        Kenelles.of(
            List.of(
                unlessSurprised,
                Kenelles.rule("b", ANYONE, "there is at least an occasional surprise"),
                Kenelles.rule("c", ANYONE, "the customer gets by without heavy effort")));

    Redesign redesign =
        redesign(
            kenelle,
            """
            {"name": "Shop", "customers": [{"type": "b2b"}], "attributes":
             {"surprises": "none", "remembersEncounters": false, "effort": "high"}}\
            """,
            UNHURRIED);

    assertThat(changes(redesign))
        .containsExactly("/attributes/remembersEncounters true", "/attributes/effort medium");
    assertThat(stuck(redesign)).containsExactly("0 human/b conflict [human/a]");
  }

  @Test
  void namesARuleThatNoLongerAppliesAndKeepsItsVerdict() {
    Kenelle kenelle =
        Kenelles.of(
            List.of(
                Kenelles.rule(
                    "a", ANYONE, "there are no surprises", "earlier encounters are remembered"),
                Kenelles.rule("b", ANYONE, "there is at least an occasional surprise"),
                Kenelles.rule(
                    "c",
                    "The customer is a business",
                    "there is at least an occasional surprise")));

    Redesign redesign =
        redesign(
            kenelle,
            """
            {"name": "Shop", "customers": [{"type": "b2b"}],
             "attributes": {"surprises": "none", "remembersEncounters": false}}\
            """,
            UNHURRIED);

    assertThat(changes(redesign)).containsExactly("/attributes/surprises occasional");
    assertThat(stuck(redesign)).containsExactly("0 human/a conflict [human/b, human/c]");
    assertThat(redesign.stuck().get(0).applies()).isFalse();
  }

  @Test
  void changesOnlyWhatARuleThatAppliesNames() {
    Rule calm =
        Kenelles.rule("a", ANYONE, "earlier encounters are remembered", "there are no surprises");
    Rule lively = Kenelles.rule("b", ANYONE, "there is at least an occasional surprise");
    Rule silent =
        Kenelles.rule(
            "c",
            ANYONE,
            "customers are addressed with respect",
            "earlier encounters are remembered");
    String json =
        """
        {"name": "Shop", "customers": [{"type": "b2b"}], "attributes":
         {"surprises": "none", "remembersEncounters": true, "respectfulTone": false}}\
        """;
    Kenelle kenelle = Kenelles.of(List.of(calm, lively, silent));

    Redesign redesign = redesign(kenelle, json, UNHURRIED);

    assertThat(redesign.changes()).isEmpty();
    assertThat(stuck(redesign)).containsExactly("0 human/b conflict [human/a]");
  }

  @Test
  void countsARuleThatStartsToApply() {
    Kenelle kenelle =
        Kenelles.of(
            List.of(
                Kenelles.rule("a", ANYONE, "earlier encounters are remembered"),
                Kenelles.rule(
                    "b",
                    ANYONE,
                    "earlier encounters are remembered",
                    "customers are addressed with respect")));

    Redesign redesign =
        redesign(
            kenelle,
            """
            {"name": "Shop", "customers": [{"type": "b2b"}],
             "attributes": {"respectfulTone": false, "remembersEncounters": false}}\
            """,
            UNHURRIED);

    assertThat(changes(redesign))
        .containsExactly("/attributes/remembersEncounters true", "/attributes/respectfulTone true");
    assertThat(redesign.stuck()).isEmpty();
  }

  private static Limits limits(OptionalInt atMost) {
    return new Limits(Set.of(), atMost, Duration.ofMinutes(1));
  }

  private static Redesign redesign(Kenelle kenelle, String json, Limits limits) {
    JsonNode read = JsonText.read(json);
    return kenelle.redesign(kenelle.describe(read), Kenelles.DAY, limits);
  }

  private static List<String> changes(Redesign redesign) {
    return redesign.changes().stream()
        .map(change -> change.spot().pointer() + " " + text(change.to()))
        .toList();
  }

  private static String text(Value value) {
    return value instanceof Value.Terms terms ? terms.ids().toString() : value.id();
  }

  private static List<String> stuck(Redesign redesign) {
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

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }
}
