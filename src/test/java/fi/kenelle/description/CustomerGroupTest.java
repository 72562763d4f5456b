package fi.kenelle.description;

import static fi.kenelle.description.Reading.VOCABULARY;
import static fi.kenelle.description.Reading.places;
import static fi.kenelle.description.Reading.read;
import static fi.kenelle.description.Reading.suggestions;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerGroupTest {
  private static final List<String> NOT_PER_GROUP =
      List.of(
          "separatePaths", "customerTypesServed", "channelCount", "channelsUsed", "stagesCovered");

  @Test
  void keepsWhatIsSaidOfIt() {
    CustomerGroup group =
        group(
            "{'type': 'b2b', 'name': 'Buyers', 'roles': ['payer', 'owner'], 'scope': 'North',"
                + " 'relationship': 'loyal', 'traits': {'hasCar': true},"
                + " 'attributes': {'surprises': 'none'}}");

    assertThat(group.name().orElseThrow().byLanguage()).containsValue("Buyers");
    assertThat(fact(group, "roles")).isEqualTo(new Value.Terms(List.of("payer", "owner")));
    assertThat(fact(group, "relationship").id()).isEqualTo("loyal");
    assertThat(fact(group, "scope")).isEqualTo(Value.Plain.PRESENT);
    assertThat(fact(group, "hasCar")).isEqualTo(new Value.Flag(true));
    assertThat(group.attributes()).containsOnlyKeys(VOCABULARY.required("surprises"));
    assertThat(group.listed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                     | /customers/0/type required
          {'type': null}                         | /customers/0/type required
          {'type': ''}                           | /customers/0/type unknown-value
          {'type': 'Consumer'}                   | /customers/0/type unknown-value
          {'type': ['b2b']}                      | /customers/0/type unknown-value
          {'type': 'b2b', 'roles': 'user'}       | /customers/0/roles want-list
          {'type': 'b2b', 'relationship': 'old'} | /customers/0/relationship unknown-value
          {'type': 'b2b', 'scope': 5}            | /customers/0/scope want-text-or-languages
          {'type': 'b2b', 'name': ['x']}         | /customers/0/name want-text-or-languages
          {'type': 'b2b', 'traits': []}          | /customers/0/traits want-object
          {'type': 'b2b', 'attributes': 5}       | /customers/0/attributes want-object
          {'type': 'b2b', 'persona': 'nobody'}   | /customers/0/persona unknown-persona
          """)
  void refusesWhatIsWrongOnceAtItsPlace(String group, String place) {
    List<String> places = places(described(group));

    assertThat(places).containsExactly(place);
  }

  @ParameterizedTest
  @MethodSource("perGroup")
  void mayDifferInAnyServiceAttribute(String id, String value) {
    CustomerGroup group = group("{'type': 'b2b', 'attributes': {'" + id + "': " + value + "}}");

    assertThat(group.attributes()).containsOnlyKeys(VOCABULARY.required(id));
  }

  static Stream<Arguments> perGroup() {
    return VOCABULARY
        .of(Scope.SERVICE)
        .filter(a -> !NOT_PER_GROUP.contains(a.id()))
        .map(a -> Arguments.arguments(a.id(), some(a)));
  }

  private static String some(Attribute attribute) {
    return switch (attribute.kind()) {
      case FLAG -> "false";
      case NUMBER -> "3";
      case SET -> "[]";
      case SCALE, CHOICE -> "'" + attribute.values().get(0) + "'";
      case CODE, TEXT -> "'fi'";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          separatePaths       | true
          customerTypesServed | []
          channelCount        | 3
          channelsUsed        | ['web']
          stagesCovered       | ['use']
          """)
  void mayNotDifferInWhatIsAboutTheWholeService(String id, String value) {
    List<String> places =
        places(described("{'type': 'b2b', 'attributes': {'" + id + "': " + value + "}}"));

    assertThat(places).containsExactly("/customers/0/attributes/" + id + " not-per-group");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channelCount", "channelsUsed", "separatePaths"})
  void tellsAtOnceThatAnAttributeMayNotDifferWhateverItsValue(String id) {
    List<String> places = places(described("{'type': 'b2b', 'attributes': {'" + id + "': 'x'}}"));

    assertThat(places).contains("/customers/0/attributes/" + id + " not-per-group");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'Buyers'                       | 'Buyers'
          {'en': 'Buyers'}               | {'en': 'Buyers', 'fi': 'Ostajat'}
          {'en': 'Buyers', 'fi': 'Me'}   | {'fi': 'Me', 'en': 'Others'}
          """)
  void needsANameOfItsOwn(String first, String second) {
    List<String> places =
        places(
            described(
                "{'type': 'b2b', 'name': " + first + "}, {'type': 'b2b', 'name': " + second + "}"));

    assertThat(places).containsExactly("/customers/1/name name-twice");
  }

  @Test
  void mayHaveOneNameInAllLanguages() {
    List<String> places =
        places(
            described(
                "{'type': 'b2b', 'name': {'en': 'Nokia', 'fi': 'Nokia'}}, {'type': 'b2b'},"
                    + " {'type': 'b2b'}"));

    assertThat(places).isEmpty();
  }

  @Test
  void isOneOfAHundredAtMost() {
    String hundred = "{'type': 'b2b'}, ".repeat(99) + "{'type': 'b2b'}";

    assertThat(places(described(hundred))).isEmpty();
    assertThat(places(described(hundred + ", {'type': 'b2b'}")))
        .containsExactly("/customers too-many-groups");
  }

  @Test
  void takesACardByItsId() {
    CustomerGroup group = group("{'type': 'consumer', 'persona': 'pekka'}");

    assertThat(group.persona()).map(PersonaCard::id).contains("pekka");
    assertThat(fact(group, "persona")).isEqualTo(new Value.Flag(true));
    assertThat(fact(group, "riskAversion").id()).isEqualTo("low");
  }

  @Test
  void hasNoPersonaWhereNoCardIsGiven() {
    CustomerGroup group = group("{'type': 'consumer', 'persona': null}");

    assertThat(group.persona()).isEmpty();
    assertThat(fact(group, "persona")).isEqualTo(new Value.Flag(false));
  }

  @Test
  void hasTraitsOfItsOwnBeforeThoseOfTheCard() {
    CustomerGroup group =
        group(
            "{'type': 'consumer', 'persona': 'pekka',"
                + " 'traits': {'riskAversion': 'high', 'timePressure': null}}");

    assertThat(fact(group, "riskAversion").id()).isEqualTo("high");
    assertThat(fact(group, "timePressure").id()).isEqualTo("high");
    assertThat(fact(group, "technicalConfidence").id()).isEqualTo("high");
  }

  @ParameterizedTest
  @CsvSource({"peka, pekka", "Kale, kalle", "pirjjo, pirjo"})
  void suggestsEveryCardForAnUnknownOneNearestFirst(String unknown, String nearest) {
    List<String> suggestions =
        suggestions(described("{'type': 'b2b', 'persona': '" + unknown + "'}"));

    assertThat(suggestions).first().isEqualTo(nearest);
    assertThat(suggestions).containsExactlyInAnyOrder("kalle", "pekka", "pirjo");
  }

  @Test
  void speaksForItselfOnceItsCardIsFound() {
    ServiceDescription read =
        read(described("{'type': 'b2b'}, {'type': 'b2b', 'persona': 'kalle'}"));

    assertThat(read.json().at("/customers/1/persona/id").textValue()).isEqualTo("kalle");
    assertThat(read.json().at("/customers/0/persona").isMissingNode()).isTrue();
  }

  private static CustomerGroup group(String group) {
    return read(described(group)).customers().get(0);
  }

  private static String described(String groups) {
    return "{'name': 'x', 'customers': [" + groups + "]}";
  }

  private static Value fact(CustomerGroup group, String id) {
    return group.facts().get(VOCABULARY.required(id));
  }
}
