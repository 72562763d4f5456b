package fi.kenelle.report;

import fi.kenelle.vocabulary.Line;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the XML that build servers know from JUnit and Ant: every element and attribute that their
 * schemas ask for, in the order in which they ask for them, and none that one of them refuses.
 */
final class JunitXml {
  private final String when;
  private final XMLStreamWriter xml;

  private JunitXml(LocalDateTime when, XMLStreamWriter xml) {
    this.when = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(when.truncatedTo(ChronoUnit.SECONDS));
    this.xml = xml;
  }

  /**
   * Cases that belong together.
   *
   * @param group what servers file its cases under
   * @param when the time to be shown, in UTC
   */
  record Suite(String name, String group, LocalDateTime when, List<Case> cases) {
    private long count(End end) {
      return cases.stream().filter(one -> one.outcome().end() == end).count();
    }
  }

  /** One case. */
  record Case(String name, Outcome outcome) {}

  /**
   * How a case ended.
   *
   * @param message why, in a line
   * @param type which kind of failure
   * @param text more about it, over as many lines as it needs
   */
  record Outcome(End end, String message, String type, String text) {
    static final Outcome PASSED = new Outcome(End.PASSED, "", "", "");

    static Outcome skipped(String message) {
      return new Outcome(End.SKIPPED, message, "", "");
    }
  }

  /** The ends that a case can come to. */
  enum End {
    PASSED(Optional.empty()),
    SKIPPED(Optional.of("skipped")),
    FAILED(Optional.of("failure")),
    BROKEN(Optional.of("error"));

    private final Optional<String> element;

    End(Optional<String> element) {
      this.element = element;
    }
  }

  /** The suites as XML that ends with a line break. */
  static String of(List<Suite> suites) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      for (int i = 0; i < suites.size(); i++) {
        new JunitXml(suites.get(i).when(), xml).write(suites.get(i), i);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private void write(Suite suite, int id) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    write("id", String.valueOf(id));
    write("package", "kenelle");
    write("name", suite.name());
    write("timestamp", when);
    write("hostname", "localhost");
    write("tests", String.valueOf(suite.cases().size()));
    write("failures", String.valueOf(suite.count(End.FAILED)));
    write("errors", String.valueOf(suite.count(End.BROKEN)));
    write("skipped", String.valueOf(suite.count(End.SKIPPED)));
    write("time", "0");
    line(2);
    xml.writeEmptyElement("properties");
    for (Case one : suite.cases()) {
      write(suite, one);
    }
    line(2);
    xml.writeEmptyElement("system-out");
    line(2);
    xml.writeEmptyElement("system-err");
    line(1);
    xml.writeEndElement();
  }

  private void write(Suite suite, Case one) throws XMLStreamException {
    line(2);
    Optional<String> element = one.outcome().end().element;
    if (element.isEmpty()) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    write("name", one.name());
    write("classname", suite.group());
    write("time", "0");
    if (element.isPresent()) {
      line(3);
      write(element.get(), one.outcome());
      line(2);
      xml.writeEndElement();
    }
  }

  private void write(String element, Outcome outcome) throws XMLStreamException {
    if (outcome.end() == End.SKIPPED) {
      xml.writeEmptyElement(element);
      write("message", outcome.message());
      return;
    }
    xml.writeStartElement(element);
    write("message", outcome.message());
    write("type", outcome.type());
    xml.writeCharacters(outcome.text().lines().map(Line::seen).collect(Collectors.joining("\n")));
    xml.writeEndElement();
  }

  private void write(String attribute, String value) throws XMLStreamException {
    xml.writeAttribute(attribute, Line.of(value));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
