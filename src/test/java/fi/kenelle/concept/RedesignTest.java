package fi.kenelle.concept;

import static fi.kenelle.concept.Redesigned.changes;
import static fi.kenelle.concept.Redesigned.ids;
import static fi.kenelle.concept.Redesigned.limits;
import static fi.kenelle.concept.Redesigned.redesign;
import static fi.kenelle.concept.Redesigned.stuck;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedesignTest {
  private static final String ANYONE = "The customer is anyone";
  private static final Limits UNHURRIED = limits(OptionalInt.empty());
  private static final String TORN =
      """
      {"name": "Shop", "customers": [{"type": "consumer"}, {"type": "b2b"}],
       "attributes": {"surprises": "designed", "personalisation": "segment"}}\
      """;

  @Test
  void meetsTheStrongerOfTwoThatPullApart() {
    Redesign redesign = redesign(Kenelles.shared(), TORN, UNHURRIED);

    assertThat(changes(redesign))
        .containsExactly("/attributes/personalisation individual", "/attributes/surprises none");
    assertThat(redesign.changes().get(0).helped()).containsExactly(0);
    assertThat(redesign.changes().get(1).helped()).containsExactly(1);
    assertThat(stuck(redesign)).containsExactly("0 consumer/surprises conflict [b2b/no-surprises]");
    assertThat(redesign.optimal()).isTrue();
  }

  @Test
  void offersAnOwnValueApartFromTheChanges() {
    Redesign redesign = redesign(Kenelles.shared(), TORN, UNHURRIED);

    Redesign.OwnValue own = redesign.separate().get(0);
    assertThat(redesign.separate()).hasSize(1);
    assertThat(own.spot().pointer()).isEqualTo("/customers/0/attributes/surprises");
    assertThat(own.to().id()).isEqualTo("occasional");
    assertThat(ids(own.rules())).containsExactly("consumer/surprises");
    assertThat(own.listed()).isTrue();
    assertThat(redesign.after().description().json().at("/customers/0").has("attributes"))
        .isFalse();
  }

  @Test
  void offersAnOwnValueWithoutPlaceToGroupsThatAreNotListed() {
    Redesign redesign =
        redesign(
            Kenelles.shared(),
            "{\"name\": \"Shop\", \"attributes\": {\"surprises\": \"none\"}}",
            limits(OptionalInt.of(0)));

    assertThat(redesign.separate()).extracting(Redesign.OwnValue::listed).containsExactly(false);
  }

  @Test
  void leavesUnknownWhatIsUnknown() {
    Redesign redesign =
        redesign(
            Kenelles.shared(),
            "{\"name\": \"Shop\", \"customers\": [{\"type\": \"b2b\"}]}",
            UNHURRIED);

    assertThat(redesign.changes()).isEmpty();
    assertThat(redesign.after()).isEqualTo(redesign.before());
  }

  @Test
  void changesTheGroupsOwnValueWhereItHasOne() {
    Redesign redesign =
        redesign(
            Kenelles.shared(),
            """
            {"name": "Shop", "attributes": {"surprises": "none"}, "customers":
             [{"type": "b2b"}, {"type": "consumer", "attributes": {"surprises": "none"}}]}\
            """,
            UNHURRIED);

    assertThat(changes(redesign)).containsExactly("/customers/1/attributes/surprises occasional");
  }

  @Test
  void keepsWhatIsToBeKept() {
    Limits limits =
        new Limits(
            Set.of(Kenelles.attribute("personalisation"), Kenelles.attribute("surprises")),
            OptionalInt.empty(),
            Duration.ofMinutes(1));

    Redesign redesign = redesign(Kenelles.shared(), TORN, limits);

    assertThat(changes(redesign)).isEmpty();
    assertThat(stuck(redesign))
        .containsExactly("0 consumer/personal-fit kept []", "1 b2b/no-surprises kept []");
    assertThat(redesign.separate()).isEmpty();
  }

  @Test
  void changesNoMoreThanAllowedAndTheMostImportantFirst() {
    Kenelle kenelle =
        Kenelles.of(
            List.of(
                Kenelles.rule("a", ANYONE, "earlier encounters are remembered"),
                Kenelles.rule("b", ANYONE, "there are no surprises"),
                Kenelles.rule("c", ANYONE, "customers are addressed with respect"),
                Kenelles.rule(
                    "d", "The customer is a business", "customers are addressed with respect")));
    String json =
        """
        {"name": "Shop", "customers": [{"type": "b2b"}], "attributes":
         {"remembersEncounters": false, "surprises": "designed", "respectfulTone": false}}\
        """;

    assertThat(changes(redesign(kenelle, json, limits(OptionalInt.of(0))))).isEmpty();
    assertThat(changes(redesign(kenelle, json, limits(OptionalInt.of(1)))))
        .containsExactly("/attributes/respectfulTone true");
    Redesign two = redesign(kenelle, json, limits(OptionalInt.of(2)));
    assertThat(changes(two))
        .containsExactly("/attributes/remembersEncounters true", "/attributes/respectfulTone true");
    assertThat(stuck(two)).containsExactly("0 human/b limit []");
    assertThat(two.optimal()).isTrue();
    assertThat(changes(redesign(kenelle, json, limits(OptionalInt.of(9))))).hasSize(3);
  }

  @Test
  void saysSoWhenTimeRanOut() {
    Limits limits = new Limits(Set.of(), OptionalInt.empty(), Duration.ZERO);

    Redesign redesign = redesign(Kenelles.shared(), TORN, limits);

    assertThat(redesign.optimal()).isFalse();
    assertThat(redesign.changes()).isEmpty();
    assertThat(stuck(redesign)).contains("0 consumer/personal-fit time []");
  }

  @Test
  void changesNothingForWhatIsWaived() {
    Redesign redesign =
        redesign(
            Kenelles.shared(),
            """
            {"name": "Shop", "customers": [{"type": "consumer"}],
             "attributes": {"personalisation": "segment"},
             "waivers": [{"rule": "consumer/personal-fit", "reason": "Law"}]}\
            """,
            UNHURRIED);

    assertThat(redesign.changes()).isEmpty();
    assertThat(redesign.stuck()).isEmpty();
  }

  @Test
  void givesAValueThatWinsOverADerivedOne() {
    Redesign redesign =
        redesign(
            Kenelles.shared(),
            """
            {"name": "Shop", "customers": [{"type": "consumer"}],
             "touchpoints": [{"id": "web", "channel": "web"}]}\
            """,
            UNHURRIED);

    assertThat(changes(redesign)).containsExactly("/attributes/channelCount 3");
    assertThat(redesign.changes().get(0).spot().value()).isEqualTo(new Value.Count(1));
  }

  @Test
  void takesTheValueFromTheCustomerAndKeepsTheRestOfASet() {
    Kenelle kenelle =
        Kenelles.of(
            List.of(
                Kenelles.rule(
                    "a", ANYONE, "the service speaks the customer's preferred language")));

    Redesign redesign =
        redesign(
            kenelle,
            """
            {"name": "Shop", "attributes": {"languages": ["en", "fi"]}, "customers": [
             {"type": "b2b", "traits": {"preferredLanguage": "sv"}},
             {"type": "b2b", "traits": {"preferredLanguage": "de"}}, {"type": "b2b"}]}\
            """,
            UNHURRIED);

    assertThat(changes(redesign)).containsExactly("/attributes/languages [en, fi, de, sv]");
    assertThat(redesign.changes().get(0).helped()).containsExactly(0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "supportHours, IS_NOT, round-the-clock, round-the-clock, extended",
    "supportHours, IS_NOT, none, none, office",
    "priceLevel, AT_MOST, mid, premium, mid",
    "effort, AT_LEAST, medium, low, medium"
  })
  void movesAValueNoFartherThanNeeded(
      String id, Operator operator, String wished, String now, String to) {
    String clause = Kenelles.clause(id, operator, wished);
    Kenelle kenelle = Kenelles.of(List.of(Kenelles.rule("a", ANYONE, clause)));

    Redesign redesign =
        redesign(
            kenelle,
            "{\"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}], \"attributes\": {\"%s\": \"%s\"}}"
                .formatted(id, now),
            UNHURRIED);

    assertThat(changes(redesign)).containsExactly("/attributes/" + id + " " + to);
  }
}
