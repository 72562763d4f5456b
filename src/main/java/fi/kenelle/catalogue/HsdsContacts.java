package fi.kenelle.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where and when an Open Referral service is reached. */
final class HsdsContacts {
  /** What schedules and notes on access are called, in this version of the standard and others. */
  private static final List<String> SCHEDULES =
      List.of("schedules", "schedule", "regular_schedules", "regular_schedule");

  private static final List<String> ACCESS =
      List.of(
          "accessibility",
          "accessibilities",
          "accessibility_for_disabilities",
          "accessibility_for_disability");

  private final Draft draft;
  private final Set<String> numbers = new HashSet<>();
  private final WeekHours week = new WeekHours();

  HsdsContacts(Draft draft) {
    this.draft = draft;
  }

  void read(Field service) {
    readAddress(service.first("url", "website"), "web");
    readAddress(service.at("email"), "email");
    readPhones(service.at("phones"));
    readPersons(service.at("contacts"));
    readLocations(service);
    readSchedules(service);
  }

  /** Reads what a service at one place adds: the place, its own hours and numbers. */
  void readAt(Field place) {
    readLocation(place.at("location"));
    readPhones(place.at("phones"));
    readSchedules(place);
  }

  /** Puts the hours read so far together. */
  void readHours() {
    week.supportHours().ifPresent(draft::supportHours);
  }

  private void readAddress(Field address, String channel) {
    boolean usable =
        address.text().filter(said -> channel.equals("web") || Reach.isEmail(said)).isPresent();
    if (usable && draft.touchpoint(channel, new Words(), channel, "")) {
      address.becomes("/touchpoints");
    } else if (address.says() && channel.equals("email")) {
      address.distrusted("import-no-email", address.shown());
    }
  }

  private void readPhones(Field phones) {
    for (Field phone : phones.each()) {
      Field number = phone.json().isObject() ? phone.at("number") : phone;
      Optional<String> said = number.text();
      boolean fax = phone.first("type", "number_type").is("fax");
      boolean callable = said.filter(Reach::isPhone).isPresent();
      if (callable && !fax && numbers.add(said.get())) {
        Words name = new Words();
        phone.first("department", "name").text().ifPresent(text -> name.add("", text));
        draft.touchpoint("phone", name, "phone", "");
        phones.becomes("/touchpoints");
      } else if (said.isPresent() && !fax && !callable) {
        number.distrusted("import-no-phone", number.shown());
      }
    }
  }

  /** A person with a name is someone whom one can reach by name. */
  private void readPersons(Field contacts) {
    for (Field contact : contacts.each()) {
      if (contact.at("name").text().isPresent()) {
        draft.flag("personalContact", true);
        contacts.becomes("/attributes/personalContact");
      }
    }
  }

  private void readLocations(Field service) {
    for (Field link : service.at("service_at_locations").each()) {
      readLocation(link.at("location"));
      readSchedules(link);
      readPhones(link.at("phones"));
    }
    service.at("locations").each().forEach(location -> readLocation(location));
    if (service.at("location").json().isObject()) {
      readLocation(service.at("location"));
    }
  }

  private void readLocation(Field location) {
    if (!location.says()) {
      return;
    }
    String kind = location.at("location_type").code().toLowerCase(Locale.ROOT);
    boolean virtual = kind.equals("virtual") || location.at("virtual").isTrue();
    Words name = new Words();
    location.at("name").text().ifPresent(said -> name.add("", said));
    draft.touchpoint(
        location.at("id").code().isEmpty() ? "location" : "location-" + location.at("id").code(),
        name,
        virtual ? "web" : kind.equals("postal") ? "post" : "in-person",
        "");
    location.becomes("/touchpoints");
    readAccess(location);
    readPhones(location.at("phones"));
    readSchedules(location);
  }

  private void readAccess(Field location) {
    for (String table : ACCESS) {
      for (Field access : location.at(table).each()) {
        Field said =
            access.json().isObject()
                ? access.first("description", "accessibility", "details")
                : access;
        if (said.text().isPresent()) {
          draft.accessibility("stated");
          access.becomes("/attributes/accessibility");
        }
      }
    }
  }

  private void readSchedules(Field holder) {
    for (String table : SCHEDULES) {
      holder.at(table).each().forEach(this::readSchedule);
    }
  }

  /** Hours that repeat every week; those of a period that is a single day are an example. */
  private void readSchedule(Field schedule) {
    String from = schedule.at("valid_from").code();
    String to = schedule.at("valid_to").code();
    if (!from.isEmpty() && isNotAfter(to, from)) {
      schedule.distrusted("import-period", from + "–" + to);
      return;
    }
    if (schedule.at("freq").is("MONTHLY", "YEARLY") || !schedule.at("opens_at").says()) {
      schedule.skipped("import-hours-not-weekly");
      return;
    }
    String opens = schedule.at("opens_at").code();
    String closes = schedule.at("closes_at").code();
    List<DayOfWeek> days = days(schedule);
    if (days.isEmpty()) {
      schedule.skipped("import-hours-not-weekly");
    }
    for (DayOfWeek day : days) {
      if (week.add(day, opens, closes, false)) {
        schedule.becomes("/attributes/supportHours");
      } else {
        schedule.distrusted("import-hours", opens + "–" + closes);
      }
    }
  }

  private static boolean isNotAfter(String to, String from) {
    try {
      return !to.isEmpty() && !LocalDate.parse(to).isAfter(LocalDate.parse(from));
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }

  private static List<DayOfWeek> days(Field schedule) {
    String written = schedule.first("byday", "weekday").code();
    if (written.isEmpty() && schedule.at("freq").is("DAILY")) {
      return List.of(DayOfWeek.values());
    }
    if (written.matches("[1-7]")) {
      return List.of(DayOfWeek.of(Integer.parseInt(written)));
    }
    return List.of(written.split("[, ]+", -1)).stream()
        .map(day -> day.replaceFirst("^[-+0-9]+", ""))
        .flatMap(day -> WeekHours.day(day).stream())
        .toList();
  }
}
