package fi.kenelle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Completing real rules at places drawn by chance, always the same ones. */
class CompletionsTest {
  private static final RuleSet RULES = Kenelles.shared().ruleSet();
  private static final Completions COMPLETIONS = new Completions(RULES);

  private static Stream<String> files() {
    return RULES.rules().stream().map(rule -> rule.id());
  }

  private static String text(String rule) {
    return JsonText.decoded(RULES.folder().bytes(rule + ".dslr").orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("files")
  void leavesNoLineWorseThanItWas(String rule) {
    Random random = new Random(rule.hashCode());
    List<String> lines = Completions.Cursor.lines(text(rule));
    for (int i = 0; i < 25; i++) {
      List<String> spoilt = spoilt(lines, random);
      int line = random.nextInt(spoilt.size());
      int column = random.nextInt(spoilt.get(line).length() + 1) + 1;
      List<Completion> found = at(spoilt, line, column);
      for (int k = 0; k < Math.min(4, found.size()); k++) {
        Completion one = found.get(random.nextInt(found.size()));
        List<String> applied = new ArrayList<>(spoilt);
        applied.set(line, apply(spoilt.get(line), one));

        assertThat(problems(applied, line))
            .as("%s in %s at %d:%d", one, spoilt, line + 1, column)
            .hasSizeLessThanOrEqualTo(problems(spoilt, line).size());
      }
    }
  }

  /** Often as it is, else with the rest of a line cut off, a line left empty, or one left out. */
  private static List<String> spoilt(List<String> lines, Random random) {
    List<String> spoilt = new ArrayList<>(lines);
    int line = random.nextInt(lines.size());
    String words = lines.get(line);
    switch (random.nextInt(5)) {
      case 0 -> spoilt.set(line, words.substring(0, random.nextInt(words.length() + 1)));
      case 1 -> spoilt.add(line, "    ");
      case 2 -> spoilt.remove(line);
      case 3 -> spoilt.add(line, "    - ");
      default -> {}
    }
    return spoilt;
  }

  @ParameterizedTest
  @MethodSource("files")
  void goesOnAsTheRuleDoes(String rule) {
    Random random = new Random(rule.hashCode());
    List<String> lines = Completions.Cursor.lines(text(rule));
    for (int line = 0; line < lines.size(); line++) {
      String words = lines.get(line);
      for (int column : columns(words, random)) {
        List<String> cut = new ArrayList<>(lines);
        String before = words.substring(0, column - 1);
        cut.set(line, before);
        int typed = column - 1;

        assertThat(at(cut, line, column, rule))
            .as("%s line %d: %s|", rule, line + 1, before)
            .anyMatch(one -> goesOn(apply(before, one), words, typed));
      }
    }
  }

  /** Three places of a line up to its own words, where it has words that can be foreseen. */
  private static List<Integer> columns(String words, Random random) {
    int start = words.length() - words.stripLeading().length();
    boolean isFree =
        words.matches(" *(@title|@titleFi|@note|[A-Z][a-z]+ (in|en|suo)[a-zA-Z]* ?).*\".*");
    int end = isFree ? words.indexOf('"') : words.length();
    if (end <= start) {
      return List.of();
    }
    return IntStream.range(0, 3).map(i -> start + random.nextInt(end - start) + 1).boxed().toList();
  }

  private static boolean goesOn(String applied, String original, int typed) {
    boolean exact = applied.equals(original);
    int quote = original.indexOf('"');
    boolean upToText = quote >= typed && applied.startsWith(original.substring(0, quote));
    boolean nextValue = original.startsWith(applied + ",");
    boolean nextSource =
        applied.endsWith("\")")
            && original.contains("@sources")
            && original.startsWith(applied.substring(0, applied.length() - 2))
            && applied.length() - 2 > typed;
    return exact || upToText || nextValue || nextSource;
  }

  private static List<Completion> at(List<String> lines, int line, int column) {
    return at(lines, line, column, "");
  }

  private static List<Completion> at(List<String> lines, int line, int column, String rule) {
    return COMPLETIONS.at(
        new Completions.Cursor(rule, String.join("\n", lines), line + 1, column, Language.EN));
  }

  private static List<RuleProblem> problems(List<String> lines, int line) {
    return RULES.reader().read("", String.join("\n", lines)).problems().stream()
        .filter(problem -> problem.line() == line + 1)
        .toList();
  }

  static String apply(String line, Completion completion) {
    int from = line.offsetByCodePoints(0, completion.from() - 1);
    int to = line.offsetByCodePoints(0, completion.to() - 1);
    return line.substring(0, from) + completion.text() + line.substring(to);
  }
}
