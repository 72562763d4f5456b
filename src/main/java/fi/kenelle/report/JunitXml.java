package fi.kenelle.report;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a test report as the XML that build servers know from JUnit and Ant: every element and
 * attribute that their schemas ask for, in the order in which they ask for them.
 */
public final class JunitXml {
  private final TestReport report;
  private final String when;
  private final XMLStreamWriter xml;

  private JunitXml(TestReport report, Instant when, XMLStreamWriter xml) {
    this.report = report;
    this.when =
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            when.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    this.xml = xml;
  }

  /** The report as XML that ends with a line break. */
  public static String of(TestReport report, Instant when) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JunitXml(report, when, xml).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    for (int i = 0; i < report.parts().size(); i++) {
      writePart(report.parts().get(i), i);
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void writePart(TestReport.Part part, int id) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    write("id", String.valueOf(id));
    write("package", "kenelle");
    write("name", part.name());
    write("timestamp", when);
    write("hostname", "localhost");
    write("tests", String.valueOf(part.entries().size()));
    write("failures", String.valueOf(part.count(TestReport.Failure.Kind.FAILED)));
    write("errors", String.valueOf(part.count(TestReport.Failure.Kind.BROKEN)));
    write("time", "0");
    line(2);
    xml.writeEmptyElement("properties");
    for (TestReport.Entry entry : part.entries()) {
      writeEntry(part, entry);
    }
    line(2);
    xml.writeEmptyElement("system-out");
    line(2);
    xml.writeEmptyElement("system-err");
    line(1);
    xml.writeEndElement();
  }

  private void writeEntry(TestReport.Part part, TestReport.Entry entry) throws XMLStreamException {
    line(2);
    if (entry.failure().isEmpty()) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    write("name", entry.name());
    write("classname", part.name());
    write("time", "0");
    if (entry.failure().isPresent()) {
      writeFailure(entry.failure().get());
      line(2);
      xml.writeEndElement();
    }
  }

  private void writeFailure(TestReport.Failure failure) throws XMLStreamException {
    line(3);
    boolean broken = failure.kind() == TestReport.Failure.Kind.BROKEN;
    xml.writeStartElement(broken ? "error" : "failure");
    String expected = failure.expected().map(text -> text + " → ").orElse("");
    write("message", expected + failure.found());
    write("type", broken ? "problem" : "expectation");
    List<String> lines = new ArrayList<>();
    if (!failure.place().isEmpty()) {
      lines.add(failure.place());
    }
    lines.add(failure.found());
    lines.addAll(failure.decided());
    xml.writeCharacters(legal(String.join("\n", lines)));
    xml.writeEndElement();
  }

  private void write(String attribute, String value) throws XMLStreamException {
    xml.writeAttribute(attribute, legal(value));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** The text without the characters that XML 1.0 cannot hold. */
  static String legal(String text) {
    return text.replaceAll("[^\t\n\r -\uD7FF\uE000-\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
