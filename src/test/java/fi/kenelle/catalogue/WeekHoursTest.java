package fi.kenelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekHoursTest {
  @ParameterizedTest
  @CsvSource({
    "Monday, Friday, 08:00, 16:00, office",
    "Mo, Fr, 7:00, 18:00, office",
    "mon, '', 0900, 1700, office",
    "Monday, Friday, 06:45, 12:00, extended",
    "Monday, '', 12:00, 18:15, extended",
    "Monday, Saturday, 09:00, 15:00, extended",
    "https://schema.org/Sunday, '', 10:00:00, 12:00:00, extended",
    "Monday, Sunday, 00:00, 23:59, round-the-clock",
    "Monday, Sunday, 00:00:00, 24:00:00, round-the-clock",
    "Monday, Saturday, 00:00, 24:00, extended",
    "Friday, Monday, 09:00, 15:00, extended",
    "Tuesday, '', 9am, 5pm, office"
  })
  void hoursOfAWeekAreAsLongAsTheyReach(
      String from, String to, String opens, String closes, String hours) {
    WeekHours week = new WeekHours();

    WeekHours.days(from, to)
        .forEach(day -> assertThat(week.add(day, opens, closes, false)).isTrue());

    assertThat(week.supportHours()).contains(hours);
  }

  @ParameterizedTest
  @CsvSource({
    "17:00, 09:00",
    "12:00, 12:00",
    "25:00, 26:00",
    "08:61, 09:00",
    "soon, later",
    "'', ''"
  })
  void hoursThatCannotBeAreRefused(String opens, String closes) {
    WeekHours week = new WeekHours();

    assertThat(week.add(DayOfWeek.MONDAY, opens, closes, false)).isFalse();
    assertThat(week.supportHours()).isEmpty();
  }

  @Test
  void hoursOverMidnightEndInTheMorning() {
    WeekHours week = new WeekHours();

    assertThat(week.add(DayOfWeek.FRIDAY, "20:00", "02:00", true)).isTrue();
    assertThat(week.supportHours()).contains("extended");
  }

  @Test
  void twoSpansMayMakeAWholeDay() {
    WeekHours week = new WeekHours();

    for (DayOfWeek day : DayOfWeek.values()) {
      week.add(day, "00:00", "12:00", false);
      week.add(day, "12:00", "00:00", false);
    }

    assertThat(week.supportHours()).contains("round-the-clock");
  }

  @Test
  void wordsThatAreNoDaysAreNone() {
    assertThat(WeekHours.days("Holiday", "")).isEmpty();
    assertThat(WeekHours.days("Monday", "Someday")).isEmpty();
    assertThat(WeekHours.day("M")).isEmpty();
  }
}
