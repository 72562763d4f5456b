package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds where the records of a file stand. */
final class Pointers {
  private Pointers() {}

  /**
   * The value itself where it is a record, else those in it where it is a list or one of its fields
   * is a list of them.
   */
  static List<String> of(JsonNode root, Predicate<JsonNode> isRecord, String... wrappers) {
    if (root.isObject() && isRecord.test(root)) {
      return List.of("");
    }
    List<String> found = new ArrayList<>(elements(root, "", isRecord));
    for (String wrapper : wrappers) {
      JsonNode inside = root.path(wrapper);
      String at = JsonText.below("", wrapper);
      found.addAll(elements(inside, at, isRecord));
      if (inside.isObject() && isRecord.test(inside)) {
        found.add(at);
      }
    }
    return found;
  }

  private static List<String> elements(
      JsonNode list, String pointer, Predicate<JsonNode> isRecord) {
    List<String> found = new ArrayList<>();
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      if (list.get(i).isObject() && isRecord.test(list.get(i))) {
        found.add(pointer + "/" + i);
      }
    }
    return found;
  }
}
