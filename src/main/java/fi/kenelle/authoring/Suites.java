package fi.kenelle.authoring;

import fi.kenelle.concept.Suite;
import fi.kenelle.concept.SuiteReader;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The suite files that can be used, and what is wrong with the others.
 *
 * @param suites by the name of their file, as shown
 */
public record Suites(Map<String, Read> suites, List<RuleProblem> problems) {
  private static final String ENDING = ".suite.json";

  /** A suite, and where in its file each part of it stands. */
  public record Read(Suite suite, Map<String, JsonText.Place> places) {}

  /** Reads every suite below {@code samples/suites}, and these files. */
  public static Suites read(Edition edition, Path samples, List<Path> given) {
    Suites suites = new Suites(new TreeMap<>(), new ArrayList<>());
    Path folder = samples.resolve("suites");
    List<Path> beside = filesIn(folder);
    for (Path file : beside) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      suites.add("samples/suites/" + name, file, edition);
    }
    given.stream()
        .filter(file -> beside.stream().noneMatch(other -> isSame(file, other)))
        .forEach(file -> suites.add(file.toString(), file, edition));
    return suites;
  }

  private static List<Path> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.getFileSystem().equals(other.getFileSystem()) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private void add(String name, Path file, Edition edition) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      problems.add(RuleProblem.in(name, Message.of("file-unreadable", name)));
      return;
    }
    try {
      Suite suite =
          SuiteReader.read(
              JsonText.read(bytes), edition.ruleSet(), called -> concept(called, file, edition));
      suites.put(name, new Read(suite, JsonText.places(bytes)));
    } catch (JsonText.Malformed e) {
      problems.add(RuleSetReader.malformed(name, e));
    } catch (InvalidInput e) {
      problems.addAll(RuleSetReader.placed(name, bytes, e.problems()));
    }
  }

  /** A sample by its id, or a file by its path from the suite's own. */
  private ServiceDescription concept(String called, Path suite, Edition edition) {
    byte[] sample = edition.samples().concepts().get(called);
    if (sample != null) {
      return read(called, "samples/" + called + ".json", sample, edition);
    }
    Optional<Path> path = beside(suite, called);
    if (path.isEmpty() || !Files.isRegularFile(path.get())) {
      List<String> ids = List.copyOf(edition.samples().concepts().keySet());
      throw new InvalidInput(
          List.of(
              Problem.at("", "suite-no-concept", called).suggesting(Nearest.some(called, ids, 3))));
    }
    try {
      byte[] bytes = Files.readAllBytes(path.get());
      return read(called, path.get().normalize().toString(), bytes, edition);
    } catch (IOException e) {
      throw broken(called);
    }
  }

  private static Optional<Path> beside(Path suite, String called) {
    try {
      Path path = suite.getFileSystem().getPath(called);
      if (path.isAbsolute()) {
        throw new InvalidInput(List.of(Problem.at("", "suite-absolute", called)));
      }
      return Optional.of(suite.resolveSibling(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The description; what is wrong with it is told at its own place. */
  private ServiceDescription read(String called, String name, byte[] bytes, Edition edition) {
    try {
      return edition.descriptions().read(JsonText.read(bytes));
    } catch (JsonText.Malformed e) {
      problems.add(RuleSetReader.malformed(name, e));
    } catch (InvalidInput e) {
      problems.addAll(RuleSetReader.placed(name, bytes, e.problems()));
    }
    throw broken(called);
  }

  private static InvalidInput broken(String called) {
    return new InvalidInput(List.of(Problem.at("", "suite-concept-broken", called)));
  }
}
