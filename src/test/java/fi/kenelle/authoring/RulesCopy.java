package fi.kenelle.authoring;

import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleSetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;

/** A copy of some of the rules, and of the persona cards, that a test may edit. */
public record RulesCopy(Path rules, Path samples) {
  private static final Path ORIGINAL = Path.of("rules");

  /** Copies the vocabulary, the sources and these rules with their cases. */
  public static RulesCopy in(Path folder, List<String> ruleIds) {
    RulesCopy copy = new RulesCopy(folder.resolve("rules"), folder.resolve("samples"));
    copy.take("vocabulary.json");
    copy.take("sources.json");
    ruleIds.forEach(copy::takeRule);
    Path card = Path.of("samples/personas/pekka.json");
    copy.write(copy.samples.resolve("personas/pekka.json"), read(card));
    return copy;
  }

  /** Copies one more rule. */
  public void takeRule(String id) {
    take(id + ".cases.json");
    take(id + ".dslr");
  }

  private void take(String path) {
    write(rules.resolve(path), read(ORIGINAL.resolve(path)));
  }

  /** The edition that the copy holds now. */
  public Edition edition() {
    return Gate.pass(rules, samples, Gate.Care.FULL).edition().orElseThrow();
  }

  /** The rules of the copy, kept in step with it. */
  public LiveRules live() {
    LiveRules live = Opening.of(rules, samples, java.util.Optional.empty()).live().orElseThrow();
    live.watch();
    return live;
  }

  /** The id of the rule set that the files make now. */
  public String id() {
    return RuleSetReader.read(RuleFolder.read(rules)).ruleSet().orElseThrow().id();
  }

  /** Changes a file as one step. */
  public void edit(String path, UnaryOperator<String> change) {
    write(path, change.apply(read(rules.resolve(path))));
  }

  /** Puts a file in place as one step. */
  public void write(String path, String text) {
    write(rules.resolve(path), text);
  }

  /** Puts a sample in place as one step. */
  public void writeSample(String path, String text) {
    write(samples.resolve(path), text);
  }

  /** Takes a file away. */
  public void delete(String path) {
    try {
      Files.delete(rules.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path aside = Files.writeString(rules.resolveSibling("aside"), text);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
