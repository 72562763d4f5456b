package fi.kenelle.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.description.PersonaCard;
import fi.kenelle.description.PersonaCards;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The sample concepts and persona cards of a folder, as they were at one moment.
 *
 * @param concepts the bytes of each concept, by id
 * @param cardFiles the bytes of each persona card, by id
 * @param cards the persona cards
 */
public record Samples(
    SortedMap<String, byte[]> concepts, SortedMap<String, byte[]> cardFiles, PersonaCards cards) {
  static final String CARDS = "personas";
  private static final String ENDING = ".json";

  /** Reads a folder; a folder that is not there holds nothing. Problems go to the list. */
  public static Samples read(Path folder, Vocabulary vocabulary, List<RuleProblem> problems) {
    return of(files(folder), files(folder.resolve(CARDS)), vocabulary, problems);
  }

  /** The same with another card, or without it. */
  Samples with(
      String id, Optional<byte[]> card, Vocabulary vocabulary, List<RuleProblem> problems) {
    SortedMap<String, byte[]> changed = new TreeMap<>(cardFiles);
    card.ifPresentOrElse(bytes -> changed.put(id, bytes), () -> changed.remove(id));
    return of(concepts, changed, vocabulary, problems);
  }

  private static Samples of(
      SortedMap<String, byte[]> concepts,
      SortedMap<String, byte[]> cardFiles,
      Vocabulary vocabulary,
      List<RuleProblem> problems) {
    DescriptionReader reader = new DescriptionReader(vocabulary, PersonaCards.NONE);
    Map<String, PersonaCard> cards = new TreeMap<>();
    cardFiles.forEach(
        (id, bytes) ->
            readCard("samples/personas/" + id + ENDING, id, bytes, reader, problems)
                .ifPresent(card -> cards.put(id, card)));
    return new Samples(concepts, cardFiles, new PersonaCards(cards));
  }

  /** The description that a concept holds, as it stands on disk. */
  public Optional<JsonNode> concept(String id) {
    return Optional.ofNullable(concepts.get(id)).map(JsonText::read);
  }

  /** Checks every concept, and tells each problem with its place. */
  public void check(DescriptionReader reader, Consumer<List<RuleProblem>> found) {
    concepts.forEach(
        (id, bytes) -> {
          String file = "samples/" + id + ENDING;
          try {
            reader.read(JsonText.read(bytes));
          } catch (JsonText.Malformed e) {
            found.accept(List.of(RuleSetReader.malformed(file, e)));
          } catch (InvalidInput e) {
            found.accept(RuleSetReader.placed(file, bytes, e.problems()));
          }
        });
  }

  private static Optional<PersonaCard> readCard(
      String file, String id, byte[] bytes, DescriptionReader reader, List<RuleProblem> problems) {
    try {
      PersonaCard card = reader.readCard(JsonText.read(bytes));
      if (!card.id().equals(id)) {
        throw new InvalidInput(List.of(Problem.at("/id", "card-not-file", card.id(), id)));
      }
      return Optional.of(card);
    } catch (JsonText.Malformed e) {
      problems.add(RuleSetReader.malformed(file, e));
    } catch (InvalidInput e) {
      problems.addAll(RuleSetReader.placed(file, bytes, e.problems()));
    } catch (UncheckedIOException e) {
      problems.add(RuleProblem.in(file, Message.of("file-unreadable", file)));
    }
    return Optional.empty();
  }

  private static SortedMap<String, byte[]> files(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches("[a-z0-9-]+\\.json")
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          files.put(name.substring(0, name.length() - ENDING.length()), Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
