package fi.kenelle.concept;

import static fi.kenelle.concept.Redesigned.changes;
import static fi.kenelle.concept.Redesigned.limits;
import static fi.kenelle.concept.Redesigned.redesign;
import static fi.kenelle.concept.Redesigned.stuck;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.rule.Rule;
import java.util.List;
import java.util.OptionalInt;
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
}
