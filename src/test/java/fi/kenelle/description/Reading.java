package fi.kenelle.description;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads descriptions in the project's own words, written with single quotes for double ones. */
public final class Reading {
  public static final Vocabulary VOCABULARY =
      Vocabulary.read(file(Path.of("rules/vocabulary.json")));
  public static final PersonaCards CARDS = cards();
  static final DescriptionReader READER = new DescriptionReader(VOCABULARY, CARDS);

  private Reading() {}

  /** The description that a text gives. */
  public static ServiceDescription read(String text) {
    return READER.read(json(text));
  }

  /** JSON written with single quotes. */
  public static JsonNode json(String text) {
    return JsonText.read(text.replace('\'', '"'));
  }

  /** The JSON of a file. */
  public static JsonNode file(Path path) {
    try {
      return JsonText.read(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample concepts, by file name. */
  static List<Path> samples() {
    return jsonFiles(Path.of("samples"));
  }

  static List<Problem> problems(String text) {
    return problems(json(text));
  }

  static List<Problem> problems(JsonNode json) {
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> READER.read(json));
    return refused == null ? List.of() : refused.problems();
  }

  /** What is wrong, as {@code /pointer code}. */
  static List<String> places(String text) {
    return problems(text).stream().map(p -> p.pointer() + " " + p.message().code()).toList();
  }

  /** What could stand at the one wrong place. */
  static List<String> suggestions(String text) {
    List<Problem> problems = problems(text);
    if (problems.size() != 1) {
      throw new AssertionError("not one problem: " + problems);
    }
    return problems.get(0).suggestions();
  }

  private static PersonaCards cards() {
    DescriptionReader reader = new DescriptionReader(VOCABULARY, PersonaCards.NONE);
    Map<String, PersonaCard> byId =
        jsonFiles(Path.of("samples/personas")).stream()
            .map(path -> reader.readCard(file(path)))
            .collect(Collectors.toMap(PersonaCard::id, card -> card));
    return new PersonaCards(byId);
  }

  private static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
