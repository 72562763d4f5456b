package fi.kenelle.description;

import static fi.kenelle.description.Reading.VOCABULARY;
import static fi.kenelle.description.Reading.places;
import static fi.kenelle.description.Reading.problems;
import static fi.kenelle.description.Reading.read;
import static fi.kenelle.description.Reading.suggestions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionReaderTest {
  @Test
  void needsNoMoreThanAName() {
    ServiceDescription read = read("{'name': 'Bicycle shop'}");

    assertThat(read.name().byLanguage()).containsExactly(entry("", "Bicycle shop"));
    assertThat(read.attributes()).isEmpty();
    assertThat(read.touchpoints()).isEmpty();
    assertThat(read.waivers()).isEmpty();
    assertThat(read.on()).isEmpty();
    assertThat(read.sector()).isEqualTo(Value.Plain.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'name': 'x'}", "{'name': 'x', 'customers': []}"})
  void takesEachTypeAsAGroupWhereNoneIsListed(String text) {
    ServiceDescription read = read(text);

    assertThat(read.customers())
        .extracting(CustomerGroup::type)
        .containsExactly("consumer", "b2b", "internal", "citizen", "patient");
    assertThat(read.customers()).noneMatch(CustomerGroup::listed);
  }

  @Test
  void keepsTwoGroupsOfOneTypeApart() {
    ServiceDescription read = read("{'name': 'x', 'customers': [{'type':'b2b'},{'type':'b2b'}]}");

    assertThat(read.customers()).extracting(CustomerGroup::type).containsExactly("b2b", "b2b");
  }

  @Test
  void keepsWhatIsSaidOfTheService() {
    ServiceDescription read =
        read(
            "{'id': 'shop', 'name': 'x', 'on': '2026-11-22', 'provider': {'sector': 'public'},"
                + " 'attributes': {'surprises': 'none'},"
                + " 'touchpoints': [{'id': 'door', 'channel': 'store'}]}");

    assertThat(read.id()).contains("shop");
    assertThat(read.on()).contains(LocalDate.of(2026, 11, 22));
    assertThat(read.sector().id()).isEqualTo("public");
    assertThat(read.attributes().get(VOCABULARY.required("surprises")).id()).isEqualTo("none");
    assertThat(read.touchpoints().get(0).values().get(VOCABULARY.required("channel")).id())
        .isEqualTo("store");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsEverySample(Path sample) {
    List<Problem> problems = problems(Reading.file(sample));

    assertThat(problems).isEmpty();
  }

  static List<Path> samples() {
    return Reading.samples();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'id': 5                                                | /id                           | want-text
          'on': 20261122                                         | /on                           | want-text
          'customers': {}                                        | /customers                    | want-list
          'customers': ['consumer']                              | /customers/0                  | want-object
          'customers': [{'type': 'consumr'}]                     | /customers/0/type             | unknown-value
          'customers': [{'type': 'b2b'}, {'type': null}]         | /customers/1/type             | required
          'customers': [{'type': 'b2b', 'roles': ['user', 'x']}] | /customers/0/roles/1          | unknown-value
          'customers': [{'type': 'b2b', 'traits': {'hasCar': 1}}] | /customers/0/traits/hasCar   | want-flag
          'customers': [{'type': 'b2b', 'traits': {'effort': 'low'}}] | /customers/0/traits/effort | unknown-field
          'customers': [{'type': 'b2b', 'traits': {'type': 'b2b'}}] | /customers/0/traits/type    | unknown-field
          'attributes': []                                       | /attributes                   | want-object
          'attributes': {'humanInsight': ['values', 'moods']}    | /attributes/humanInsight/1    | unknown-value
          'attributes': {'hasCar': true}                         | /attributes/hasCar            | unknown-field
          'attributes': {'channel': 'web'}                       | /attributes/channel           | unknown-field
          'touchpoints': 'web'                                   | /touchpoints                  | want-list
          'touchpoints': [5]                                     | /touchpoints/0                | want-object
          'touchpoints': [{'channel': 'web'}]                    | /touchpoints/0/id             | required
          'touchpoints': [{'id': 5}]                             | /touchpoints/0/id             | want-text
          'touchpoints': [{'id': 'a', 'stage': 'chose'}]         | /touchpoints/0/stage          | unknown-value
          'touchpoints': [{'id': 'a', 'attributes': {'channel': 'web'}}] | /touchpoints/0/attributes/channel | unknown-field
          'touchpoints': [{'id': 'a', 'attributes': {'feedbackAsked': 'no'}}] | /touchpoints/0/attributes/feedbackAsked | want-flag
          'provider': 'us'                                       | /provider                     | want-object
          'provider': {'sector': 'third'}                        | /provider/sector              | unknown-value
          'waivers': {}                                          | /waivers                      | want-list
          'waivers': [{'rule': 'a/b', 'until': '2026-02-30'}]    | /waivers/0/until              | want-date
          """)
  void pointsAtTheSmallestWrongPlace(String member, String pointer, String code) {
    List<String> places = places("{'name': 'x', " + member + "}");

    assertThat(places).contains(pointer + " " + code);
    assertThat(places).allMatch(place -> place.startsWith(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'nick': 1                                            | /nick
          'a/b': null                                          | /a~1b
          'a~b': 1                                             | /a~0b
          '~1': 1                                              | /~01
          '': 1                                                | /
          'Name': 'x'                                          | /Name
          'attributes': {'x/y~z': 1}                           | /attributes/x~1y~0z
          'attributes': {'surprise': null}                     | /attributes/surprise
          'provider': {'city': 'x'}                            | /provider/city
          'customers': [{'type': 'b2b', 'age': 5}]             | /customers/0/age
          'customers': [{'type': 'b2b', 'attributes': {'a/': 5}}] | /customers/0/attributes/a~1
          'touchpoints': [{'id': 'a', 'place': 'x'}]           | /touchpoints/0/place
          'waivers': [{'rule': 'a/b', 'why': 'x'}]             | /waivers/0/why
          """)
  void pointsAtAKeyThatItDoesNotKnow(String member, String pointer) {
    List<String> places = places("{'name': 'x', " + member + "}");

    assertThat(places).containsExactly(pointer + " unknown-field");
  }

  @Test
  void tellsEveryProblemAtOnce() {
    List<String> places =
        places(
            "{'nme': 'x', 'provider': {'sector': 'x'}, 'customers': [{}, {'type': 'x'}],"
                + " 'attributes': {'surprises': 1, 'humanInsight': ['a', 'values', 'b'], 'q': 1},"
                + " 'touchpoints': [{'id': 'a', 'channel': 'x'}, {'id': 'a'}],"
                + " 'waivers': [{'customer': 2}], 'on': 'today'}");

    assertThat(places)
        .containsExactlyInAnyOrder(
            "/nme unknown-field",
            "/name required",
            "/provider/sector unknown-value",
            "/customers/0/type required",
            "/customers/1/type unknown-value",
            "/attributes/surprises unknown-value",
            "/attributes/humanInsight/0 unknown-value",
            "/attributes/humanInsight/2 unknown-value",
            "/attributes/q unknown-field",
            "/touchpoints/0/channel unknown-value",
            "/touchpoints/1/id touchpoint-twice",
            "/waivers/0/rule required",
            "/waivers/0/customer unknown-group",
            "/on want-date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'nmae': 1                                               | name
          'touchpoint': []                                        | touchpoints
          'attributes': {'personalization': 'none'}               | personalisation
          'attributes': {'SURPRISES': 'none'}                     | surprises
          'customers': [{'type': 'b2b', 'role': []}]              | roles
          'customers': [{'type': 'b2b', 'traits': {'hasCat': 1}}] | hasCar
          'touchpoints': [{'id': 'a', 'chanel': 'web'}]           | channel
          'waivers': [{'rule': 'a/b', 'untill': null}]            | until
          """)
  void suggestsTheNearestFieldFirst(String member, String nearest) {
    List<String> suggestions = suggestions("{'name': 'x', " + member + "}");

    assertThat(suggestions).first().isEqualTo(nearest);
  }

  @Test
  void suggestsNoFieldWhereNoneIsNear() {
    List<String> suggestions = suggestions("{'name': 'x', 'qqqqqqqqqqqqqqqqqqqq': 1}");

    assertThat(suggestions).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "5", "'x'", "true"})
  void wantsAnObject(String text) {
    List<String> places = places(text);

    assertThat(places).contains(" want-object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026-13-01", "2026-1-1", "22.11.2026", "2026-11-22T00:00"})
  void refusesADayThatDoesNotExist(String day) {
    List<String> places = places("{'name': 'x', 'on': '" + day + "'}");

    assertThat(places).containsExactly("/on want-date");
  }

  @Test
  void refusesATouchpointIdThatIsThereTwice() {
    List<String> places =
        places("{'name': 'x', 'touchpoints': [{'id': 'a'}, {'id': 'b'}, {'id': 'a'}]}");

    assertThat(places).containsExactly("/touchpoints/2/id touchpoint-twice");
  }

  @Test
  void refusesMoreMeetingsThanItCanHold() {
    String touchpoints =
        IntStream.range(0, 400)
            .mapToObj(i -> "{'id': 't" + i + "'}")
            .collect(Collectors.joining(","));

    List<String> places = places("{'name': 'x', 'touchpoints': [" + touchpoints + "]}");

    assertThat(places).containsExactly("/touchpoints too-many-meetings");
  }
}
