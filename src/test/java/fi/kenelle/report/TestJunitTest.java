package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TestJunitTest {
  private static final Instant WHEN = Instant.parse("2026-11-22T10:15:30.123Z");
  private static final TestReport.Failure FAILED =
      new TestReport.Failure(
          TestReport.Failure.Kind.FAILED,
          "rules/x.cases.json:2:3",
          Optional.of("Met"),
          "Unmet",
          List.of("a < b & \"c\"", "second"));
  private static final TestReport.Failure BROKEN =
      new TestReport.Failure(
          TestReport.Failure.Kind.BROKEN, "", Optional.empty(), "cannot be read", List.of());
  private static final TestReport REPORT =
      new TestReport(
          List.of(
              new TestReport.Part(
                  "rules/x.cases.json",
                  List.of(
                      TestReport.Entry.passed("passes"), TestReport.Entry.failed("fails", FAILED))),
              new TestReport.Part(
                  "suites", List.of(TestReport.Entry.failed("unknown-sentence", BROKEN)))));

  @Test
  void isWhatBuildServersRead() {
    assertThat(Junit.read(TestJunit.of(REPORT, WHEN)).getElementsByTagName("testcase").getLength())
        .isEqualTo(3);
    assertThat(Junit.read(TestJunit.of(new TestReport(List.of()), WHEN)).hasChildNodes()).isTrue();
  }

  @Test
  void countsAndSaysWhatFailed() {
    Document xml = Junit.read(TestJunit.of(REPORT, WHEN));

    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
    assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-22T10:15:30");
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("Met → Unmet");
    assertThat(failure.getTextContent())
        .isEqualTo("rules/x.cases.json:2:3\nUnmet\na < b & \"c\"\nsecond");
    assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() {
    String odd = "bell \u0007, noncharacter \uFFFE, smile \uD83D\uDE00";
    TestReport report =
        new TestReport(List.of(new TestReport.Part("p", List.of(TestReport.Entry.passed(odd)))));

    Document xml = Junit.read(TestJunit.of(report, WHEN));

    assertThat(((Element) xml.getElementsByTagName("testcase").item(0)).getAttribute("name"))
        .isEqualTo("bell , noncharacter , smile \uD83D\uDE00");
  }
}
