package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;

/** A file of RDF in any syntax, read without fetching anything. */
final class RdfFile {
  /** What relative addresses are relative to; no such place exists. */
  static final String BASE = "http://record.invalid/";

  private static final Pattern ENTITY = Pattern.compile("<!ENTITY[^>]*>");

  private final String name;
  private final RdfGraph graph = new RdfGraph();

  private RdfFile(String name) {
    this.name = name;
  }

  /** The services of a file. Throws {@link UnreadableFile}. */
  static Parsed read(Path file, String name) {
    byte[] bytes = JsonFile.bytes(file, name);
    return new RdfFile(name).read(bytes);
  }

  private Parsed read(byte[] bytes) {
    String end = name.toLowerCase(Locale.ROOT);
    if (end.endsWith(".jsonld") || end.endsWith(".json")) {
      JsonNode document = NgsiLd.plain(JsonFile.read(name, bytes, 0));
      parse(JsonLd.local(document).toString(), Lang.JSONLD11);
      JsonNode root = JsonLd.withTrees(document, graph);
      return new Parsed(name, root, JsonFile.places(bytes));
    }
    String text = decoded(bytes);
    Lang lang = lang(end, text);
    if (Lang.RDFXML.equals(lang)) {
      checkDocumentType(text);
    }
    parse(text, lang);
    return Parsed.of(name, trees());
  }

  private static Lang lang(String end, String text) {
    if (end.endsWith(".rdf") || end.endsWith(".xml") || end.endsWith(".owl")) {
      return Lang.RDFXML;
    }
    return text.stripLeading().startsWith("<?xml") ? Lang.RDFXML : Lang.TURTLE;
  }

  private String decoded(byte[] bytes) {
    try {
      String text = JsonText.decoded(bytes);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (JsonText.Malformed e) {
      throw new UnreadableFile(name, e.place(), e.reason());
    }
  }

  /** Entities that only shorten addresses are common here; nothing else of a type is let in. */
  private void checkDocumentType(String text) {
    int start = text.indexOf("<!DOCTYPE");
    if (start < 0) {
      return;
    }
    int end = text.indexOf("]>", start);
    String type = text.substring(start, end < 0 ? text.length() : end);
    Matcher entities = ENTITY.matcher(type);
    boolean safe = end >= 0 && !type.contains("SYSTEM") && !type.contains("PUBLIC");
    while (entities.find()) {
      safe &= !entities.group().contains("&") && !entities.group().contains("%");
    }
    if (!safe) {
      int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
      throw new UnreadableFile(name, new JsonText.Place(line, 1), Message.of("import-xml-dtd"));
    }
  }

  private void parse(String text, Lang lang) {
    try {
      RDFParser.fromString(text, lang)
          .base(BASE)
          .set(LangJSONLD11.JSONLD_OPTIONS, JsonLd.offline())
          .errorHandler(new Places())
          .parse(graph);
    } catch (RiotException e) {
      throw refused(e.getMessage(), 1, 1);
    } catch (RdfGraph.TooLong e) {
      throw UnreadableFile.whole(name, "import-long-text");
    } catch (UnreadableFile e) {
      throw e;
    } catch (RuntimeException e) {
      throw refused(e.getMessage(), 1, 1); // what the reader stumbles over is wrong with the file
    } catch (StackOverflowError e) {
      throw UnreadableFile.whole(name, "import-too-deep");
    }
  }

  private UnreadableFile refused(String reason, long line, long column) {
    JsonText.Place place = new JsonText.Place((int) Math.max(1, line), (int) Math.max(1, column));
    return new UnreadableFile(name, place, Complaint.of("import-rdf", String.valueOf(reason)));
  }

  private JsonNode trees() {
    ArrayNode trees = JsonNodeFactory.instance.arrayNode();
    graph.ofType(CpsvAp.SERVICE).forEach(service -> trees.add(RdfTree.of(service, graph)));
    return trees.size() == 1 ? trees.get(0) : trees;
  }

  /** Stops at the first error, and lets warnings pass. */
  private final class Places implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // an unusual address or number is still what the file says
    }

    @Override
    public void error(String message, long line, long column) {
      throw refused(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw refused(message, line, column);
    }
  }
}
