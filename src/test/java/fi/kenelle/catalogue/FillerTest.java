package fi.kenelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillerTest {
  @ParameterizedTest
  @CsvSource({
    "value, value",
    "value, Value",
    "wait_time, wait_time",
    "fees, fees_description",
    "licenses, licences",
    "subType, subType",
    "serviceHourType, serviceHourType",
    "description, '# TODO'",
    "name, DEFAULT NAME",
    "name, '[To be completed]'",
    "name, TBC",
    "name, N/A",
    "comment, '-'",
    "comment, '...'",
    "comment, Lorem ipsum dolor sit amet",
    "url, https://www.example.com",
    "url, http://example.org/",
    "email, email@example.com"
  })
  void namesOfFieldsAndRemindersAreFiller(String key, String text) {
    assertThat(Filler.is(key, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "name, Names and dates",
    "name, Test drive",
    "fees, None.",
    "type, types of boats",
    "url, https://www.example.com/boats",
    "url, https://boats.test",
    "email, desk@example.com",
    "description, Everything about value",
    "name, Ñandú",
    "value, 12",
    "name, Å"
  })
  void textsThatSayMoreAreNot(String key, String text) {
    assertThat(Filler.is(key, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"/a/name, name", "/a/names/0, names", "/3/list/0/1, list", "'', ''"})
  void theNameOfAFieldLeavesOutPlacesInLists(String pointer, String key) {
    assertThat(Filler.key(pointer)).isEqualTo(key);
  }
}
