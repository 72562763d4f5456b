package fi.kenelle.rule;

import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Reads the first two lines of a rule file, its pack and its name, which are the file's too. */
final class HeadingReader {
  private final Vocabulary vocabulary;
  private final String file;
  private final RuleProblems problems;
  private Optional<String> pack = Optional.empty();
  private Optional<String> name = Optional.empty();

  /**
   * A reader of the heading.
   *
   * @param file the file's path; empty where the rule has no file yet
   */
  HeadingReader(Vocabulary vocabulary, String file, RuleProblems problems) {
    this.vocabulary = vocabulary;
    this.file = file;
    this.problems = problems;
  }

  /** Reads the line of the package; empty where it is none, which is reported. */
  Optional<RulePart> readPackage(RuleLine line) {
    pack = line.after("package ");
    if (pack.isEmpty()) {
      refusePackage(line);
      return Optional.empty();
    }
    if (!vocabulary.packs().containsKey(pack.get())) {
      problems.error(
          line.part(8),
          Message.of("unknown-pack", pack.get()),
          Nearest.all(pack.get(), vocabulary.packs().keySet()));
    } else if (!file.equals("") && !file.startsWith("rules/" + pack.get() + "/")) {
      problems.error(line.part(8), Message.of("package-not-folder", pack.get()), List.of(folder()));
    }
    return Optional.of(part(RulePart.Role.PACKAGE, line, line.part(8)));
  }

  private String folder() {
    return file.replaceFirst("^rules/", "").replaceFirst("/.*", "");
  }

  private void refusePackage(RuleLine line) {
    List<String> lines = vocabulary.packs().keySet().stream().map(p -> "package " + p).toList();
    problems.error(
        line, Message.of("package-expected"), () -> Nearest.some(line.words(), lines, 3));
  }

  /** Reads the line of the rule's name; empty where it is none, which is reported. */
  Optional<RulePart> readRule(RuleLine line) {
    Optional<QuotedText> quoted = line.after("rule ").map(ignored -> QuotedText.at(line, 5));
    if (quoted.isEmpty()) {
      problems.error(line, "rule-expected");
      return Optional.empty();
    }
    problems.add(quoted.get());
    if (!quoted.get().isWhole() || !quoted.get().nothingFollows()) {
      problems.error(line, "rule-expected");
      return Optional.empty();
    }
    name = Optional.of(quoted.get().text());
    checkName(line.part(5));
    return Optional.of(part(RulePart.Role.RULE, line, quoted.get().inside()));
  }

  private void checkName(RuleLine quoted) {
    String expected = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.dslr$", "");
    if (!name.get().matches("[a-z0-9-]+")) {
      problems.error(quoted, Message.of("rule-name", name.get()), List.of());
    } else if (!file.isEmpty() && !name.get().equals(expected)) {
      problems.error(
          quoted,
          Message.of("rule-not-file", name.get(), expected),
          List.of("\"" + expected + "\""));
    }
  }

  private static RulePart part(RulePart.Role role, RuleLine line, RuleLine value) {
    return RulePart.of(role, "", line, value, Optional.empty());
  }

  String pack() {
    return pack.orElseThrow();
  }

  String name() {
    return name.orElseThrow();
  }
}
