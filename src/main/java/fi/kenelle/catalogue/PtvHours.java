package fi.kenelle.catalogue;

import java.time.DayOfWeek;
import java.util.List;

/**
 * When a channel of a Finnish service is open, in the words of this version of it and earlier ones.
 */
final class PtvHours {
  private PtvHours() {}

  /** Hours that hold from week to week; of exceptions and of a closed place none are taken. */
  static void read(Field hours, Draft draft) {
    WeekHours week = new WeekHours();
    for (Field one : hours.each()) {
      boolean overMidnight = one.at("serviceHourType").is("OverMidnight", "Special");
      boolean ordinary = overMidnight || one.at("serviceHourType").is("DaysOfTheWeek", "Standard");
      boolean closed = one.at("isClosed").isTrue();
      boolean passing = one.at("validFrom").says() && one.at("validTo").says();
      if (Filler.isIn(one.json(), "serviceHours")) {
        one.distrusted("import-filler", one.at("serviceHourType").shown());
      } else if (ordinary && !closed && !passing) {
        one.at("openingHour").each().forEach(open -> readOpen(open, week, overMidnight));
        if (one.at("isAlwaysOpen").isTrue()) {
          List.of(DayOfWeek.values()).forEach(week::allDay);
        }
      }
    }
    week.supportHours().ifPresent(draft::supportHours);
    if (week.supportHours().isPresent()) {
      hours.becomes("/attributes/supportHours");
    }
  }

  private static void readOpen(Field open, WeekHours week, boolean overMidnight) {
    boolean nextDay = overMidnight && open.at("dayTo").says();
    List<DayOfWeek> days =
        WeekHours.days(open.at("dayFrom").code(), nextDay ? "" : open.at("dayTo").code());
    String from = open.at("from").code();
    String to = open.at("to").code();
    if (from.isEmpty() && to.isEmpty()) {
      return;
    }
    for (DayOfWeek day : days) {
      if (!week.add(day, from, to, overMidnight)) {
        open.distrusted("import-hours", from + "–" + to);
      }
    }
  }
}
