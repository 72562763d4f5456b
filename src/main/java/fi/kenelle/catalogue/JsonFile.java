package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A file of JSON, or of a line of JSON for each value. */
final class JsonFile {
  /** More than this in one value is no record of a service. */
  static final int MOST_BYTES = 64 << 20;

  private JsonFile() {}

  /** The values of a file: one, or where its name says so one a line. */
  static Iterator<Parsed> open(Path file, String name) {
    String end = name.toLowerCase(Locale.ROOT);
    return end.endsWith(".ndjson") || end.endsWith(".jsonl")
        ? new JsonLines(file, name)
        : List.of(parsed(name, bytes(file, name))).iterator();
  }

  private static Parsed parsed(String name, byte[] bytes) {
    return new Parsed(name, read(name, bytes, 0), places(bytes));
  }

  /** Finds places in a text of JSON; it is gone through when the first is asked for. */
  static Function<String, JsonText.Place> places(byte[] bytes) {
    Map<String, JsonText.Place> found = new HashMap<>();
    return pointer -> {
      if (found.isEmpty()) {
        found.putAll(JsonText.places(bytes));
      }
      return JsonText.place(found, pointer);
    };
  }

  /** The bytes of a file that is not too long. */
  static byte[] bytes(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw UnreadableFile.whole(name, "import-too-long", MOST_BYTES >> 20);
      }
      return bytes;
    } catch (IOException e) {
      throw UnreadableFile.whole(name, "file-unreadable", name);
    }
  }

  /** The value that the bytes hold; they begin so many lines down in the file. */
  static JsonNode read(String name, byte[] bytes, int linesBefore) {
    try {
      return JsonText.read(bytes);
    } catch (JsonText.Malformed e) {
      JsonText.Place place = e.place();
      throw new UnreadableFile(
          name, new JsonText.Place(place.line() + linesBefore, place.column()), e.reason());
    }
  }
}
