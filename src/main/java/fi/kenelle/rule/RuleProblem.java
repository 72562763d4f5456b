package fi.kenelle.rule;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Line;
import fi.kenelle.vocabulary.Message;
import java.util.List;
import java.util.Locale;

/**
 * Something wrong in a file of the rules folder.
 *
 * @param file the path below the folder that holds {@code rules}, such as {@code rules/b2b/x.dslr}
 * @param line from 1
 * @param column from 1, in characters (code points)
 * @param endColumn the column after the wrong part
 * @param suggestions what could stand between the two columns instead, nearest first
 */
public record RuleProblem(
    Severity severity,
    String file,
    int line,
    int column,
    int endColumn,
    Message message,
    List<String> suggestions) {
  /** Whether it keeps the rule from being used. */
  public enum Severity {
    ERROR,
    WARNING;

    /** The name used in JSON and on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An error in a file as a whole. */
  public static RuleProblem in(String file, Message message) {
    return new RuleProblem(Severity.ERROR, file, 1, 1, 1, message, List.of());
  }

  /** The same as something that keeps the rule from nothing. */
  public RuleProblem asWarning() {
    return new RuleProblem(Severity.WARNING, file, line, column, endColumn, message, suggestions);
  }

  /** The same place, where nothing else could stand, in other words. */
  public RuleProblem saying(Message other) {
    return new RuleProblem(severity, file, line, column, endColumn, other, List.of());
  }

  /** Whether it keeps the rule from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: severity code message}, with the nearest suggestion where one is. */
  public String inWords(Language language) {
    return Line.seen(words(language));
  }

  private String words(Language language) {
    String line =
        String.format(
            Locale.ROOT,
            "%s:%d:%d: %s %s %s",
            file,
            this.line,
            column,
            severity.id(),
            message.code(),
            message.in(language));
    return suggestions.isEmpty()
        ? line
        : line
            + " "
            + Message.of(
                    "did-you-mean",
                    String.join(" · ", suggestions.subList(0, Math.min(3, suggestions.size()))))
                .in(language);
  }
}
