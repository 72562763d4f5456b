package fi.kenelle.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a file as it stands, with its end.
 *
 * @param indent the blanks before the words
 * @param words what it says
 * @param end the blanks after the words, and the line's end
 */
record WrittenLine(String indent, String words, String end) {
  static List<WrittenLine> split(String text) {
    return Stream.of(text.split("(?<=\n)", -1))
        .filter(raw -> !raw.isEmpty())
        .map(WrittenLine::of)
        .toList();
  }

  private static WrittenLine of(String raw) {
    int end = raw.length();
    end -= raw.endsWith("\r\n") ? 2 : raw.endsWith("\n") ? 1 : 0;
    int last = end;
    while (last > 0 && raw.charAt(last - 1) == ' ') {
      last--;
    }
    int first = 0;
    while (first < last && raw.charAt(first) == ' ') {
      first++;
    }
    return new WrittenLine(
        raw.substring(0, first), raw.substring(first, last), raw.substring(last));
  }

  /** The line in full. */
  String raw() {
    return indent + words + end;
  }

  /** A line like this one that says something else. */
  WrittenLine saying(String others) {
    return new WrittenLine(indent, others, end);
  }
}
