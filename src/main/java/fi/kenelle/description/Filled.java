package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills a description in, as JSON. */
public final class Filled {
  private Filled() {}

  /**
   * A copy of a description with a value at a pointer. Objects that are missing on the way, or
   * null, are made; the groups and touchpoints that it names must be there.
   */
  public static JsonNode with(JsonNode description, String pointer, JsonNode value) {
    JsonNode copy = description.deepCopy();
    int last = pointer.lastIndexOf('/');
    JsonNode owner = copy;
    for (String step : pointer.substring(0, last).split("/", -1)) {
      owner = step.isEmpty() ? owner : inside(owner, step);
    }
    ((ObjectNode) owner).set(pointer.substring(last + 1), value);
    return copy;
  }

  private static JsonNode inside(JsonNode owner, String step) {
    if (owner.isArray()) {
      return owner.get(Integer.parseInt(step));
    }
    JsonNode inner = owner.path(step);
    return inner.isContainerNode() ? inner : ((ObjectNode) owner).putObject(step);
  }
}
