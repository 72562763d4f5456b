package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.util.function.Function;

/**
 * A file, or a line of one, as one value, whatever it was written in.
 *
 * @param name the file as people know it
 * @param places where the value at a pointer stands in the file
 */
record Parsed(String name, JsonNode root, Function<String, JsonText.Place> places) {
  /** A value of which nobody knows where in the file it stands. */
  static Parsed of(String name, JsonNode root) {
    return new Parsed(name, root, pointer -> new JsonText.Place(1, 1));
  }
}
