package fi.kenelle.catalogue;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where and when a health service is reached. */
final class FhirContacts {
  private static final Map<String, String> CHANNELS =
      Map.of("phone", "phone", "sms", "phone", "email", "email", "url", "web");
  private final Draft draft;

  FhirContacts(Draft draft) {
    this.draft = draft;
  }

  void read(Field service) {
    service.at("telecom").each().forEach(this::readTelecom);
    for (Field location : service.at("location").each()) {
      Words name = new Words();
      location.at("display").text().ifPresent(said -> name.add("", said));
      draft.touchpoint("location", name, "in-person", "");
      location.becomes("/touchpoints");
    }
    readHours(service.at("availableTime"));
  }

  private void readTelecom(Field telecom) {
    String channel = CHANNELS.getOrDefault(telecom.at("system").code(), "");
    Optional<String> value = telecom.at("value").text();
    if (channel.isEmpty() || value.isEmpty() || telecom.at("use").is("old")) {
      return;
    }
    if (channel.equals("phone") && !Reach.isPhone(value.get())) {
      telecom.at("value").distrusted("import-no-phone", telecom.at("value").shown());
    } else if (draft.touchpoint(channel, new Words(), channel, "")) {
      telecom.becomes("/touchpoints");
    }
  }

  private void readHours(Field hours) {
    WeekHours week = new WeekHours();
    for (Field time : hours.each()) {
      List<Field> days = time.at("daysOfWeek").each();
      for (Field day : days) {
        WeekHours.day(day.code()).ifPresent(weekday -> add(time, weekday, week));
      }
      if (days.isEmpty()) {
        List.of(DayOfWeek.values()).forEach(weekday -> add(time, weekday, week));
      }
    }
    week.supportHours().ifPresent(draft::supportHours);
  }

  private static void add(Field time, DayOfWeek day, WeekHours week) {
    String from = time.at("availableStartTime").code();
    String to = time.at("availableEndTime").code();
    if (time.at("allDay").isTrue()) {
      week.allDay(day);
      time.becomes("/attributes/supportHours");
    } else if (week.add(day, from, to, false)) {
      time.becomes("/attributes/supportHours");
    } else {
      time.distrusted("import-hours", from + "–" + to);
    }
  }
}
