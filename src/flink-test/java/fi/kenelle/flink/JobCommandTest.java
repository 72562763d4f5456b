package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JobCommandTest {
  private static final String SMALL = "{\"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}]}\n";

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private Path in;
  private Path out;

  @BeforeEach
  void lay() throws IOException {
    in = Files.writeString(folder.resolve("in.ndjson"), SMALL + SMALL);
    out = folder.resolve("out");
  }

  @Test
  void answersAndTellsWhere() {
    assertThat(run("--on", "2026-11-22", "--checkpoint", "1", "--threads", "1")).isZero();

    assertThat(Cluster.lines(out.resolve("answers")))
        .hasSize(2)
        .allMatch(line -> line.contains("\"on\":\"2026-11-22\""));
    assertThat(said.toString()).contains("Answered, in file:" + out.resolve("answers"));
  }

  @Test
  void recordsSetAsideAreCountedAndEndWithTwo() throws IOException {
    Files.writeString(in, SMALL + "no\n{\"nam\": 1}\n");

    assertThat(run("--lang", "fi", "--checkpoint", "1")).isEqualTo(2);

    assertThat(said.toString()).contains("Sivuun: 2, jokainen syineen tiedostossa file:" + out);
  }

  @Test
  void doesNotAddToTheAnswersOfAnotherRun() throws IOException {
    Files.createDirectories(out.resolve("answers"));
    Files.writeString(out.resolve("answers/part-0"), SMALL);

    assertRefused("answers is not empty, and a second run would add its answers to those.");
    assertRefused("ei ole tyhjä, ja toinen ajo lisäisi omat vastauksensa sinne.", "--lang", "fi");
  }

  @Test
  void doesNotWriteIntoWhatItReads() {
    in = folder;
    assertRefused("would be written into the input");
  }

  @Test
  void theInputMustBeThere() {
    in = folder.resolve("gone");
    assertRefused("There is no file or folder " + in);
    assertRefused("Tiedostoa tai kansiota " + in + " ei ole.", "--lang", "fi");
  }

  @Test
  void onlyAFolderCanBeWatched() {
    assertRefused("--watch looks for new files in a folder, and file:" + in, "--watch", "1");
  }

  @Test
  void refusesOptionsThatMeanNothing() {
    assertRefused("--watch: 0 is not a number of seconds from 1 to 86", "--watch", "0");
    assertRefused("--checkpoint: -1 ei ole", "--checkpoint", "-1", "--lang", "fi");
    assertRefused("--threads: 0 is not a number", "--threads", "0");
    assertRefused("--include: \u201call\u201d is not a part", "--include", "all");
    assertRefused("--types: \u201crobot\u201d", "--types", "robot");
    assertRefused("--on: \u201csoon\u201d", "--on", "soon");
    assertRefused("Unknown option", "--faster");
  }

  @Test
  void brokenRulesAreToldWithTheirPlaces() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules/consumer")).getParent();
    Files.copy(Path.of("rules/vocabulary.json"), rules.resolve("vocabulary.json"));
    Files.copy(Path.of("rules/sources.json"), rules.resolve("sources.json"));
    Files.writeString(rules.resolve("consumer/broken.dslr"), "package consumer\n\nrule broken\n");

    assertRefused("rules/consumer/broken.dslr:3:1: error", "--rules", rules.toString());
  }

  private void assertRefused(String because, String... options) {
    said.getBuffer().setLength(0);
    assertThat(run(options)).isEqualTo(2);
    assertThat(said.toString()).contains(because);
    assertThat(out.resolve("rejected")).doesNotExist();
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = in.toString();
    arguments[1] = out.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    PrintWriter writer = new PrintWriter(said, true);
    return Main.run(new CommandLine(new JobCommand()), writer, writer, arguments);
  }
}
