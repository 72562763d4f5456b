package fi.kenelle.description;

import static fi.kenelle.description.Reading.places;
import static fi.kenelle.description.Reading.read;
import static fi.kenelle.description.Reading.suggestions;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTest {
  @Test
  void isAboutEveryGroupAndTouchpointWhereNoneIsNamed() {
    Waiver waiver = waiver("'rule': 'consumer/surprises'");

    assertThat(waiver.covers(0, Optional.empty())).isTrue();
    assertThat(waiver.covers(1, Optional.of("door"))).isTrue();
  }

  @Test
  void isAboutTheGroupAndTouchpointThatItNames() {
    Waiver waiver = waiver("'rule': 'a/b', 'customer': 1, 'touchpoint': 'door'");

    assertThat(waiver.covers(1, Optional.of("door"))).isTrue();
    assertThat(waiver.covers(0, Optional.of("door"))).isFalse();
    assertThat(waiver.covers(1, Optional.of("shop"))).isFalse();
    assertThat(waiver.covers(1, Optional.empty())).isFalse();
  }

  @Test
  void countsUpToAndOnItsLastDay() {
    Waiver waiver = waiver("'rule': 'a/b', 'until': '2027-01-31'");

    assertThat(waiver.countsOn(LocalDate.of(2027, 1, 31))).isTrue();
    assertThat(waiver.countsOn(LocalDate.of(2027, 2, 1))).isFalse();
  }

  @Test
  void countsForGoodWithoutALastDay() {
    Waiver waiver = waiver("'rule': 'a/b', 'until': null");

    assertThat(waiver.countsOn(LocalDate.of(9999, 12, 31))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'reason': 'x'                      | /waivers/0/rule required
          'rule': ''                         | /waivers/0/rule required
          'rule': 5                          | /waivers/0/rule want-text
          'rule': 'a/b', 'customer': 2       | /waivers/0/customer unknown-group
          'rule': 'a/b', 'customer': -1      | /waivers/0/customer unknown-group
          'rule': 'a/b', 'customer': 0.5     | /waivers/0/customer unknown-group
          'rule': 'a/b', 'customer': 1e400   | /waivers/0/customer unknown-group
          'rule': 'a/b', 'customer': 4294967296 | /waivers/0/customer unknown-group
          'rule': 'a/b', 'customer': '0'     | /waivers/0/customer unknown-group
          'rule': 'a/b', 'customer': [0]     | /waivers/0/customer unknown-group
          'rule': 'a/b', 'touchpoint': 'dor' | /waivers/0/touchpoint unknown-touchpoint
          'rule': 'a/b', 'touchpoint': 0     | /waivers/0/touchpoint want-text
          'rule': 'a/b', 'until': 20270131   | /waivers/0/until want-text
          'rule': 'a/b', 'until': '31.1.2027' | /waivers/0/until want-date
          'rule': 'a/b', 'reason': 5         | /waivers/0/reason want-text-or-languages
          'rule': 'a/b', 'owner': []         | /waivers/0/owner want-text-or-languages
          'rule': 'a/b', 'rules': 'a/c'      | /waivers/0/rules unknown-field
          """)
  void isRefusedAtItsWrongPlace(String members, String place) {
    List<String> places = places(described(members));

    assertThat(places).containsExactly(place);
  }

  @Test
  void mayNameOneOfTheFiveTypesWhereNoGroupIsListed() {
    assertThat(places("{'name': 'x', 'waivers': [{'rule': 'a/b', 'customer': 4}]}")).isEmpty();
    assertThat(places("{'name': 'x', 'waivers': [{'rule': 'a/b', 'customer': 5}]}"))
        .containsExactly("/waivers/0/customer unknown-group");
  }

  @Test
  void takesAGroupWrittenAsAWholeNumberWithAFraction() {
    Waiver waiver = waiver("'rule': 'a/b', 'customer': 1.0");

    assertThat(waiver.customer()).hasValue(1);
  }

  @Test
  void suggestsTheTouchpointsThereAreNearestFirst() {
    List<String> suggestions = suggestions(described("'rule': 'a/b', 'touchpoint': 'dor'"));

    assertThat(suggestions).containsExactly("door", "shop");
  }

  @Test
  void mayBeOfARuleThatDoesNotExist() {
    Waiver waiver = waiver("'rule': 'no/such-rule'");

    assertThat(waiver.rule()).isEqualTo("no/such-rule");
  }

  private static Waiver waiver(String members) {
    return read(described(members)).waivers().get(0);
  }

  private static String described(String members) {
    return "{'name': 'x', 'customers': [{'type': 'b2b'}, {'type': 'citizen'}],"
        + " 'touchpoints': [{'id': 'shop'}, {'id': 'door'}], 'waivers': [{"
        + members
        + "}]}";
  }
}
