package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.authoring.RulesCopy;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir private Path folder;

  @Test
  void saysWhereInTheVocabularyStandsWhatNoRuleSpeaksOf() throws Exception {
    RulesCopy copy = RulesCopy.in(folder, List.of("consumer/surprises"));
    List<String> vocabulary = Files.readAllLines(copy.rules().resolve("vocabulary.json"));

    List<String> found = check(copy, "--analyse");

    assertThat(line(found, "attribute-unused", "(priceLevel)"))
        .startsWith("rules/vocabulary.json:" + (lineOf(vocabulary, "priceLevel") - 1) + ":5: info");
    assertThat(line(found, "dimension-uncovered", "ymmärrys"))
        .startsWith(
            "rules/vocabulary.json:" + lineOf(vocabulary, "insight", "ymmärrys") + ":5: info");

    assertThat(line(found, "type-uncovered", "potilasasiakas"))
        .startsWith("rules/vocabulary.json:" + (lineOf(vocabulary, "type") + 3) + ":");
  }

  private static String line(List<String> found, String code, String name) {
    return found.stream()
        .filter(line -> line.contains(" " + code + " ") && line.contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " in " + found));
  }

  private static int lineOf(List<String> file, String id, String... also) {
    for (int i = 0; i < file.size(); i++) {
      if (file.get(i).contains("\"id\": \"" + id + "\"")
          && List.of(also).stream().allMatch(file.get(i)::contains)) {
        return i + 1;
      }
    }
    throw new AssertionError(id);
  }

  private static List<String> check(RulesCopy copy, String option) {
    StringWriter out = new StringWriter();
    String rules = copy.rules().toString();
    String samples = copy.samples().toString();
    String[] words = {"check", option, "--lang", "fi", "--rules", rules, "--samples", samples};
    Main.run(new StringReader(""), new PrintWriter(out), new PrintWriter(out), words);
    return out.toString().lines().toList();
  }
}
