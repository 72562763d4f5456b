package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A FHIR resource in XML, read into the shape that it has in JSON. A document type is refused, so
 * that nothing is expanded and nothing is fetched.
 */
final class FhirXml {
  private static final String NAMESPACE = "http://hl7.org/fhir";
  private static final int DEEPEST = 40;
  private static final int LONGEST_TEXT = 1 << 20;

  private final XMLStreamReader xml;
  private final String name;
  private final Map<String, JsonText.Place> places = new LinkedHashMap<>();

  private FhirXml(XMLStreamReader xml, String name) {
    this.xml = xml;
    this.name = name;
  }

  /** The resource of a file. Throws {@link UnreadableFile} at the line that is wrong. */
  static Parsed read(Path file, String name) {
    byte[] bytes = JsonFile.bytes(file, name);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      return new FhirXml(xml, name).document();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
      String reason = String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "");
      throw new UnreadableFile(
          name, new JsonText.Place(line, column), Complaint.of("import-xml", reason));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  private Parsed document() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new UnreadableFile(name, here(), Message.of("import-xml-dtd"));
      }
    }
    if (!NAMESPACE.equals(xml.getNamespaceURI())) {
      throw new UnreadableFile(name, here(), Message.of("import-xml-not-fhir", xml.getLocalName()));
    }
    JsonNode root = resource("");
    while (xml.hasNext()) {
      xml.next();
    }
    return new Parsed(name, root, pointer -> JsonText.place(places, pointer));
  }

  private JsonText.Place here() {
    return new JsonText.Place(
        Math.max(1, xml.getLocation().getLineNumber()),
        Math.max(1, xml.getLocation().getColumnNumber()));
  }

  /** The element that the reader is on, as a resource that tells its own type. */
  private ObjectNode resource(String pointer) throws XMLStreamException {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("resourceType", xml.getLocalName());
    return members(resource, pointer);
  }

  private ObjectNode members(ObjectNode object, String pointer) throws XMLStreamException {
    places.put(pointer, here());
    if (pointer.chars().filter(letter -> letter == '/').count() > DEEPEST) {
      throw new UnreadableFile(name, here(), Message.of("json-limits", DEEPEST));
    }
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        member(object, pointer);
      }
    }
    return object;
  }

  private void member(ObjectNode object, String pointer) throws XMLStreamException {
    String key = xml.getLocalName();
    String value = xml.getAttributeValue(null, "value");
    String url = xml.getAttributeValue(null, "url");
    if (!NAMESPACE.equals(xml.getNamespaceURI())) {
      skip();
      return;
    }
    if (value != null && value.length() > LONGEST_TEXT) {
      throw new UnreadableFile(name, here(), Message.of("json-limits", DEEPEST));
    }
    ObjectNode inside = JsonNodeFactory.instance.objectNode();
    if (url != null) {
      inside.put("url", url);
    }
    String below = JsonText.below(pointer, key);
    boolean holdsResource = key.equals("resource") || key.equals("contained");
    if (holdsResource) {
      held(inside, below);
    } else {
      members(inside, below);
    }
    put(object, key, value, holdsResource ? (ObjectNode) inside.path("held") : inside);
  }

  /** The one resource inside an element, and on to the end of the element. */
  private void held(ObjectNode into, String pointer) throws XMLStreamException {
    into.putObject("held");
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        into.set("held", resource(pointer));
      }
    }
  }

  /** Sets the member; one that comes again makes a list. */
  private static void put(ObjectNode object, String key, String value, ObjectNode inside) {
    JsonNode member = value == null ? inside : JsonNodeFactory.instance.textNode(value);
    if (object.path(key) instanceof ArrayNode list) {
      list.add(member);
    } else if (object.has(key)) {
      JsonNode before = object.get(key);
      object.putArray(key).add(before).add(member);
    } else {
      object.set(key, member);
    }
    if (value != null && !inside.isEmpty()) {
      object.set("_" + key, inside);
    }
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }
}
