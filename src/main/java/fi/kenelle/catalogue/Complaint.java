package fi.kenelle.catalogue;

import fi.kenelle.vocabulary.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a file, in our own words where a library's complaint is a known one; else that
 * it cannot be read, and what the library says.
 */
final class Complaint {
  private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

  static {
    known("import-csv-quote", "Expected column separator character");
    known("import-xml-end", "element type \"([^\"]{1,60})\" must be terminated");
    known("import-xml-cut", "must start and end within the same entity|Premature end of file");
    known("import-xml-before", "Content is not allowed in prolog|markup in the document preceding");
    known("import-xml-entity", "entity \"([^\"]{1,60})\" was referenced, but not declared");
    known("import-xml-prefix", "ElementPrefixUnbound\\?([^&]{1,60})");
    known("import-xml-prefix", "AttributePrefixUnbound\\?[^&]*&[^&]*&([^&]{1,60})");
    known("import-rdf-prefix", "(?:Undefined|Unresolved) prefix:? ?\\[?([^\\] ]{0,60})");
    known("import-rdf-text", "Broken token|Broken long string");
    known("import-rdf-element", "Unqualified .{1,40} not allowed: ([^ ]{1,60})");
    known("import-rdf-address", "(?:Bad|Illegal|Broken|Relative) IRI");
  }

  private Complaint() {}

  private static void known(String code, String said) {
    KNOWN.put(Pattern.compile(said), code);
  }

  /** What a library's complaint comes to; the code is for one that is not known. */
  static Message of(String code, String said) {
    for (Map.Entry<Pattern, String> known : KNOWN.entrySet()) {
      Matcher found = known.getKey().matcher(said);
      if (found.find()) {
        return found.groupCount() == 0
            ? Message.of(known.getValue())
            : Message.of(known.getValue(), found.group(1));
      }
    }
    return Message.of(code, Field.shown(said));
  }
}
