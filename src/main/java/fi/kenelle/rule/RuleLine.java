package fi.kenelle.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a rule file without the blanks around it.
 *
 * @param number from 1
 * @param column the column of its first letter, from 1; columns count characters as people do, one
 *     for a letter outside the basic plane too
 */
record RuleLine(int number, int column, String words) {
  /** The column after the last letter. */
  int endColumn() {
    return column + words.codePointCount(0, words.length());
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  /** What follows a beginning, if the line begins so. */
  Optional<String> after(String beginning) {
    return words.startsWith(beginning)
        ? Optional.of(words.substring(beginning.length()))
        : Optional.empty();
  }

  /** The rest of the line from an offset. */
  RuleLine part(int from) {
    return part(from, words.length());
  }

  /** The part of the line between two offsets. */
  RuleLine part(int from, int to) {
    int start = Math.max(0, Math.min(from, words.length()));
    int end = Math.max(start, Math.min(to, words.length()));
    int before = words.codePointCount(0, start);
    return new RuleLine(number, column + before, words.substring(start, end));
  }

  /** The lines of a text, at least one; characters that no rule file may hold are reported. */
  static List<RuleLine> split(String text, RuleProblems problems) {
    List<RuleLine> lines = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
      checkCharacters(line, number, problems);
      int start = 0;
      while (start < line.length() && line.charAt(start) == ' ') {
        start++;
      }
      int end = line.length();
      while (end > start && line.charAt(end - 1) == ' ') {
        end--;
      }
      lines.add(new RuleLine(number, start + 1, line.substring(start, end)));
    }
    return lines;
  }

  private static void checkCharacters(String line, int number, RuleProblems problems) {
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (isRefused(letter) || isLoneSurrogate(line, i)) {
        int column = line.codePointCount(0, i) + 1;
        RuleLine place = new RuleLine(number, column, line.substring(i, i + 1));
        problems.error(place, "character", String.format("U+%04X", (int) letter));
      }
    }
  }

  /** Controls, line separators, the byte-order mark, and marks that turn the reading direction. */
  private static boolean isRefused(char letter) {
    return Character.isISOControl(letter)
        || letter == '\u2028'
        || letter == '\u2029'
        || letter == '\uFEFF'
        || letter == '\uFFFD'
        || letter == '\u061C'
        || letter == '\u200E'
        || letter == '\u200F'
        || (letter >= '\u202A' && letter <= '\u202E')
        || (letter >= '\u2066' && letter <= '\u2069');
  }

  private static boolean isLoneSurrogate(String line, int i) {
    char letter = line.charAt(i);
    if (Character.isHighSurrogate(letter)) {
      return i + 1 == line.length() || !Character.isLowSurrogate(line.charAt(i + 1));
    }
    return Character.isLowSurrogate(letter)
        && (i == 0 || !Character.isHighSurrogate(line.charAt(i - 1)));
  }
}
