package fi.kenelle.situation;

import static fi.kenelle.description.Reading.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.description.Reading;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedTest {
  private static final LocalDate ON = LocalDate.of(2026, 11, 22);
  private static final String TOUCHPOINTS =
      "'touchpoints': [{'id': 'a', 'channel': 'phone', 'stage': 'use'},"
          + " {'id': 'b', 'channel': 'web', 'stage': 'choose'},"
          + " {'id': 'c', 'channel': 'phone'}, {'id': 'd', 'stage': 'use'}]";

  @Test
  void countsTheDistinctChannelsOfTheTouchpoints() {
    Value count = derived("channelCount", TOUCHPOINTS);

    assertThat(count).isEqualTo(new Value.Count(2));
  }

  @Test
  void listsEachChannelAndStageOfTheTouchpointsOnce() {
    assertThat(ids("channelsUsed", TOUCHPOINTS)).containsExactlyInAnyOrder("phone", "web");
    assertThat(ids("stagesCovered", TOUCHPOINTS)).containsExactlyInAnyOrder("use", "choose");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channelCount", "channelsUsed", "stagesCovered"})
  void knowsNothingOfTouchpointsThatAreNotListed(String id) {
    assertThat(derived(id, "'touchpoints': []")).isEqualTo(Value.Plain.UNKNOWN);
    assertThat(derived(id, "'touchpoints': null")).isEqualTo(Value.Plain.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channelCount", "channelsUsed", "stagesCovered"})
  void knowsNothingOfTouchpointsThatDoNotSay(String id) {
    Value value = derived(id, "'touchpoints': [{'id': 'a'}, {'id': 'b'}]");

    assertThat(value).isEqualTo(Value.Plain.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          channelsUsed        | app
          stagesCovered       | start
          customerTypesServed | patient
          personaContents     | values
          """)
  void leavesASetThatIsGiven(String id, String given) {
    Value value =
        derived(
            id,
            TOUCHPOINTS
                + ", 'customers': [{'type': 'consumer', 'persona': 'pekka'}],"
                + " 'attributes': {'"
                + id
                + "': ['"
                + given
                + "']}");

    assertThat(value).isEqualTo(new Value.Terms(List.of(given)));
  }

  @Test
  void leavesTheOtherValuesThatFollowBesideOneThatIsGiven() {
    String given = TOUCHPOINTS + ", 'attributes': {'channelCount': 7}";

    assertThat(derived("channelCount", given)).isEqualTo(new Value.Count(7));
    assertThat(ids("channelsUsed", given)).hasSize(2);
  }

  @Test
  void listsTheTypesOfTheGroupsOnce() {
    List<String> types =
        ids(
            "customerTypesServed",
            "'customers': [{'type': 'patient'}, {'type': 'b2b'}, {'type': 'patient'}]");

    assertThat(types).containsExactlyInAnyOrder("patient", "b2b");
  }

  @Test
  void doesNotKnowTheTypesServedWhereNoGroupIsListed() {
    Value value = derived("customerTypesServed", "'customers': []");

    assertThat(value).isEqualTo(Value.Plain.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'on': null", "'customers': [{'type': 'patient', 'persona': 'pekka'}]"})
  void listsTheTypesThatAreAskedFor(String members) {
    ServiceDescription asked = read(members).forTypes(List.of("consumer", "b2b"), VOCABULARY);

    assertThat(value("customerTypesServed", asked))
        .isEqualTo(new Value.Terms(List.of("consumer", "b2b")));
    assertThat(value("personaCount", asked)).isEqualTo(Value.Plain.UNKNOWN);
  }

  @Test
  void countsDistinctCards() {
    String same = "{'type': 'consumer', 'persona': {'id': 'mia', 'name': 'Mia'}}";

    assertThat(derived("personaCount", cards("pekka", "kalle", "pekka")))
        .isEqualTo(new Value.Count(2));
    assertThat(derived("personaCount", "'customers': [" + same + ", " + same + "]"))
        .isEqualTo(new Value.Count(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"personaCount", "personaContents", "personaStory", "personaReviewMonths"})
  void knowsNothingOfCardsUnlessEveryGroupHasOne(String id) {
    assertThat(derived(id, "'customers': []")).isEqualTo(Value.Plain.UNKNOWN);
    assertThat(derived(id, "'customers': [{'type': 'b2b'}]")).isEqualTo(Value.Plain.UNKNOWN);
    assertThat(derived(id, cards("pekka").replace("]", ", {'type': 'b2b'}]")))
        .isEqualTo(Value.Plain.UNKNOWN);
    assertThat(derived(id, cards("pekka", "kalle")).isKnown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'values': ['a'], 'motivations': ['b'] | 'values': ['c'], 'motivations': ['d'] | values motivations
          'values': ['a'], 'motivations': ['b'] | 'motivations': ['d']                  | motivations
          'values': ['a'], 'motivations': ['b'] | 'values': [], 'motivations': ['d']    | motivations
          'values': ['a'], 'motivations': ['b'] | 'values': null, 'experiences': ['d']  | ``
          'values': ['a']                       | 'expectations': ['d']                 | ``
          """)
  void holdsTheContentsThatAllCardsHold(String one, String other, String contents) {
    List<String> held = ids("personaContents", twoCards(one, other));

    assertThat(String.join(" ", held)).isEqualTo(contents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'story': 'a' | 'story': {'fi': 'b'} | true
          'story': 'a' | 'story': null        | false
          'story': 'a' | 'values': ['b']      | false
          'story': 'a' | 'story': ' '         | false
          'basis': 'a' | 'basis': 'b'         | false
          """)
  void hasStoriesWhereEveryCardTellsOne(String one, String other, boolean stories) {
    Value value = derived("personaStory", twoCards(one, other));

    assertThat(value).isEqualTo(new Value.Flag(stories));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-22, 0",
    "2026-10-23, 2026-11-22, 0",
    "2026-10-22, 2026-11-22, 1",
    "2025-11-22, 2026-11-01, 12",
    "2026-11-01, 2025-11-23, 11",
    "2024-02-29, 2026-11-22, 32",
    "2026-05-31, 2026-06-01, 5",
  })
  void countsTheWholeMonthsSinceTheOldestCardWasUpdated(String one, String other, long months) {
    Value value =
        derived(
            "personaReviewMonths",
            twoCards("'updated': '" + one + "'", "'updated': '" + other + "'"));

    assertThat(value).isEqualTo(new Value.Count(months));
  }

  @Test
  void countsMonthsUpToTheDayThatIsAskedAbout() {
    ServiceDescription read = read(twoCards("'updated': '2026-01-15'", "'updated': '2026-03-01'"));

    assertThat(months(read, LocalDate.of(2026, 3, 14))).isEqualTo(new Value.Count(1));
    assertThat(months(read, LocalDate.of(2026, 3, 15))).isEqualTo(new Value.Count(2));
  }

  private static Value months(ServiceDescription description, LocalDate on) {
    return Situation.of(description, VOCABULARY, on)
        .get(0)
        .value(VOCABULARY.required("personaReviewMonths"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'updated': null", "'story': 'x'"})
  void doesNotKnowTheMonthsUnlessEveryCardSaysWhenItWasUpdated(String other) {
    String cards = twoCards("'updated': '2026-01-01'", other);

    assertThat(derived("personaReviewMonths", cards)).isEqualTo(Value.Plain.UNKNOWN);
    assertThat(derived("personaCount", cards)).isEqualTo(new Value.Count(2));
  }

  private static String cards(String... ids) {
    List<String> groups =
        List.of(ids).stream().map(id -> "{'type': 'consumer', 'persona': '" + id + "'}").toList();
    return "'customers': [" + String.join(", ", groups) + "]";
  }

  private static String twoCards(String one, String other) {
    String card = "{'type': 'consumer', 'persona': {'id': '%s', 'name': 'x', %s}}";
    return "'customers': ["
        + String.format(card, "a", one)
        + ", "
        + String.format(card, "b", other)
        + "]";
  }

  private static List<String> ids(String id, String members) {
    return ((Value.Terms) derived(id, members)).ids();
  }

  private static Value derived(String id, String members) {
    return value(id, read(members));
  }

  private static ServiceDescription read(String members) {
    return Reading.read("{'name': 'x', " + members + "}");
  }

  private static Value value(String id, ServiceDescription description) {
    return Situation.of(description, VOCABULARY, ON).get(0).value(VOCABULARY.required(id));
  }
}
