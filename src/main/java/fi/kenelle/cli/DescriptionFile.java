package fi.kenelle.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A service description in a file, or on standard input where the file is {@code -}. */
record DescriptionFile(ServiceDescription description, JsonNode json) {
  /** Reads it. Throws {@link BadUsage} that names file, line and column of every problem. */
  static DescriptionFile read(String file, Kenelle kenelle, Language language) {
    byte[] bytes = bytes(file);
    String name = file.equals("-") ? "<stdin>" : file;
    try {
      JsonNode json = JsonText.read(bytes);
      return new DescriptionFile(kenelle.describe(json), json);
    } catch (JsonText.Malformed e) {
      throw new BadUsage(RuleSetReader.malformed(name, e).inWords(language));
    } catch (InvalidInput e) {
      throw new BadUsage(
          RuleSetReader.placed(name, bytes, e.problems()).stream()
              .map(problem -> problem.inWords(language))
              .collect(Collectors.joining("\n")));
    }
  }

  private static byte[] bytes(String file) {
    try {
      return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new BadUsage(
          file + ": " + (Files.exists(Path.of(file)) ? e.getMessage() : "no such file"));
    }
  }
}
