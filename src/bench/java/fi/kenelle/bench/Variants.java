package fi.kenelle.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sample in many versions, each with a name of its own and silent on another pair of its
 * attributes: no two requests in a row ask the same, and remembering answers would not help.
 */
final class Variants {
  static final int COUNT = 256;

  private Variants() {}

  /** The files that hold them. */
  static List<Path> of(String sample) throws IOException {
    JsonNode json = JsonText.read(Files.readAllBytes(Path.of("samples", sample + ".json")));
    Path folder = Files.createDirectories(Bench.FOLDER.resolve("variants"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      Path file = folder.resolve(sample + "-" + i + ".json");
      Files.write(file, variant(json, i).toString().getBytes(StandardCharsets.UTF_8));
      files.add(file);
    }
    return files;
  }

  private static ObjectNode variant(JsonNode json, int number) {
    ObjectNode variant = json.deepCopy();
    variant.put("id", json.path("id").asText() + "-" + number);
    if (variant.path("attributes") instanceof ObjectNode attributes) {
      List<String> names = new ArrayList<>();
      attributes.fieldNames().forEachRemaining(names::add);
      int count = names.size();
      attributes.remove(names.get(number % count));
      attributes.remove(names.get((number + 1 + number / count) % count));
    }
    return variant;
  }
}
