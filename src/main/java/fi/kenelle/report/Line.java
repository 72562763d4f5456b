package fi.kenelle.report;

import java.util.stream.Collectors;

/** Makes one line of any text, however hostile, that is safe to lay out. */
final class Line {
  private Line() {}

  /**
   * The text on one line: blanks and line breaks of every kind become one blank, and characters
   * that cannot be seen but act on what is around them (controls, marks that turn the direction of
   * writing, non-characters) are left out.
   */
  static String of(String text) {
    return text.codePoints()
        .map(letter -> isBlank(letter) ? ' ' : letter)
        .filter(letter -> !acts(letter))
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .strip()
        .replaceAll(" {2,}", " ");
  }

  private static boolean isBlank(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0x85;
  }

  private static boolean acts(int letter) {
    boolean turns =
        (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    boolean none = (letter & 0xFFFE) == 0xFFFE || (letter >= 0xFDD0 && letter <= 0xFDEF);
    int kind = Character.getType(letter);
    return turns || none || kind == Character.CONTROL || kind == Character.SURROGATE;
  }
}
