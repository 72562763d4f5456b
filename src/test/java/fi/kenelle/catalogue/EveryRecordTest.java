package fi.kenelle.catalogue;

import static fi.kenelle.description.Reading.CARDS;
import static fi.kenelle.description.Reading.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.catalogue.CatalogueEntry.Imported;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record of the project, and for every real one where there are some. */
class EveryRecordTest {
  private static final DescriptionReader READER = new DescriptionReader(VOCABULARY, CARDS);

  /** A record as a test shows it. */
  record Named(CatalogueFormat format, Imported record) {
    @Override
    public String toString() {
      return format.id() + " " + record.source().replaceFirst(".*/", "");
    }
  }

  static List<Named> records() {
    return Stream.of(CatalogueFormat.values())
        .flatMap(
            format ->
                Stream.concat(Stream.of(Records.OWN), Records.real().stream())
                    .flatMap(folder -> Records.folder(folder, format).stream())
                    .flatMap(folder -> Records.imported(format, folder).stream())
                    .map(record -> new Named(format, record)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("records")
  void givesADescriptionThatCanBeEvaluated(Named named) {
    JsonNode written = JsonText.read(named.record().description().toString());

    assertThatCode(() -> READER.read(written)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("records")
  void hasANoteForEveryFieldOfTheRecord(Named named) {
    Set<String> noted =
        named.record().notes().stream().map(ImportNote::pointer).collect(Collectors.toSet());

    fields(named.record()).ifPresent(fields -> assertThat(noted).containsAll(fields));
    assertThat(noted).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("records")
  void saysWhatBecameOfEachFieldOnce(Named named) {
    List<String> said =
        named.record().notes().stream().map(note -> note.pointer() + " " + note.use()).toList();

    assertThat(said).doesNotHaveDuplicates();
  }

  /** The pointers of the fields of the record and around it, where its file is JSON. */
  private static Optional<List<String>> fields(Imported record) {
    String file = record.source().replaceFirst("#.*", "");
    if (!file.matches(".*\\.json(ld)?")) {
      return Optional.empty();
    }
    String pointer = record.source().substring(file.length()).replaceFirst("^#", "");
    JsonNode root = read(Path.of(file));
    Stream<String> own = keys(root, pointer);
    return Optional.of(
        pointer.isEmpty() ? own.toList() : Stream.concat(own, keys(root, "")).toList());
  }

  private static Stream<String> keys(JsonNode root, String pointer) {
    return root.at(pointer).properties().stream()
        .map(member -> JsonText.below(pointer, member.getKey()));
  }

  private static JsonNode read(Path file) {
    try {
      return JsonText.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
