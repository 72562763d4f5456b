package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * Where rules and samples are, and the language to answer in. Without options they are the folders
 * {@code rules} and {@code samples} where the command is run, if it holds a vocabulary; else those
 * inside the jar.
 */
public final class Settings {
  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "the rules (default: rules, or those in the jar)")
  private Path rules;

  @Option(
      names = "--samples",
      paramLabel = "FOLDER",
      description = "samples and persona cards (default: samples, or those in the jar)")
  private Path samples;

  @Option(
      names = "--lang",
      paramLabel = "en|fi",
      description = "the language to answer in (default: en)")
  private String lang;

  /** The language to answer in. Throws {@link BadUsage}. */
  public Language language() {
    return lang == null
        ? Language.EN
        : Language.of(lang)
            .orElseThrow(() -> new BadUsage("--lang: \u201c" + lang + "\u201d, possible: en, fi"));
  }

  /** The folder of the rules, which may be inside the jar. Throws {@link BadUsage}. */
  public Path rules() {
    return folder(rules, "rules");
  }

  /** The folder of samples and persona cards, which may be too. Throws {@link BadUsage}. */
  public Path samples() {
    return folder(samples, "samples");
  }

  /** The rules, ready to answer. */
  public Kenelle load() {
    return Kenelle.load(rules(), samples());
  }

  private static Path folder(Path given, String name) {
    if (given != null) {
      if (!Files.isDirectory(given)) {
        throw new BadUsage("--" + name + ": no folder " + given);
      }
      return given;
    }
    boolean here = Files.isRegularFile(Path.of("rules", "vocabulary.json"));
    return here ? Path.of(name) : embedded(name);
  }

  /** A folder inside the jar, or among the built classes. */
  private static Path embedded(String name) {
    try {
      URI place = Kenelle.class.getResource("/kenelle/" + name).toURI();
      return place.getScheme().equals("jar")
          ? opened(place).getPath("/kenelle/" + name)
          : Path.of(place);
    } catch (URISyntaxException | IOException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static FileSystem opened(URI jar) throws IOException {
    try {
      return FileSystems.newFileSystem(jar, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(jar);
    }
  }

  Optional<String> askedLanguage() {
    return Optional.ofNullable(lang);
  }
}
