package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value of a record and where it stands. What is missing is a field that says nothing.
 *
 * @param top the pointer of the record's own field that this is in; empty for the record itself
 */
record Field(JsonNode json, String pointer, String top, Notes notes) {
  private static final int SHOWN = 60;

  /** A whole record. */
  static Field record(JsonNode json, String pointer, Notes notes) {
    return new Field(json, pointer, "", notes);
  }

  /** Another record, reached through this field: what happens to it is noted there. */
  Field joined(JsonNode other, String name) {
    return new Field(other, name + "#", top, notes);
  }

  /** What this record stands in, in a document. */
  Field around(JsonNode root) {
    String outer = pointer.replaceFirst("(/[0-9]+)?$", "").replaceFirst("/[^/]*$", "");
    return record(root.at(outer), outer, notes);
  }

  /** The member of a key. */
  Field at(String key) {
    String below = JsonText.below(pointer, key);
    if (top.isEmpty()) {
      notes.lookedAt(below);
    }
    return new Field(json.path(key), below, top.isEmpty() ? below : top, notes);
  }

  /** The member of the first of these keys that says something. */
  Field first(String... keys) {
    for (String key : keys) {
      if (at(key).says()) {
        return at(key);
      }
    }
    return at(keys[0]);
  }

  /** The elements of a list, the value itself where it is no list, none where it says nothing. */
  List<Field> each() {
    if (!json.isArray()) {
      return says() ? List.of(this) : List.of();
    }
    List<Field> elements = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      Field element = new Field(json.get(i), pointer + "/" + i, top, notes);
      if (element.says()) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Whether there is anything at all in it. */
  boolean says() {
    return !saysNothing(json);
  }

  /** Whether a value is missing, null, blank, or made of such values only. */
  static boolean saysNothing(JsonNode json) {
    if (json.isContainerNode()) {
      for (JsonNode child : json) {
        if (!saysNothing(child)) {
          return false;
        }
      }
      return true;
    }
    return json.isMissingNode() || json.isNull() || (json.isTextual() && json.asText().isBlank());
  }

  /** The text or number as written, for codes and ids; empty where there is none. */
  String code() {
    return json.isValueNode() && !json.isNull() ? json.asText().strip() : "";
  }

  /** Whether it is one of these codes, in any case. */
  boolean is(String... codes) {
    return Stream.of(codes).anyMatch(code -> code.equalsIgnoreCase(code()));
  }

  boolean isTrue() {
    return json.asBoolean(false) || is("true", "yes");
  }

  /** The text for people; filler is distrusted and left out. */
  Optional<String> text() {
    if (!says() || !json.isValueNode()) {
      return Optional.empty();
    }
    String text = PlainText.of(json.asText());
    if (Filler.is(key(), text)) {
      distrusted("import-filler", shown());
      return Optional.empty();
    }
    return Optional.of(text).filter(said -> !said.isEmpty());
  }

  private String key() {
    return Filler.key(pointer);
  }

  /** The same value where another pointer tells better what it is about. */
  Field named(String other) {
    return new Field(json, other, top, notes);
  }

  /** The value as it may be shown in a sentence. */
  String shown() {
    return shown(json);
  }

  static String shown(JsonNode value) {
    JsonNode json = value.isArray() && value.size() == 1 ? value.get(0) : value;
    return shown(json.isTextual() ? json.textValue() : json.toString());
  }

  /** A text as it may be shown in a sentence. */
  static String shown(String written) {
    return written.length() > SHOWN ? written.substring(0, SHOWN) + "…" : written;
  }

  /** Notes that it stands in the description at these places. */
  void becomes(String... targets) {
    Stream.of(targets).forEach(target -> notes.used(top.isEmpty() ? pointer : top, target));
  }

  /** Notes that the description does not say it, and why. */
  void skipped(String code, Object... details) {
    notes.skipped(top.isEmpty() ? pointer : top, pointer, code, details);
  }

  /** Notes that it is not believed, and why. */
  void distrusted(String code, Object... details) {
    notes.distrusted(top.isEmpty() ? pointer : top, pointer, code, details);
  }
}
