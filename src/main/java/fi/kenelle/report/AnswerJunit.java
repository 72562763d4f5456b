package fi.kenelle.report;

import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes answers as the XML of JUnit, for build servers: a suite a group, a case a rule and
 * touchpoint. What is unmet fails; what is waived, or not decided, is skipped.
 */
final class AnswerJunit {
  private final Reported reported;
  private final Language language;
  private final AnswerWords words;
  private final XMLStreamWriter xml;

  private AnswerJunit(Reported reported, Language language, XMLStreamWriter xml) {
    this.reported = reported;
    this.language = language;
    this.words = new AnswerWords(reported.answer(), language);
    this.xml = xml;
  }

  /** All answers as one document. */
  static String of(List<Reported> answers, Language language) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "kenelle");
      writeCounts(xml, answers.stream().flatMap(r -> r.answer().results().stream()).toList());
      for (Reported reported : answers) {
        new AnswerJunit(reported, language, xml).writeSuites();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private static void writeCounts(XMLStreamWriter xml, List<GroupResult> results)
      throws XMLStreamException {
    Map<Boolean, Long> decided =
        results.stream()
            .flatMap(AnswerWords::outcomes)
            .collect(Collectors.partitioningBy(AnswerJunit::isDecided, Collectors.counting()));
    long failures = results.stream().mapToLong(result -> result.recommendations().size()).sum();
    xml.writeAttribute("tests", String.valueOf(decided.get(true) + decided.get(false)));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(decided.get(false)));
  }

  private static boolean isDecided(Outcome outcome) {
    return outcome.verdict() == Verdict.MET || outcome.verdict() == Verdict.UNMET;
  }

  private void writeSuites() throws XMLStreamException {
    for (GroupResult result : reported.answer().results()) {
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      attribute("name", suite(result));
      writeCounts(xml, List.of(result));
      for (Outcome outcome : AnswerWords.outcomes(result).toList()) {
        writeCase(result, outcome);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
    }
  }

  /** The group, and its service: suites of several services may stand together. */
  private String suite(GroupResult result) {
    String file = reported.origin().map(origin -> " (" + origin.name() + ")").orElse("");
    return words.service() + file + " · " + group(result);
  }

  private String group(GroupResult result) {
    return AnswerText.letter(result.index()) + " " + words.groupAndPersona(result);
  }

  private void writeCase(GroupResult result, Outcome outcome) throws XMLStreamException {
    Rule rule = outcome.rule();
    String at = words.touchpointId(outcome).map(id -> " @" + id).orElse("");
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    attribute("classname", words.service() + " · " + group(result));
    attribute("name", rule.id() + at + ": " + rule.metadata().title().in(language));
    switch (outcome.verdict()) {
      case MET -> {}
      case UNMET -> writeFailure(outcome);
      default -> writeSkipped(outcome);
    }
    xml.writeEndElement();
  }

  private void writeFailure(Outcome outcome) throws XMLStreamException {
    Rule rule = outcome.rule();
    xml.writeStartElement("failure");
    attribute("type", rule.metadata().strength().id());
    attribute("message", rule.recommend().in(language));
    xml.writeCharacters(
        JunitXml.legal(
            String.join(
                "\n",
                words.say("text-because", rule.because().in(language)),
                words.say(
                    "text-expects",
                    words.clause(outcome),
                    words.value(rule.expectation().attribute(), outcome.actual())),
                Remedy.of(outcome).pointer()
                    + " · "
                    + rule.file()
                    + ":"
                    + rule.line()
                    + " · "
                    + String.join(", ", rule.metadata().sources()))));
    xml.writeEndElement();
  }

  private void writeSkipped(Outcome outcome) throws XMLStreamException {
    String verdict = words.say("verdict-" + outcome.verdict().id());
    Optional<String> reason =
        outcome.verdict() == Verdict.WAIVED
            ? Optional.of(words.waiver(outcome)).filter(text -> !text.isEmpty())
            : Optional.empty();
    xml.writeEmptyElement("skipped");
    attribute("message", verdict + reason.map(text -> ": " + text).orElse(""));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, JunitXml.legal(Line.of(value)));
  }
}
