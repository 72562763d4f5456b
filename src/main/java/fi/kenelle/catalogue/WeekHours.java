package fi.kenelle.catalogue;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hours of an ordinary week, and how long that is for someone who needs help. */
final class WeekHours {
  private static final int DAY = 24 * 60;
  private static final int ALMOST_A_DAY = DAY - 1;
  private static final int EARLY = 7 * 60;
  private static final int LATE = 18 * 60;
  private static final Pattern TIME =
      Pattern.compile(
          "t?(\\d{1,2})(?:[:.]?(\\d{2}))?(?::\\d{2}(?:\\.\\d+)?)? ?(am|pm)?(?:z|[+-].*)?");

  private final Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);

  private record Span(int from, int to) {
    int length() {
      return to - from;
    }
  }

  /**
   * Adds hours of a day; false where they cannot be meant: no times, or an end that is not after
   * the start and does not mean the next day.
   */
  boolean add(DayOfWeek day, String from, String to, boolean overMidnight) {
    OptionalInt start = minutes(from);
    OptionalInt end = minutes(to);
    if (start.isEmpty() || end.isEmpty()) {
      return false;
    }
    int until = end.getAsInt() == 0 ? DAY : end.getAsInt();
    if (until <= start.getAsInt()) {
      if (!overMidnight) {
        return false;
      }
      until += DAY;
    }
    spans.computeIfAbsent(day, key -> new ArrayList<>()).add(new Span(start.getAsInt(), until));
    return true;
  }

  void allDay(DayOfWeek day) {
    spans.computeIfAbsent(day, key -> new ArrayList<>()).add(new Span(0, DAY));
  }

  /** Minutes from midnight of a time such as 09:00, 0900, 9:00:00 or 9am. */
  static OptionalInt minutes(String time) {
    if (time.length() > 40) {
      return OptionalInt.empty();
    }
    Matcher found = TIME.matcher(time.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      return OptionalInt.empty();
    }
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    if (found.group(3) != null) {
      hour = hour % 12 + (found.group(3).equals("pm") ? 12 : 0);
    }
    int total = hour * 60 + minute;
    return minute < 60 && total <= DAY ? OptionalInt.of(total) : OptionalInt.empty();
  }

  /** The value of the attribute, or nothing where no hours are known. */
  Optional<String> supportHours() {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    if (spans.size() == 7 && spans.values().stream().allMatch(WeekHours::isWholeDay)) {
      return Optional.of("round-the-clock");
    }
    boolean weekend = spans.containsKey(DayOfWeek.SATURDAY) || spans.containsKey(DayOfWeek.SUNDAY);
    boolean longDay =
        spans.values().stream()
            .flatMap(List::stream)
            .anyMatch(span -> span.from() < EARLY || span.to() > LATE);
    return Optional.of(weekend || longDay ? "extended" : "office");
  }

  private static boolean isWholeDay(List<Span> day) {
    return day.stream().mapToInt(Span::length).sum() >= ALMOST_A_DAY;
  }

  /** The days from one to another, round the end of the week if need be. */
  static List<DayOfWeek> days(String from, String to) {
    Optional<DayOfWeek> first = day(from);
    Optional<DayOfWeek> last = to.isBlank() ? first : day(to);
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>(List.of(first.get()));
    for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }

  /** A day of the week by its English name, at least the first two letters of it. */
  static Optional<DayOfWeek> day(String written) {
    String name = Reach.last(written.strip(), "/#:").toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name.length() >= 2
          && name.length() < 12
          && day.name().startsWith(name.replaceFirst("S$", ""))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
