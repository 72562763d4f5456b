package fi.kenelle.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.catalogue.CatalogueEntry.Imported;
import fi.kenelle.catalogue.ImportNote;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** A folder with a description in a file for each record, and beside it what became of it. */
final class ImportedFiles {
  private static final int LONGEST_NAME = 100;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;
  private final Language language;
  private final Set<String> names = new HashSet<>();

  /** Throws {@link BadUsage} where the folder cannot be made. */
  ImportedFiles(Path folder, Language language) {
    this.folder = folder;
    this.language = language;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadUsage(Message.of("import-output", folder).in(language));
    }
  }

  /** Writes {@code name.json} and, as no description, {@code name.notes}. */
  void write(Imported record) {
    String name = name(record.description().path("id").asText());
    write(name + ".json", record.description());
    write(name + ".notes", notes(record));
  }

  /** A file name after the id, another for each record. */
  private String name(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    String last = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    String wanted = last.isEmpty() ? "record" : last;
    String free = wanted;
    for (int i = 2; !names.add(free.toLowerCase(java.util.Locale.ROOT)); i++) {
      free = wanted + "-" + i;
    }
    return free;
  }

  private ObjectNode notes(Imported record) {
    ObjectNode json = MAPPER.createObjectNode().put("source", record.source());
    for (ImportNote note : record.notes()) {
      json.withArray("/notes")
          .addObject()
          .put("pointer", note.pointer())
          .put("use", note.use().id())
          .put("code", note.message().code())
          .put("message", note.message().in(language));
    }
    return json;
  }

  private void write(String name, JsonNode json) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(file, text(json) + "\n");
    } catch (IOException e) {
      throw new BadUsage(Message.of("import-output-file", file).in(language));
    }
  }

  private static String text(JsonNode json) throws JsonProcessingException {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}
