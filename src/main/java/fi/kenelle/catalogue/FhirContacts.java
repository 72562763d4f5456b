package fi.kenelle.catalogue;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where and when a health service is reached. */
final class FhirContacts {
  private static final Map<String, String> CHANNELS =
      Map.of("phone", "phone", "sms", "phone", "email", "email", "url", "web");
  private final Draft draft;
  private final FhirReferences references;
  private final WeekHours week = new WeekHours();

  FhirContacts(Draft draft, FhirReferences references) {
    this.draft = draft;
    this.references = references;
  }

  void read(Field service) {
    service.at("telecom").each().forEach(this::readTelecom);
    for (Field contact : service.at("contact").each()) { // where the next release has them
      contact.at("telecom").each().forEach(this::readTelecom);
    }
    for (Field location : service.at("location").each()) {
      Words name = new Words();
      references.name(location, "/touchpoints").ifPresent(said -> name.add("", said));
      draft.touchpoint("location", name, "in-person", "");
      location.becomes("/touchpoints");
    }
    readHours(service.at("availableTime"));
    service.at("availability").each().forEach(one -> readHours(one.at("availableTime")));
    week.supportHours().ifPresent(draft::supportHours);
  }

  private void readTelecom(Field telecom) {
    String system = telecom.at("system").code().toLowerCase(Locale.ROOT);
    String channel = CHANNELS.getOrDefault(system, "");
    Optional<String> value = telecom.at("value").text();
    boolean over = telecom.at("use").is("old") || telecom.at("period").at("end").says();
    if (channel.isEmpty() || value.isEmpty() || over) {
      return;
    }
    if (!fits(value.get(), channel)) {
      String wrong = "import-no-" + (channel.equals("web") ? "page" : channel);
      telecom.at("value").distrusted(wrong, telecom.at("value").shown());
    } else if (draft.touchpoint(channel, new Words(), channel, "")) {
      telecom.becomes("/touchpoints");
    }
  }

  private static boolean fits(String value, String channel) {
    return switch (channel) {
      case "phone" -> Reach.isPhone(value);
      case "email" -> Reach.isEmail(value);
      default -> Reach.isPage(value);
    };
  }

  private void readHours(Field hours) {
    for (Field time : hours.each()) {
      boolean tells = time.at("allDay").isTrue() || time.at("availableStartTime").says();
      List<Field> days = time.at("daysOfWeek").each();
      if (days.isEmpty() || !tells) {
        time.skipped("import-hours-not-weekly");
      } else {
        days.forEach(day -> WeekHours.day(day.code()).ifPresent(weekday -> add(time, weekday)));
      }
    }
  }

  private void add(Field time, DayOfWeek day) {
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
