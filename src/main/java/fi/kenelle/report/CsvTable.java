package fi.kenelle.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds a table as RFC 4180 has it, safe to open in a spreadsheet. */
final class CsvTable {
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  /**
   * What spreadsheets take for the beginning of a formula, in the wide forms of letters as well.
   */
  private static final Pattern FORMULA =
      Pattern.compile("^[\\p{C}\\p{Z}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]");

  private final StringBuilder text = new StringBuilder();

  /** A row; every row must have as many cells as the first. */
  CsvTable row(List<String> cells) {
    text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")));
    text.append("\r\n");
    return this;
  }

  /** An apostrophe before a formula makes it text in every spreadsheet. */
  private static String cell(String words) {
    String safe = FORMULA.matcher(words).find() ? "'" + words : words;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
