package fi.kenelle.rule;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a rules folder into a {@link RuleSet}, or finds every problem in it. */
public final class RuleSetReader {
  private final RuleFolder folder;
  private final List<RuleProblem> problems = new ArrayList<>();

  private final Optional<RuleSet> before;

  private RuleSetReader(RuleFolder folder, Optional<RuleSet> before) {
    this.folder = folder;
    this.before = before;
  }

  /**
   * What reading gave: the rules that can be read, if the vocabulary and the sources can be. They
   * are all the rules only where none of the problems is an error.
   */
  public record Reading(Optional<RuleSet> ruleSet, List<RuleProblem> problems) {}

  /** Reads the folder. */
  public static Reading read(RuleFolder folder) {
    return new RuleSetReader(folder, Optional.empty()).read();
  }

  /** Reads the folder; what is the same as before is not read again. */
  public static Reading read(RuleFolder folder, RuleSet before) {
    return new RuleSetReader(folder, Optional.of(before)).read();
  }

  private Reading read() {
    Optional<RuleReader> reader = reader();
    if (reader.isEmpty()) {
      return new Reading(Optional.empty(), problems);
    }
    List<Rule> rules = new ArrayList<>();
    folder.refused().forEach((path, why) -> problems.add(refused("rules/" + path, why)));
    folder
        .rules()
        .forEach((path, bytes) -> readRule(reader.get(), path, bytes).ifPresent(rules::add));
    rules.sort(Comparator.comparing(Rule::id));
    return new Reading(
        Optional.of(
            RuleSet.of(
                reader.get().vocabulary(), reader.get().sources(), reader.get(), rules, folder)),
        problems);
  }

  /** What stands in another place is left alone: it may be there on purpose. */
  private static RuleProblem refused(String file, String why) {
    RuleProblem problem = RuleProblem.in(file, Message.of(why));
    return why.equals(RuleFolder.MISPLACED) ? problem.asWarning() : problem;
  }

  private Optional<RuleReader> reader() {
    if (before.isPresent() && isSame(RuleFolder.VOCABULARY) && isSame(RuleFolder.SOURCES)) {
      return before.map(RuleSet::reader);
    }
    Optional<Vocabulary> vocabulary = dataFile(RuleFolder.VOCABULARY, Vocabulary::read);
    Optional<Sources> sources = dataFile(RuleFolder.SOURCES, Sources::read);
    return vocabulary.isPresent() && sources.isPresent()
        ? Optional.of(new RuleReader(vocabulary.get(), sources.get()))
        : Optional.empty();
  }

  private boolean isSame(String path) {
    return before.isPresent() && folder.isSame(before.get().folder(), path);
  }

  private Optional<Rule> readRule(RuleReader reader, String path, byte[] bytes) {
    if (before.isPresent() && before.get().reader() == reader && isSame(path)) {
      return before.get().rule(path.substring(0, path.length() - ".dslr".length()));
    }
    String file = "rules/" + path;
    try {
      RuleReader.Reading reading = reader.read(file, JsonText.decoded(bytes));
      problems.addAll(reading.problems());
      return reading.rule();
    } catch (JsonText.Malformed e) {
      problems.add(malformed(file, e));
      return Optional.empty();
    }
  }

  private <T> Optional<T> dataFile(String path, Function<JsonNode, T> read) {
    String file = "rules/" + path;
    Optional<byte[]> bytes = folder.bytes(path);
    if (bytes.isEmpty()) {
      problems.add(RuleProblem.in(file, Message.of("file-missing", file)));
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(JsonText.read(bytes.get())));
    } catch (JsonText.Malformed e) {
      problems.add(malformed(file, e));
    } catch (InvalidInput e) {
      problems.addAll(placed(file, bytes.get(), e.problems()));
    }
    return Optional.empty();
  }

  /** A problem with the JSON of a file, at its place. */
  public static RuleProblem malformed(String file, JsonText.Malformed e) {
    int column = e.place().column();
    return new RuleProblem(
        RuleProblem.Severity.ERROR, file, e.place().line(), column, column, e.reason(), List.of());
  }

  /** Problems with what a JSON file says, each at the place of its pointer. */
  public static List<RuleProblem> placed(String file, byte[] bytes, List<Problem> found) {
    Map<String, JsonText.Place> places = JsonText.places(bytes);
    return found.stream()
        .map(
            problem -> {
              JsonText.Place place = JsonText.place(places, problem.pointer());
              return new RuleProblem(
                  RuleProblem.Severity.ERROR,
                  file,
                  place.line(),
                  place.column(),
                  place.column(),
                  problem.message(),
                  problem.suggestions());
            })
        .sorted(Comparator.comparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column))
        .toList();
  }
}
