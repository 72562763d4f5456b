package fi.kenelle.rule;

import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sound rule file, ways to change it line by line, and the reader of the real words. */
final class RuleFiles {
  static final String FILE = "rules/consumer/sound.dslr";
  static final String SOUND =
      """
      package consumer

      rule "sound"
          @title("Earlier encounters are remembered")
          @titleFi("Aiemmat kohtaamiset muistetaan")
          @dimension("relationship")
          @strength("must")
          @sources("S2-42, S1-05")
          @since("1.0")
          @status("active")
      when
          The customer is a consumer
          - the customer is new
      then
          Expect that earlier encounters are remembered
          Recommend in English "Note what was agreed."
          Recommend in Finnish "Kirjaa, mitä sovittiin."
          Because in English "Being forgotten hurts."
          Because in Finnish "Unohtaminen satuttaa."
      end
      """;
  static final Vocabulary VOCABULARY = Vocabulary.read(JsonText.read(bytes("vocabulary.json")));
  static final Sources SOURCES = Sources.read(JsonText.read(bytes("sources.json")));
  private static final RuleReader READER = new RuleReader(VOCABULARY, SOURCES);

  private RuleFiles() {}

  static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(Path.of("rules").resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sentences sentences() {
    return READER.sentences();
  }

  static RuleReader.Reading read(String text) {
    return read(FILE, text);
  }

  static RuleReader.Reading read(String file, String text) {
    return READER.read(file, text);
  }

  /** The rule of a text that has no problems. */
  static Rule rule(String text) {
    return rule(FILE, text);
  }

  static Rule rule(String file, String text) {
    RuleReader.Reading reading = read(file, text);
    return reading.rule().orElseThrow(() -> new AssertionError(inWords(reading.problems())));
  }

  static String write(Rule rule) {
    return RuleWriter.write(rule, VOCABULARY);
  }

  /** The sound rule with other words in one of its lines. */
  static String replacing(int line, String words) {
    return replacing(SOUND, line, words);
  }

  static String replacing(String text, int line, String words) {
    List<String> lines = lines(text);
    lines.set(line - 1, words);
    return String.join("\n", lines);
  }

  /** The sound rule with further words before one of its lines. */
  static String inserting(int line, String words) {
    List<String> lines = lines(SOUND);
    lines.add(line - 1, words);
    return String.join("\n", lines);
  }

  /** The sound rule without one of its lines. */
  static String without(int line) {
    List<String> lines = lines(SOUND);
    lines.remove(line - 1);
    return String.join("\n", lines);
  }

  /** A problem as {@code line:column-endColumn code}. */
  static String place(RuleProblem problem) {
    return problem.line()
        + ":"
        + problem.column()
        + "-"
        + problem.endColumn()
        + " "
        + problem.message().code();
  }

  /** The lines of all errors. */
  static List<Integer> errorLines(RuleReader.Reading reading) {
    return reading.problems().stream().filter(RuleProblem::isError).map(RuleProblem::line).toList();
  }

  static List<String> inWords(List<RuleProblem> problems) {
    return problems.stream().map(problem -> problem.inWords(Language.EN)).toList();
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }
}
