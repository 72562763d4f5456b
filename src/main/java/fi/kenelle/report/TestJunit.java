package fi.kenelle.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes a test report as the XML of JUnit, for build servers: a suite a part, a case a test. */
public final class TestJunit {
  private TestJunit() {}

  /** The report as XML that ends with a line break. */
  public static String of(TestReport report, Instant when) {
    LocalDateTime time = LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    return JunitXml.of(report.parts().stream().map(part -> suite(part, time)).toList());
  }

  private static JunitXml.Suite suite(TestReport.Part part, LocalDateTime when) {
    List<JunitXml.Case> cases =
        part.entries().stream()
            .map(
                entry ->
                    new JunitXml.Case(
                        entry.name(),
                        entry.failure().map(TestJunit::failed).orElse(JunitXml.Outcome.PASSED)))
            .toList();
    return new JunitXml.Suite(part.name(), part.name(), when, cases);
  }

  private static JunitXml.Outcome failed(TestReport.Failure failure) {
    String expected = failure.expected().map(text -> text + " → ").orElse("");
    List<String> lines = new ArrayList<>();
    if (!failure.place().isEmpty()) {
      lines.add(failure.place());
    }
    lines.add(failure.found());
    lines.addAll(failure.decided());
    boolean broken = failure.kind() == TestReport.Failure.Kind.BROKEN;
    return new JunitXml.Outcome(
        broken ? JunitXml.End.BROKEN : JunitXml.End.FAILED,
        expected + failure.found(),
        broken ? "problem" : "expectation",
        String.join("\n", lines));
  }
}
