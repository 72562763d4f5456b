package fi.kenelle.report;

import fi.kenelle.vocabulary.Line;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Builds a text in GitHub's Markdown. What is put in shows as it was written: nothing of it becomes
 * markup, whoever wrote it.
 */
final class Markdown {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]|~#$!]");
  private static final Pattern BLOCK = Pattern.compile("^(\\d{1,9}(?=[.)])|)([-+=.)])");
  private static final Pattern LINK = Pattern.compile("(?i)(:(?=//)|(?<=www)\\.)");
  private static final Pattern CODE = Pattern.compile("[\\w/.:~-]+");

  private final StringBuilder text = new StringBuilder();

  /** A head; its level is 1 to 6. */
  Markdown head(int level, String words) {
    return block("#".repeat(level) + " " + escaped(words));
  }

  /** A paragraph of parts that are markup already. */
  Markdown paragraph(String markup) {
    return block(markup);
  }

  /** A list, one entry a line, of parts that are markup already. */
  Markdown list(List<String> markup) {
    return block("- " + String.join("\n- ", markup));
  }

  /**
   * A table of cells that are markup already; all columns after {@code left} stand to the right.
   */
  Markdown table(int left, List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(head)).append("\n|");
    for (int i = 0; i < head.size(); i++) {
      table.append(i < left ? "---|" : "--:|");
    }
    rows.forEach(cells -> table.append('\n').append(row(cells)));
    return block(table.toString());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private Markdown block(String markup) {
    text.append(text.isEmpty() ? "" : "\n").append(markup).append('\n');
    return this;
  }

  /** Words as markup that shows them on one line, letter by letter. */
  static String escaped(String words) {
    String line = Line.of(words);
    String quiet = MARKUP.matcher(line).replaceAll("\\\\$0");
    String unlinked = LINK.matcher(quiet).replaceAll("\\\\$0");
    String inline = BLOCK.matcher(unlinked).replaceFirst("$1\\\\$2");
    return inline.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Words in strong type. */
  static String strong(String words) {
    String markup = escaped(words);
    return markup.isEmpty() ? "" : "**" + markup + "**";
  }

  /** An id or a pointer, in code type where its letters allow that. */
  static String code(String id) {
    return CODE.matcher(id).matches() ? "`" + id + "`" : escaped(id);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
