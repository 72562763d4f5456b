package fi.kenelle.catalogue;

import fi.kenelle.catalogue.CatalogueEntry.Imported;
import fi.kenelle.catalogue.CatalogueEntry.Rejected;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records to import: those of the project, and real ones where a folder of them is given. */
final class Records {
  static final Path OWN = Path.of("src/test/resources/catalogue");
  private static final String FOLDER = System.getProperty("kenelle.records", "");

  private Records() {}

  /** The folder of real records, by format as the project's own are. */
  static Optional<Path> real() {
    return FOLDER.isBlank() ? Optional.empty() : Optional.of(Path.of(FOLDER));
  }

  /** The name of a format's folder: a dot may be written as a hyphen. */
  static Optional<Path> folder(Path records, CatalogueFormat format) {
    return Stream.of(format.id(), format.id().replace('.', '-'))
        .map(records::resolve)
        .filter(Files::isDirectory)
        .findFirst();
  }

  static List<CatalogueEntry> entries(CatalogueFormat format, Path path) {
    try (Stream<CatalogueEntry> entries = Catalogue.open(format, path)) {
      return entries.toList();
    }
  }

  static List<Imported> imported(CatalogueFormat format, Path path) {
    return entries(format, path).stream()
        .map(
            entry -> {
              if (entry instanceof Rejected rejected) {
                throw new AssertionError(rejected.inWords(Language.EN));
              }
              return (Imported) entry;
            })
        .toList();
  }

  /** What is wrong with a file or folder that gives no record. */
  static String refusal(CatalogueFormat format, Path path) {
    List<CatalogueEntry> entries = entries(format, path);
    if (entries.size() != 1 || !(entries.get(0) instanceof Rejected rejected)) {
      throw new AssertionError("not one refusal: " + entries);
    }
    return String.join("\n", rejected.inWords(Language.EN));
  }

  static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one record that a text in the format gives; quotes may be written single. */
  static Imported one(CatalogueFormat format, Path folder, String name, String text) {
    List<Imported> all = imported(format, write(folder, name, text.replace('\'', '"')));
    if (all.size() != 1) {
      throw new AssertionError("not one record: " + all);
    }
    return all.get(0);
  }

  /** The pointers of what was not believed. */
  static List<String> distrusted(Imported record) {
    return record.notes().stream()
        .filter(ImportNote::isDistrust)
        .map(note -> note.pointer() + " " + note.message().code())
        .toList();
  }
}
