package fi.kenelle.report;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the XML of JUnit as strictly as the strictest build server. */
final class Junit {
  /** Other people's schemas are not ours to keep here: give their paths to hold reports to them. */
  private static final String SCHEMAS = "kenelle.junit.schemas";

  private Junit() {}

  /** The document, held against our schema and against those that were given. */
  static Document read(String report) {
    try {
      for (URL schema : schemas()) {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(schema)
            .newValidator()
            .validate(new StreamSource(new StringReader(report)));
      }
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(report)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(report, e);
    }
  }

  private static List<URL> schemas() throws IOException {
    List<URL> schemas = new ArrayList<>(List.of(Junit.class.getResource("junit.xsd")));
    for (String path : System.getProperty(SCHEMAS, "").split(",", -1)) {
      if (!path.isEmpty()) {
        schemas.add(Path.of(path).toUri().toURL());
      }
    }
    return schemas;
  }

  static List<Element> elements(Document report, String name) {
    NodeList found = report.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** The sum of a count over all suites. */
  static int sum(Document report, String count) {
    return elements(report, "testsuite").stream()
        .mapToInt(suite -> Integer.parseInt(suite.getAttribute(count)))
        .sum();
  }
}
