package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitXmlTest {
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
  void isWhatBuildServersRead() throws Exception {
    assertValid(JunitXml.of(REPORT, WHEN));
    assertValid(JunitXml.of(new TestReport(List.of()), WHEN));
  }

  @Test
  void countsAndSaysWhatFailed() throws Exception {
    Document xml = parsed(JunitXml.of(REPORT, WHEN));

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
  void whatXmlCannotHoldIsReplaced() throws Exception {
    String odd = "bell \u0007, noncharacter \uFFFE, smile \uD83D\uDE00";
    TestReport report =
        new TestReport(List.of(new TestReport.Part("p", List.of(TestReport.Entry.passed(odd)))));

    Document xml = parsed(JunitXml.of(report, WHEN));

    assertThat(((Element) xml.getElementsByTagName("testcase").item(0)).getAttribute("name"))
        .isEqualTo("bell \uFFFD, noncharacter \uFFFD, smile \uD83D\uDE00");
  }

  private static void assertValid(String xml) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JunitXmlTest.class.getResource("junit.xsd"));
    assertThatNoException()
        .isThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))));
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
