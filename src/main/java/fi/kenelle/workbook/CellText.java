package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a cell: what fits into one, and what the same text looks like however it is saved.
 */
final class CellText {
  /** The most that a cell of a spreadsheet program can hold, in UTF-16 units. */
  private static final int LONGEST = 32_767;

  private static final int SHOWN = 32_000;

  /** What a workbook takes for a code of a character, and characters that XML cannot hold. */
  private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\uFFFE\\uFFFF]");

  private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  /** Whether a cell can hold it. */
  static boolean fits(String text) {
    return coded(text).length() <= LONGEST;
  }

  /** What a cell shows of a text: all of it, or where it is too long its beginning. */
  static String shown(String text) {
    if (fits(text)) {
      return text;
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, SHOWN / 8));
    return text.substring(0, end) + "\u2026";
  }

  /** The text as it must be written for the reader to see it so. */
  static String coded(String text) {
    return CODED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.format(Locale.ROOT, "_x%04X_", (int) found.group().charAt(0))));
  }

  /**
   * The text with every such code read, and those that reading makes: programs differ in which of
   * them they write again when they save.
   */
  static String plain(String text) {
    String before = text;
    String read = CODE.matcher(text).replaceAll(CellText::character);
    while (!read.equals(before)) {
      before = read;
      read = CODE.matcher(read).replaceAll(CellText::character);
    }
    return read;
  }

  private static String character(MatchResult code) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)));
  }

  /** What a cell says of a piece, whatever way of writing it a program has. */
  static String meant(RulePiece piece, String written) {
    return switch (piece) {
      case CONDITIONS -> sentences(written).stream().collect(Collectors.joining("\n"));
      case PATTERN, EXPECTATION -> written.strip();
      default -> written;
    };
  }

  /** The sentences of a cell, one a line; a dash before one is taken for what it is. */
  static List<String> sentences(String written) {
    return Stream.of(written.split("\r\n|\r|\n", -1))
        .map(String::strip)
        .map(line -> line.startsWith("- ") ? line.substring(2).strip() : line)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
