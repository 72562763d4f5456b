package fi.kenelle.report;

import fi.kenelle.vocabulary.Language;

/** Writes what did not pass, for reading in a terminal. */
public final class TestText {
  private TestText() {}

  /** Every failure with what was expected, what was found, and what decided. */
  public static String of(TestReport report, Language language, Paint paint) {
    TextLines lines = new TextLines(language, paint);
    for (TestReport.Part part : report.parts()) {
      for (TestReport.Entry entry : part.entries()) {
        entry.failure().ifPresent(failure -> write(entry, failure, lines, paint));
      }
    }
    return lines.toString();
  }

  private static void write(
      TestReport.Entry entry, TestReport.Failure failure, TextLines lines, Paint paint) {
    if (failure.kind() == TestReport.Failure.Kind.BROKEN) {
      lines.line(failure.found());
      return;
    }
    lines.line(paint.unmet("✗ ") + paint.bold(entry.name()) + paint.faint("  " + failure.place()));
    failure
        .expected()
        .filter(expected -> !expected.equals(entry.name()))
        .ifPresent(expected -> lines.line("    " + lines.say("test-expected", expected)));
    lines.line("    " + lines.say("test-found", failure.found()));
    failure.decided().forEach(line -> lines.line("      " + line));
  }
}
