package fi.kenelle.cli;

import fi.kenelle.report.ReportFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** In which form answers are printed: to read, as JSON, or as a report. */
final class Reporting {
  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final List<String> FORMS =
      Stream.concat(Stream.of(TEXT, JSON), Stream.of(ReportFormat.values()).map(ReportFormat::id))
          .toList();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = TEXT,
      completionCandidates = Forms.class,
      description = "the form of the output: ${COMPLETION-CANDIDATES} (default: text)")
  private String form;

  /** Whether each answer is a line of JSON. */
  boolean isJson() {
    return form.equals(JSON);
  }

  /** The report to write about all answers, if one is asked for. Throws {@link BadUsage}. */
  Optional<ReportFormat> report() {
    if (!FORMS.contains(form)) {
      throw new BadUsage("--format: “" + form + "”; " + String.join(" · ", FORMS));
    }
    return ReportFormat.of(form);
  }

  /** What can follow {@code --format}. */
  private static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return FORMS.iterator();
    }
  }
}
