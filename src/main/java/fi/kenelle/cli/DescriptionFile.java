package fi.kenelle.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.report.Reported;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service description in a file, or on standard input where the file is {@code -}. */
record DescriptionFile(ServiceDescription description, JsonNode json) {
  private static final String STANDARD_INPUT = "-";

  /** Reads it. Throws {@link BadUsage} that names file, line and column of every problem. */
  static DescriptionFile read(String file, Kenelle kenelle, Language language) {
    return read(file, language, json -> new DescriptionFile(kenelle.describe(json), json));
  }

  /** Where its values stand, for a report; nothing of what came on standard input. */
  static Optional<Reported.Origin> origin(String file) {
    return file.equals(STANDARD_INPUT)
        ? Optional.empty()
        : Optional.of(new Reported.Origin(file, JsonText.places(bytes(file))));
  }

  /**
   * Reads a JSON file. Throws {@link BadUsage} that names file, line and column of every problem.
   */
  static <T> T read(String file, Language language, Function<JsonNode, T> reader) {
    byte[] bytes = bytes(file);
    String name = file.equals(STANDARD_INPUT) ? "<stdin>" : file;
    try {
      return reader.apply(JsonText.read(bytes));
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
      return file.equals(STANDARD_INPUT)
          ? System.in.readAllBytes()
          : Files.readAllBytes(Path.of(file));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new BadUsage(
          file + ": " + (Files.exists(Path.of(file)) ? e.getMessage() : "no such file"));
    }
  }
}
