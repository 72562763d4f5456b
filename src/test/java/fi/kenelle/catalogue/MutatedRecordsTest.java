package fi.kenelle.catalogue;

import static fi.kenelle.description.Reading.CARDS;
import static fi.kenelle.description.Reading.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.catalogue.CatalogueEntry.Imported;
import fi.kenelle.catalogue.CatalogueEntry.Rejected;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Records in which something was changed at random, the project's own and real ones where there are
 * some: each becomes a description that can be evaluated and accounts for every field, or is
 * refused with a reason. {@code -Dkenelle.soak} says how many times as many are tried.
 */
class MutatedRecordsTest {
  private static final int SEEDS = 60 * Integer.getInteger("kenelle.soak", 1);
  private static final String JSON = ".*\\.json(ld)?";
  private static final List<Imported> NONE = List.of();
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final DescriptionReader READER = new DescriptionReader(VOCABULARY, CARDS);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  @Timeout(600)
  void becomeADescriptionOrAreRefused(CatalogueFormat format) throws IOException {
    for (Path records : folders(format)) {
      List<Path> files = copied(records);
      for (int seed = 0; seed < SEEDS; seed++) {
        Path file = files.get(seed % files.size());
        byte[] before = Files.readAllBytes(file);
        String changed = changed(file, seed);
        Files.writeString(file, changed);
        try {
          check(format);
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(file + " with seed " + seed + ":\n" + changed, e);
        }
        Files.write(file, before);
      }
    }
  }

  /** What is not there any more cannot be why something is said. */
  @ParameterizedTest
  @EnumSource
  void withAFieldLessSayNothingMore(CatalogueFormat format) throws IOException {
    for (Path file : copied(Records.folder(Records.OWN, format).orElseThrow())) {
      byte[] whole = Files.readAllBytes(file);
      for (Imported before : file.toString().matches(JSON) ? importedOf(format, file) : NONE) {
        for (String field : names(JsonText.read(whole).at(pointer(before)))) {
          checkWithout(field, before, format, file);
          Files.write(file, whole);
        }
      }
    }
  }

  private static void checkWithout(String field, Imported before, CatalogueFormat format, Path file)
      throws IOException {
    JsonNode less = JsonText.read(Files.readAllBytes(file));
    ((ObjectNode) less.at(pointer(before))).remove(field);
    Files.writeString(file, MAPPER.writeValueAsString(less));
    for (Imported after : importedOf(format, file)) {
      if (pointer(after).equals(pointer(before))) {
        assertThat(names(before.description().path("attributes")))
            .as(file + "#" + pointer(before) + " without " + field)
            .containsAll(names(after.description().path("attributes")));
      }
    }
  }

  private static List<Imported> importedOf(CatalogueFormat format, Path file) {
    return Records.entries(format, file).stream()
        .flatMap(entry -> entry instanceof Imported one ? Stream.of(one) : Stream.empty())
        .toList();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String pointer(Imported imported) {
    return imported.source().contains("#") ? imported.source().replaceFirst("[^#]*#", "") : "";
  }

  private static List<Path> folders(CatalogueFormat format) {
    return Stream.concat(Stream.of(Records.OWN), Records.real().stream())
        .flatMap(records -> Records.folder(records, format).stream())
        .toList();
  }

  /** The files of a folder of records, copied to where they can be changed. */
  private List<Path> copied(Path records) throws IOException {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> found = Files.walk(records)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.toString().endsWith(".md")) {
          Path copy = folder.resolve(records.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          copies.add(Files.write(copy, Files.readAllBytes(file)));
        }
      }
    }
    return copies;
  }

  private static String changed(Path file, int seed) throws IOException {
    String text = Files.readString(file);
    return file.toString().matches(JSON)
        ? MAPPER.writeValueAsString(Mutant.of(JsonText.read(text), seed))
        : Mutant.of(text, seed);
  }

  private void check(CatalogueFormat format) throws IOException {
    List<CatalogueEntry> entries = Records.entries(format, folder);
    assertThat(entries).isNotEmpty();
    for (CatalogueEntry entry : entries) {
      if (entry instanceof Rejected rejected) {
        assertThat(rejected.inWords(Language.EN)).isNotEmpty().noneMatch(String::isBlank);
        assertThat(rejected.inWords(Language.FI)).hasSameSizeAs(rejected.problems());
      } else {
        Imported imported = (Imported) entry;
        READER.read(JsonText.read(imported.description().toString()));
        assertThat(noted(imported)).containsAll(fields(imported));
      }
    }
  }

  private static Set<String> noted(Imported imported) {
    return imported.notes().stream().map(ImportNote::pointer).collect(Collectors.toSet());
  }

  /** The pointers of the record's fields, where its file is JSON. */
  private static List<String> fields(Imported imported) throws IOException {
    String file = imported.source().replaceFirst("#.*", "");
    if (!file.matches(JSON)) {
      return List.of();
    }
    String pointer = imported.source().substring(file.length()).replaceFirst("^#", "");
    JsonNode record = JsonText.read(Files.readAllBytes(Path.of(file))).at(pointer);
    return record.properties().stream()
        .map(member -> JsonText.below(pointer, member.getKey()))
        .toList();
  }
}
