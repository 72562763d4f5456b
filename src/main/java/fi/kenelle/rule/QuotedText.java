package fi.kenelle.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A text between straight double quotes, in which {@code \"} and {@code \\} are the only escapes.
 *
 * @param text what it says
 * @param isWhole whether it has both of its quotes
 * @param badEscapes every backslash that escapes something else
 * @param inside what stands between the quotes, escapes as written
 * @param rest what follows on the line
 */
record QuotedText(
    String text, boolean isWhole, List<RuleLine> badEscapes, RuleLine inside, RuleLine rest) {
  /** The text whose opening quote stands, or should stand, at an offset of the line. */
  static QuotedText at(RuleLine line, int offset) {
    String words = line.words();
    if (offset < 0 || offset >= words.length() || words.charAt(offset) != '"') {
      RuleLine rest = line.part(Math.max(0, offset));
      return new QuotedText("", false, List.of(), rest, rest);
    }
    StringBuilder text = new StringBuilder();
    List<RuleLine> bad = new ArrayList<>();
    int i = offset + 1;
    while (i < words.length() && words.charAt(i) != '"') {
      if (words.charAt(i) == '\\') {
        boolean known = i + 1 < words.length() && "\"\\".indexOf(words.charAt(i + 1)) >= 0;
        if (!known) {
          bad.add(line.part(i, i + 2));
        }
        i++;
      }
      if (i < words.length()) {
        text.append(words.charAt(i));
      }
      i++;
    }
    boolean closed = i < words.length();
    return new QuotedText(
        text.toString(), closed, bad, line.part(offset + 1, i), line.part(closed ? i + 1 : offset));
  }

  /** Whether nothing but blanks follows the closing quote. */
  boolean nothingFollows() {
    return rest.words().chars().allMatch(letter -> letter == ' ');
  }

  /** The text as it stands in a file, quotes and escapes included. */
  static String write(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
