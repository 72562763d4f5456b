package fi.kenelle.catalogue;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opening hours as schema.org writes them: {@code Mo-Fr 09:00-17:00}, or a thing for each. */
final class SchemaHours {
  private static final Pattern SPAN =
      Pattern.compile(
          "((?:(?:Mo|Tu|We|Th|Fr|Sa|Su)[a-z]*[ ,-]*)+)(\\d{1,2}:?\\d{0,2}) ?[-–]"
              + " ?(\\d{1,2}:?\\d{0,2})");
  private static final Pattern DAYS_ALONE =
      Pattern.compile("((Mo|Tu|We|Th|Fr|Sa|Su)[a-z]{0,7}( ?[,-] ?| |$)){1,20}");
  private static final Pattern DAYS = Pattern.compile("([A-Z][a-z]+)(?: ?- ?([A-Z][a-z]+))?");
  private static final int LONGEST = 1_000;
  private final WeekHours week = new WeekHours();

  WeekHours week() {
    return week;
  }

  /** Reads every field of a thing that tells hours. */
  void read(SchemaNode node) {
    for (Field text : node.at("openingHours").each()) {
      readText(text);
    }
    for (String key : List.of("openingHoursSpecification", "hoursAvailable")) {
      for (SchemaNode one : node.nodes(key)) {
        if (one.field().json().isObject()) {
          readSpecification(one);
        } else {
          readText(one.field());
        }
      }
    }
  }

  private void readText(Field text) {
    readWritten(text, text.code());
  }

  /** Whether a text is in the short form, and no sentence for people. */
  static boolean isShort(String written) {
    boolean spans = written.length() <= LONGEST && SPAN.matcher(written).find();
    return spans || !daysAlone(written).isEmpty();
  }

  private static List<DayOfWeek> daysAlone(String written) {
    return DAYS_ALONE.matcher(written.strip()).matches() ? days(written) : List.of();
  }

  /** Reads hours in the short form; what cannot be hours is noted. */
  void readWritten(Field text, String written) {
    Matcher spans = SPAN.matcher(written.length() > LONGEST ? "" : written);
    boolean found = false;
    while (spans.find()) {
      found = true;
      for (DayOfWeek day : days(spans.group(1))) {
        add(text, day, spans.group(2), spans.group(3));
      }
    }
    if (!found && !written.isBlank()) {
      readDaysAlone(text, written);
    }
  }

  /** Days without times are open all day. */
  private void readDaysAlone(Field text, String written) {
    Optional<String> told = Told.supportHours(written);
    if (told.isPresent() && told.get().equals("round-the-clock")) {
      List.of(DayOfWeek.values()).forEach(week::allDay);
      text.becomes("/attributes/supportHours");
      return;
    }
    List<DayOfWeek> days = daysAlone(written);
    days.forEach(week::allDay);
    if (days.isEmpty()) {
      text.distrusted("import-hours", Field.shown(written));
    } else {
      text.becomes("/attributes/supportHours");
    }
  }

  private static List<DayOfWeek> days(String written) {
    List<DayOfWeek> days = new ArrayList<>();
    Matcher ranges = DAYS.matcher(written);
    while (ranges.find()) {
      String to = ranges.group(2) == null ? "" : ranges.group(2);
      days.addAll(WeekHours.days(ranges.group(1), to));
    }
    return days;
  }

  private void readSpecification(SchemaNode one) {
    if (one.at("validFrom").says() || one.at("validThrough").says()) {
      one.field().skipped("import-hours-not-weekly");
      return;
    }
    String opens = one.at("opens").code();
    String closes = one.at("closes").code();
    for (SchemaNode day : one.nodes("dayOfWeek")) {
      String name =
          day.field().json().isObject() ? SchemaNode.id(day.field().json()) : day.field().code();
      WeekHours.day(name).ifPresent(weekday -> add(one.field(), weekday, opens, closes));
    }
  }

  /** The same time twice is how a closed day is written; an earlier end is the next morning. */
  private void add(Field field, DayOfWeek day, String opens, String closes) {
    if (opens.equals(closes)) {
      return;
    }
    if (week.add(day, opens, closes, true)) {
      field.becomes("/attributes/supportHours");
    } else {
      field.distrusted("import-hours", opens + "–" + closes);
    }
  }
}
