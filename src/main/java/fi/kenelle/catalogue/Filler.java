package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Texts that only hold a place: a field's own name, a reminder to fill it in, an example. */
final class Filler {
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "value",
          "string",
          "text",
          "todo",
          "tbd",
          "tbc",
          "tba",
          "na",
          "null",
          "undefined",
          "xxx",
          "default name",
          "default description",
          "default",
          "placeholder",
          "to be completed",
          "to be confirmed",
          "to be added",
          "to do",
          "not applicable",
          "example",
          "sample text",
          "insert text here",
          "enter text here",
          "test",
          "testi",
          "täydennetään",
          "täydennä",
          "puuttuu",
          "ei tietoa",
          "ei tiedossa",
          "kesken",
          "tulossa",
          "lisätään myöhemmin",
          "päivitetään",
          "saknas",
          "ej angivet",
          "kommer senare",
          "coming soon",
          "not provided",
          "not specified",
          "not available",
          "no description",
          "unknown");
  private static final Pattern OTHER_FIELD = Pattern.compile("[a-z]+(_[a-z0-9]+)+");
  private static final Pattern EXAMPLE_ADDRESS =
      Pattern.compile("(https?://)?(www\\.)?example\\.(com|org|net)/?|(https?://)?localhost.*");
  private static final int LONGEST = 200;
  private static final int LONG_ENOUGH_TO_MISTYPE = 6;

  private Filler() {}

  /** Whether the text of a field of this name only holds its place. */
  static boolean is(String key, String text) {
    if (text.length() > LONGEST) {
      return text.regionMatches(true, 0, "lorem ipsum", 0, 11);
    }
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_:/. ]", "").strip();
    return words.replaceAll("[:/. ]", "").isEmpty()
        || PLACEHOLDERS.contains(words.replaceAll("[.:/]+$", "").replace("/", "").strip())
        || words.startsWith("lorem ipsum")
        || EXAMPLE_ADDRESS.matcher(words).matches()
        || OTHER_FIELD.matcher(text).matches()
        || isName(key.toLowerCase(Locale.ROOT), words)
        || text.toLowerCase(Locale.ROOT).startsWith(key.toLowerCase(Locale.ROOT) + "@example.");
  }

  /** The name of the field that a value stands in, lists left out. */
  static String key(String pointer) {
    String named = pointer;
    while (Character.isDigit(Reach.last(named, "/").concat("x").charAt(0))) {
      named = named.substring(0, Math.max(0, named.lastIndexOf('/')));
    }
    return Reach.last(named, "/");
  }

  /** Whether a value says something, and all of it is filler. */
  static boolean fills(String pointer, JsonNode value) {
    if (value.isObject() || Field.saysNothing(value)) {
      return false;
    }
    if (value.isTextual()) {
      return is(key(pointer), value.textValue());
    }
    boolean all = value.isArray();
    for (JsonNode element : value) {
      all &= fills(pointer, element);
    }
    return all;
  }

  /** Whether some text below a value is filler: then what stands around it is not meant either. */
  static boolean isIn(JsonNode value, String key) {
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (isIn(member.getValue(), member.getKey())) {
        return true;
      }
    }
    for (JsonNode element : value.isArray() ? value : List.<JsonNode>of()) {
      if (isIn(element, key)) {
        return true;
      }
    }
    return value.isTextual() && !value.textValue().isBlank() && is(key, value.textValue());
  }

  private static boolean isName(String key, String words) {
    if (key.isEmpty() || words.isEmpty()) {
      return false;
    }
    return words.equals(key)
        || (key.length() >= LONG_ENOUGH_TO_MISTYPE
            && new LevenshteinDistance(1).apply(key, words) >= 0);
  }
}
