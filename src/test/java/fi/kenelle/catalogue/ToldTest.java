package fi.kenelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "85 euroa kaudelta",
        "20,00 € / kuorma",
        "€12",
        "$2.50 suggested donation",
        "None.",
        "None. Donations are welcome.",
        "Free",
        "It is free of charge.",
        "Palvelu on maksuton.",
        "Free of charge for everyone.",
        "Kaikille maksuton",
        "Tjänsten är avgiftsfri",
        "no fee",
        "GBP 40"
      })
  void anAmountOrNothingToPayIsAPrice(String text) {
    assertThat(Told.price(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Call for fees",
        "Hinta selviää taksasta.",
        "Fees vary",
        "Room 12",
        "Feel free to call",
        "Maksullinen",
        "Pääosin maksuton",
        "Pääsääntöisesti maksuton",
        "None, except for permits",
        "None for emergencies",
        "Maksuton alle 7-vuotiaille, muut hinnaston mukaan",
        "Maksuton opiskelijoille",
        "Free for members.",
        "No charge for the first visit",
        "Free of charge if you live here",
        "Ei ole maksuton",
        "mostly free of charge",
        "2026"
      })
  void anythingElseIsNone(String text) {
    assertThat(Told.price(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2 weeks, true",
    "About 5 working days, true",
    "No wait., true",
    "None, true",
    "käsitellään 14 päivässä, true",
    "3 viikkoa, true",
    "Varies, false",
    "Call, false",
    "2 desks, false"
  })
  void aTimeNeedsAUnit(String text, boolean told) {
    assertThat(Told.time(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "24/7, round-the-clock",
    "24 hours a day, round-the-clock",
    "ympäri vuorokauden, round-the-clock",
    "9am to 5pm Monday to Friday, office",
    "09:00-17:00, office",
    "office hours, office",
    "9 a.m. to 5 p.m. every day, extended",
    "'9 to 5:30, 7 days a week', extended",
    "when asked, ''",
    "'24 hours, 7 days a week', round-the-clock",
    "Outside of office hours only, ''",
    "Some days, ''"
  })
  void hoursAreToldInSoManyWords(String text, String hours) {
    assertThat(Told.supportHours(text).orElse("")).isEqualTo(hours);
  }

  @ParameterizedTest
  @CsvSource({
    "Small businesses, b2b",
    "Parents and children, citizen",
    "Patients, patient",
    "Our staff, internal",
    "Any age, citizen",
    "Ages 5 to 95, citizen",
    "Agency work, ''",
    "Employees of small firms, ''",
    "Consumers, consumer",
    "Employers and job seekers, b2b citizen",
    "Yritykset, b2b",
    "Ikäihmiset, citizen",
    "Boats, ''",
    "personal matters, ''"
  })
  void anAudienceIsToldByItsWords(String text, String types) {
    Set<String> wanted = types.isEmpty() ? Set.of() : Set.of(types.split(" ", -1));

    assertThat(Audience.types(text, "citizen")).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "fi, fi",
    "eng, en",
    "Spanish, es",
    "ruotsi, sv",
    "en-GB, en-GB",
    "pt_BR, pt-BR",
    "ger, de",
    "http://publications.europa.eu/resource/authority/language/FRA, fr",
    "Klingon, ''",
    "xx1, ''",
    "'', ''"
  })
  void languagesAreToldByCodesNamesAndAddresses(String written, String code) {
    assertThat(Languages.code(written).orElse("")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "'Interpretation is available in Urdu, Polish, and Slovak', ur pl sk",
    "'Tulkkaus: Arabia, Venäjä', ar ru",
    "'No interpreters, not even for Polish', ''",
    "Ask us, ''"
  })
  void languagesAreNamedInTexts(String text, String codes) {
    assertThat(String.join(" ", Languages.named(text))).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "Internet, web",
    "https://types.test/E-mail, email",
    "Client's location, in-person",
    "In Branch, in-person",
    "Telephone, phone",
    "Mobile App, app",
    "Post, post",
    "Semaphore, ''"
  })
  void channelsAreToldByTheirWords(String words, String channel) {
    assertThat(ChannelWords.channel(words).orElse("")).isEqualTo(channel);
  }

  @Test
  void aMillionDigitsAreSoonLookedThrough() {
    String digits = "1".repeat(1 << 20);

    assertThat(Told.price(digits)).isFalse();
    assertThat(Told.time(digits)).isFalse();
    assertThat(Reach.isPhone(digits)).isFalse();
    assertThat(Languages.code(digits)).isEmpty();
    assertThat(Filler.is("name", digits)).isFalse();
  }
}
