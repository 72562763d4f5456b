package fi.kenelle.situation;

import static fi.kenelle.description.Reading.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.description.Reading;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SituationTest {
  private static final LocalDate ON = LocalDate.of(2026, 11, 22);

  @Test
  void isEachGroupByItselfAndThenAtEachTouchpoint() {
    List<Situation> situations =
        situations(
            "'customers': [{'type': 'b2b'}, {'type': 'citizen'}],"
                + " 'touchpoints': [{'id': 'door'}, {'id': 'desk'}]");

    assertThat(situations)
        .extracting(s -> s.group() + (s.isAtTouchpoint() ? "@" + s.touchpoint() : ""))
        .containsExactly("0", "0@0", "0@1", "1", "1@0", "1@1");
  }

  @Test
  void isOfEachTypeWhereNoGroupIsListed() {
    List<Situation> situations = situations("'customers': []");

    assertThat(situations)
        .extracting(s -> s.value(attribute("type")).id())
        .containsExactly("consumer", "b2b", "internal", "citizen", "patient");
  }

  @Test
  void holdsUnknownForAllThatIsNotSaid() {
    Situation situation = situations("'customers': [{'type': 'b2b'}]").get(0);

    List<String> known =
        VOCABULARY.attributes().stream()
            .filter(a -> situation.value(a).isKnown())
            .map(Attribute::id)
            .toList();

    assertThat(known).containsExactlyInAnyOrder("type", "persona", "customerTypesServed");
  }

  @Test
  void holdsWhatIsSaidOfTheServiceForEveryGroupAndTouchpoint() {
    List<Situation> situations =
        situations("'attributes': {'surprises': 'none'}, 'touchpoints': [{'id': 'door'}]");

    assertThat(situations).hasSize(10).allMatch(s -> id(s, "surprises").equals("none"));
  }

  @Test
  void holdsTheGroupsOwnValueBeforeTheServices() {
    List<Situation> situations =
        situations(
            "'attributes': {'surprises': 'none', 'effort': 'low'}, 'touchpoints': [{'id': 'door'}],"
                + " 'customers': [{'type': 'b2b'},"
                + " {'type': 'b2b', 'attributes': {'surprises': 'designed', 'effort': null}}]");

    assertThat(situations)
        .extracting(s -> id(s, "surprises"))
        .containsExactly("none", "none", "designed", "designed");
    assertThat(situations).allMatch(s -> id(s, "effort").equals("low"));
    assertThat(situations)
        .extracting(s -> s.hasOwn(attribute("surprises")))
        .containsExactly(false, false, true, true);
  }

  @Test
  void holdsTheFactsOfItsGroup() {
    Situation situation =
        situations(
                "'provider': {'sector': 'health'}, 'customers': [{'type': 'b2b',"
                    + " 'roles': ['payer'], 'relationship': 'new', 'scope': {'fi': 'Pohjoinen'},"
                    + " 'traits': {'decisionMakers': 'many', 'preferredLanguage': 'FI'}}]")
            .get(0);

    assertThat(situation.value(attribute("roles"))).isEqualTo(new Value.Terms(List.of("payer")));
    assertThat(id(situation, "relationship")).isEqualTo("new");
    assertThat(situation.value(attribute("scope"))).isEqualTo(Value.Plain.PRESENT);
    assertThat(id(situation, "sector")).isEqualTo("health");
    assertThat(id(situation, "decisionMakers")).isEqualTo("many");
    assertThat(id(situation, "preferredLanguage")).isEqualTo("fi");
  }

  @Test
  void knowsWhetherThereIsAPersonaWhateverElseIsUnknown() {
    List<Situation> situations =
        situations(
            "'customers': [{'type': 'b2b'}, {'type': 'b2b', 'persona': {'id': 'a', 'name': 'A'}}]");

    assertThat(situations)
        .extracting(s -> s.value(attribute("persona")))
        .containsExactly(new Value.Flag(false), new Value.Flag(true));
  }

  @Test
  void tellsAnEmptyListFromOneThatIsLeftOut() {
    List<Situation> situations =
        situations(
            "'attributes': {'humanInsight': []},"
                + " 'customers': [{'type': 'b2b', 'roles': []}, {'type': 'b2b'}]");

    assertThat(situations.get(0).value(attribute("roles"))).isEqualTo(new Value.Terms(List.of()));
    assertThat(situations.get(1).value(attribute("roles"))).isEqualTo(Value.Plain.UNKNOWN);
    assertThat(situations.get(1).value(attribute("humanInsight")).isKnown()).isTrue();
  }

  @Test
  void readsATouchpointOnlyWhenItIsThere() {
    List<Situation> situations =
        situations(
            "'customers': [{'type': 'b2b'}], 'touchpoints': ["
                + "{'id': 'door', 'channel': 'store', 'stage': 'use',"
                + " 'attributes': {'feedbackAsked': false}}, {'id': 'desk'}]");

    assertThat(situations.get(0).value(attribute("channel"))).isEqualTo(Value.Plain.UNKNOWN);
    assertThat(id(situations.get(1), "channel")).isEqualTo("store");
    assertThat(id(situations.get(1), "stage")).isEqualTo("use");
    assertThat(situations.get(1).value(attribute("feedbackAsked")))
        .isEqualTo(new Value.Flag(false));
    assertThat(situations.get(2).value(attribute("channel"))).isEqualTo(Value.Plain.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                             | low  | high
          {'riskAversion': 'high'}                       | high | high
          {'riskAversion': null}                         | low  | high
          {'riskAversion': 'medium', 'timePressure': 'low'} | medium | low
          """)
  void holdsTheGroupsOwnTraitsBeforeTheCards(String traits, String risk, String pressure) {
    Situation situation =
        situations(
                "'customers': [{'type': 'consumer', 'persona': 'pekka', 'traits': " + traits + "}]")
            .get(0);

    assertThat(id(situation, "riskAversion")).isEqualTo(risk);
    assertThat(id(situation, "timePressure")).isEqualTo(pressure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channelCount", "personaCount"})
  void holdsAValueThatIsGivenBeforeOneThatFollows(String id) {
    Situation situation =
        situations(
                "'attributes': {'"
                    + id
                    + "': 9}, 'touchpoints': [{'id': 'a', 'channel': 'web'}],"
                    + " 'customers': [{'type': 'consumer', 'persona': 'pekka'}]")
            .get(0);

    assertThat(situation.value(attribute(id))).isEqualTo(new Value.Count(9));
  }

  @Test
  void holdsAGroupsOwnPersonaFactsBeforeThoseThatFollow() {
    List<Situation> situations =
        situations(
            "'customers': [{'type': 'consumer', 'persona': 'pekka'}, {'type': 'consumer',"
                + " 'persona': 'kalle', 'attributes': {'personaReviewMonths': 30}}]");

    assertThat(situations.get(0).value(attribute("personaReviewMonths")))
        .isNotEqualTo(new Value.Count(30));
    assertThat(situations.get(1).value(attribute("personaReviewMonths")))
        .isEqualTo(new Value.Count(30));
  }

  private static List<Situation> situations(String members) {
    return Situation.of(Reading.read("{'name': 'x', " + members + "}"), VOCABULARY, ON);
  }

  private static Attribute attribute(String id) {
    return VOCABULARY.required(id);
  }

  private static String id(Situation situation, String id) {
    return situation.value(attribute(id)).id();
  }
}
