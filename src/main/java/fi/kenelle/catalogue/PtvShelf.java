package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The channels and organisations of a catalogue by their ids. Of a file that holds one only its
 * place is remembered; those in longer files are kept.
 */
final class PtvShelf {
  private static final int MOST_KEPT = 500;
  private final Map<String, Path> places = new HashMap<>();
  private final Map<String, JsonNode> held = new HashMap<>();
  private final Map<String, JsonNode> lately =
      new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private PtvShelf() {}

  /** Those below a folder; around a file those of the catalogue that its folder belongs to. */
  static PtvShelf around(Path path) {
    PtvShelf shelf = new PtvShelf();
    Path root = Files.isDirectory(path) ? path : catalogueOf(path);
    Folder files = new Folder(root, new Ptv(shelf));
    while (files.hasNext()) {
      shelf.index(files.next());
    }
    return shelf;
  }

  private static Path catalogueOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean isPart = name(folder).equals("services") && folder.getParent() != null;
    return isPart ? folder.getParent() : file;
  }

  private static String name(Path folder) {
    return folder == null || folder.getFileName() == null
        ? ""
        : folder.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private void index(Path file) {
    String folder = name(file.getParent());
    if (folder.contains("channel") || folder.contains("organi")) {
      places.put(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""), file);
    }
    if (!folder.equals("services")) {
      hold(file);
    }
  }

  /** Keeps what a file holds, unless it is one record that its name finds again. */
  private void hold(Path file) {
    try {
      Iterator<Parsed> values = JsonFile.open(file, file.toString());
      while (values.hasNext()) {
        JsonNode root = values.next().root();
        Stream.concat(Stream.of(root), elements(root))
            .filter(PtvShelf::isBeside)
            .filter(record -> !places.containsKey(record.path("id").asText()))
            .forEach(record -> held.put(record.path("id").asText(), record));
      }
    } catch (UnreadableFile e) {
      return; // reported when its turn comes to be read as a record
    }
  }

  static boolean isBeside(JsonNode json) {
    return json.has("serviceChannelNames") || json.has("organizationNames");
  }

  /** The values in a list, or in a list of one of the fields. */
  static Stream<JsonNode> elements(JsonNode root) {
    Stream<JsonNode> lists =
        root.isArray() ? Stream.of(root) : stream(root).filter(JsonNode::isArray);
    return lists.flatMap(PtvShelf::stream).filter(JsonNode::isObject);
  }

  private static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** The record of an id, if it is there and can be read. */
  Optional<JsonNode> get(String id) {
    if (held.containsKey(id)) {
      return Optional.of(held.get(id));
    }
    if (!lately.containsKey(id) && places.containsKey(id)) {
      read(places.get(id)).ifPresent(record -> lately.put(id, record));
    }
    return Optional.ofNullable(lately.get(id));
  }

  private static Optional<JsonNode> read(Path file) {
    try {
      String name = file.toString();
      return Optional.of(JsonFile.read(name, JsonFile.bytes(file, name), 0))
          .filter(PtvShelf::isBeside);
    } catch (UnreadableFile e) {
      return Optional.empty();
    }
  }

  /** What notes call the record of an id. */
  String name(String id) {
    return places.containsKey(id) ? places.get(id).getFileName().toString() : id;
  }
}
