package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gathers what becomes of the fields of one record, until each has its note. */
final class Notes {
  private final Map<String, Set<String>> targets = new LinkedHashMap<>();
  private final Map<String, ImportNote> others = new LinkedHashMap<>();
  private final Set<String> distrustedBelow = new HashSet<>();
  private final Map<String, String> tops = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Set<String> lookedAt = new HashSet<>();
  private final Map<String, Set<String>> below = new HashMap<>();

  /** The importer has looked for something at the pointer. */
  void lookedAt(String pointer) {
    lookedAt.add(pointer);
  }

  /** The field at the pointer, or something in it, stands in the description at the target. */
  void used(String pointer, String target) {
    targets.computeIfAbsent(pointer, key -> new LinkedHashSet<>()).add(target);
  }

  /** The field holds the record, or leads to it. */
  void around(String pointer) {
    others.put(pointer, new ImportNote(pointer, ImportNote.Use.USED, Message.of("import-holds")));
  }

  /** What the pointer leads to in the field at the top says nothing for the description. */
  void skipped(String top, String pointer, String code, Object... details) {
    Message reason = Message.of(code, details);
    others.putIfAbsent(pointer, new ImportNote(pointer, ImportNote.Use.SKIPPED, reason));
    noteBelow(top, pointer);
  }

  private void noteBelow(String top, String pointer) {
    tops.put(pointer, top);
    if (!top.equals(pointer)) {
      below.computeIfAbsent(top, key -> new LinkedHashSet<>()).add(pointer);
    }
  }

  /** The value at the pointer is not believed; it stands in the field at the top. */
  void distrusted(String top, String pointer, String code, Object... details) {
    Message reason = Message.of(code, details);
    others.merge(
        pointer,
        new ImportNote(pointer, ImportNote.Use.DISTRUSTED, reason),
        (known, more) -> known.isDistrust() ? known : more);
    distrustedBelow.add(top);
    noteBelow(top, pointer);
  }

  /** Notes every field of the object that has no note yet; the reason of a field by its name. */
  void account(JsonNode object, String base, Function<String, String> reasons) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getKey().equals(RdfTree.NAMES)) {
        continue; // not the record's own
      }
      String pointer = JsonText.below(base, field.getKey());
      order.put(pointer, order.size());
      if (!targets.containsKey(pointer) && !others.containsKey(pointer)) {
        account(field.getValue(), pointer, reason(pointer, reasons.apply(field.getKey())));
      }
    }
  }

  /** Notes the fields of every object around a record as well: the one that leads to it, used. */
  void accountAround(JsonNode root, String pointer) {
    String outer = pointer;
    while (!outer.isEmpty()) {
      String inside = outer;
      outer = outer.substring(0, outer.lastIndexOf('/'));
      if (root.at(outer).isObject()) {
        around(inside);
        account(root.at(outer), outer, field -> "import-around");
      }
    }
  }

  /** What was looked at has a place in a description, only not for what it says here. */
  private String reason(String pointer, String usual) {
    boolean placed = usual.equals("import-no-place") && lookedAt.contains(pointer);
    return placed ? "import-nothing-for" : usual;
  }

  private void account(JsonNode value, String pointer, String reason) {
    if (distrustedBelow.contains(pointer)) {
      distrusted(pointer, pointer, "import-nothing-left");
    } else if (Filler.fills(pointer, value)) {
      distrusted(pointer, pointer, "import-filler", Field.shown(value));
    } else if (Field.saysNothing(value)) {
      skipped(pointer, pointer, "import-empty");
    } else {
      Optional<ImportNote> why = onlyNoteBelow(pointer);
      why.ifPresent(note -> others.remove(note.pointer()));
      Message message = why.map(ImportNote::message).orElse(Message.of(reason));
      others.put(pointer, new ImportNote(pointer, ImportNote.Use.SKIPPED, message));
    }
  }

  /** Where one thing only was skipped in a field, that is why the field is. */
  private Optional<ImportNote> onlyNoteBelow(String pointer) {
    Set<String> inside = below.getOrDefault(pointer, Set.of());
    return inside.stream()
        .filter(one -> inside.size() == 1)
        .map(others::get)
        .filter(note -> !note.isDistrust())
        .findFirst();
  }

  /** All notes, in the order of the record's fields; what is used before what is not. */
  List<ImportNote> all() {
    List<ImportNote> notes = new ArrayList<>();
    targets.forEach(
        (pointer, places) ->
            notes.add(
                new ImportNote(
                    pointer,
                    ImportNote.Use.USED,
                    Message.of("import-used", String.join(", ", places)))));
    others.values().stream().filter(note -> !isUsed(note)).forEach(notes::add);
    notes.sort(Comparator.comparingInt(note -> order.getOrDefault(top(note), order.size())));
    return List.copyOf(notes);
  }

  private String top(ImportNote note) {
    return tops.getOrDefault(note.pointer(), note.pointer());
  }

  private boolean isUsed(ImportNote note) {
    return note.use() == ImportNote.Use.SKIPPED && targets.containsKey(note.pointer());
  }
}
