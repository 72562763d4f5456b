package fi.kenelle.authoring;

import java.util.Locale;

/**
 * A line of a text with the cursor in it.
 *
 * @param words the line without its end
 * @param start the offset of its first letter that is not a blank
 * @param cursor the offset of the cursor
 * @param end the offset after its last letter that is not a blank, or the cursor's where that is
 *     later
 */
record CursorLine(String words, int start, int cursor, int end) {
  static CursorLine of(String words, int column) {
    int cursor = words.offsetByCodePoints(0, column - 1);
    int start = 0;
    while (start < words.length() && words.charAt(start) == ' ') {
      start++;
    }
    int end = words.length();
    while (end > start && words.charAt(end - 1) == ' ') {
      end--;
    }
    boolean blank = start == words.length();
    return new CursorLine(words, blank ? cursor : start, cursor, Math.max(end, cursor));
  }

  /** What stands before the cursor, without the blanks that the line begins with. */
  String typed() {
    return words.substring(Math.min(start, cursor), cursor);
  }

  /** The line without the blanks around it. */
  String content() {
    return start > end ? "" : words.substring(start, end);
  }

  /** The column of an offset. */
  int column(int offset) {
    return words.codePointCount(0, offset) + 1;
  }

  /** A completion that replaces the whole line. */
  Completion whole(String text, String label, String detail) {
    return between(start, end, text, label, detail);
  }

  Completion between(int from, int to, String text, String label, String detail) {
    return new Completion(text, label, detail, column(from), column(to));
  }

  /** Whether a text goes on from what was written, capitals aside. */
  static boolean goesOn(String text, String written) {
    return text.regionMatches(true, 0, written, 0, written.length());
  }

  /** Whether every word written begins a word of the text. */
  static boolean hasWords(String text, String written) {
    String words = " " + text.toLowerCase(Locale.ROOT);
    for (String word : written.toLowerCase(Locale.ROOT).strip().split("[ ,.]+", -1)) {
      if (!words.contains(" " + word)) {
        return false;
      }
    }
    return true;
  }
}
