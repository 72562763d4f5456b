package fi.kenelle.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes any text, however hostile, safe to lay out and to show in a terminal. */
public final class Line {
  /** What sets the weights and colours that are in use, and does nothing else. */
  private static final Pattern PAINT = Pattern.compile("\u001b\\[(0|1|2|32|33|35)m");

  private Line() {}

  /**
   * The text on one line: blanks and line breaks of every kind become one blank, and characters
   * that cannot be seen but act on what is around them (controls, marks that turn the direction of
   * writing, non-characters) are left out.
   */
  public static String of(String text) {
    return seen(text).replaceAll("\\p{Zs}+", " ").strip();
  }

  /**
   * The text on one line, with all of its blanks and with the weights and colours of a terminal,
   * but nothing else that could act on it.
   */
  public static String painted(String text) {
    StringBuilder shown = new StringBuilder();
    Matcher paint = PAINT.matcher(text);
    int from = 0;
    while (paint.find()) {
      shown.append(seen(text.substring(from, paint.start()))).append(paint.group());
      from = paint.end();
    }
    return shown.append(seen(text.substring(from))).toString();
  }

  /** The text on one line with all of its blanks, and without anything that acts unseen. */
  public static String seen(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .map(letter -> isBreak(letter) ? ' ' : letter)
        .filter(letter -> !acts(letter))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isBreak(int letter) {
    return Character.isWhitespace(letter) || letter == 0x85;
  }

  private static boolean acts(int letter) {
    boolean turns =
        (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    boolean none = (letter & 0xFFFE) == 0xFFFE || (letter >= 0xFDD0 && letter <= 0xFDEF);
    int kind = Character.getType(letter);
    return turns || none || kind == Character.CONTROL || kind == Character.SURROGATE;
  }
}
