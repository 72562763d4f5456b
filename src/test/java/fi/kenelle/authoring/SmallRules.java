package fi.kenelle.authoring;

import fi.kenelle.rule.RuleProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A rules folder of one sound rule with its cases, in the real words. */
final class SmallRules {
  static final String RULE = "consumer/sound.dslr";
  static final String CASES = "consumer/sound.cases.json";
  private static final String SOUND =
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
      then
          Expect that earlier encounters are remembered
          Recommend in English "Note what was agreed."
          Recommend in Finnish "Kirjaa, mitä sovittiin."
          Because in English "Being forgotten hurts."
          Because in Finnish "Unohtaminen satuttaa."
      end
      """;
  private static final String SOUND_CASES =
      """
      [
        {
          "name": "forgotten",
          "description": {"name": "Sauna", "customers": [{"type": "consumer"}],
            "attributes": {"remembersEncounters": false}},
          "verdict": "unmet",
          "because": "remembersEncounters"
        },
        {
          "name": "a business",
          "description": {"name": "Sauna", "customers": [{"type": "b2b"}]},
          "verdict": "notApplicable",
          "because": "type"
        }
      ]
      """;

  private final Path folder;

  private SmallRules(Path folder) {
    this.folder = folder;
  }

  static SmallRules in(Path folder) throws IOException {
    SmallRules rules = new SmallRules(folder);
    Files.createDirectories(folder.resolve("consumer"));
    for (String file : List.of("vocabulary.json", "sources.json")) {
      Files.copy(Path.of("rules").resolve(file), folder.resolve(file));
    }
    rules.write(RULE, SOUND);
    rules.write(CASES, SOUND_CASES);
    return rules;
  }

  /** Copies the real rules to a folder. */
  static void copyAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(Path.of("rules").relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  SmallRules write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  SmallRules writeLatin1(String file, String text) throws IOException {
    Files.write(folder.resolve(file), text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Puts one piece of a file in place of another, which must be there. */
  SmallRules change(String file, String from, String to) throws IOException {
    String text = text(file);
    if (!text.contains(from)) {
      throw new AssertionError(from);
    }
    return write(file, text.replace(from, to));
  }

  SmallRules remove(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  Gate.Passage pass(Gate.Care care) {
    return Gate.pass(folder, folder.resolve("no-samples"), care);
  }

  /** The id of the rules, which must be sound. */
  String id() {
    return pass(Gate.Care.QUICK).edition().orElseThrow().ruleSet().id();
  }

  /** Every problem as {@code file:line:column code}. */
  List<String> problems() {
    return pass(Gate.Care.FULL).problems().stream().map(SmallRules::place).toList();
  }

  private static String place(RuleProblem problem) {
    String place = problem.file() + ":" + problem.line() + ":" + problem.column();
    return place + " " + problem.message().code();
  }
}
