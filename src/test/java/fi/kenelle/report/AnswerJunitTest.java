package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AnswerJunitTest {
  @Test
  void hasASuiteAGroupAndACaseAVerdict() {
    Answer answer = Reports.sample("device-lending");

    Document report = read(Reports.write(ReportFormat.JUNIT, answer, Language.EN));

    assertThat(elements(report, "testsuite"))
        .extracting(suite -> suite.getAttribute("name"))
        .containsExactly(
            "Device lending · A Consumer: Mobile knowledge workers · persona Pekka, 35",
            "Device lending · B Consumer: Recently retired people · persona Pirjo, 63",
            "Device lending · C Consumer: Young townspeople · persona Kalle, 19");
    assertCounts(report, answer);
    Element failure = elements(report, "failure").get(0);
    assertThat(failure.getAttribute("type")).isEqualTo("must");
    assertThat(failure.getAttribute("message")).startsWith("Ask two or three things");
    assertThat(failure.getTextContent())
        .contains("Because: Nobody feels", "/attributes/personalisation", "S0-08, S2-41");
  }

  @Test
  void skipsWhatIsWaivedWithItsReason() {
    Answer answer =
        Reports.answer(
            "{'name': 'S', 'customers': [{'type': 'b2b'}], 'attributes': {'contractPrecision':"
                + " 'none'}, 'waivers': [{'rule': 'b2b/exact-contract', 'reason': 'Law'}]}");

    Document report = read(Reports.write(ReportFormat.JUNIT, answer, Language.EN));

    assertThat(elements(report, "failure")).isEmpty();
    Element waived = elements(report, "skipped").get(0);
    assertThat(waived.getAttribute("message")).isEqualTo("Waived: Law");
    assertThat(((Element) waived.getParentNode()).getAttribute("name"))
        .startsWith("b2b/exact-contract: ");
  }

  @Test
  void putsSeveralAnswersUnderOneRoot() {
    List<Reported> answers =
        List.of(Reports.fromFile("device-lending"), Reports.fromFile("fibre-broadband"));

    Document report = read(ReportFormat.JUNIT.write(answers, Language.FI));

    assertThat(elements(report, "testsuite"))
        .hasSize(answers.stream().mapToInt(one -> one.answer().results().size()).sum())
        .extracting(suite -> suite.getAttribute("name"))
        .doesNotHaveDuplicates()
        .anyMatch(name -> name.contains("(samples/fibre-broadband.json)"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isWellFormedAndCountsRightWhateverItsTexts(long seed) {
    for (Answer answer : Reports.hostile(seed).toList()) {
      Document report = read(Reports.write(ReportFormat.JUNIT, answer, Language.FI));

      assertCounts(report, answer);
      String service = Line.of(answer.description().name().in(Language.FI));
      assertThat(elements(report, "testsuite"))
          .allMatch(suite -> suite.getAttribute("name").startsWith(service));
    }
  }

  private static void assertCounts(Document report, Answer answer) {
    List<Outcome> outcomes = Reports.outcomes(answer);
    Element root = report.getDocumentElement();
    assertThat(elements(report, "testcase"))
        .hasSameSizeAs(outcomes)
        .hasSize(Integer.parseInt(root.getAttribute("tests")));
    assertThat(elements(report, "failure"))
        .hasSize((int) outcomes.stream().filter(o -> o.verdict() == Verdict.UNMET).count())
        .hasSize(Integer.parseInt(root.getAttribute("failures")));
    long met = outcomes.stream().filter(o -> o.verdict() == Verdict.MET).count();
    assertThat(elements(report, "skipped"))
        .hasSize(Integer.parseInt(root.getAttribute("skipped")))
        .hasSize(outcomes.size() - (int) met - elements(report, "failure").size());
  }

  /** Reads a report and holds it against what is known of the XML of JUnit. */
  private static Document read(String report) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(report)));
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Path.of("src/test/resources/report/junit.xsd").toFile())
          .newValidator()
          .validate(new DOMSource(document));
      return document;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(report, e);
    }
  }

  private static List<Element> elements(Document report, String name) {
    NodeList found = report.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
