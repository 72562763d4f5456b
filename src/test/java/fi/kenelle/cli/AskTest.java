package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelles;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions asked in the terminal. */
class AskTest {
  private static final String DESCRIPTION =
      """
      {"name": "Desk", "customers": [{"type": "consumer"}]}\
      """;

  @TempDir Path folder;
  private Path given;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    given = Files.writeString(folder.resolve("desk.json"), DESCRIPTION);
  }

  private int ask(String typed, String... options) {
    String[] words =
        Stream.concat(Stream.of("questions", given.toString(), "--ask"), Stream.of(options))
            .toArray(String[]::new);
    return Main.run(new StringReader(typed), new PrintWriter(out), new PrintWriter(err), words);
  }

  private JsonNode printed() {
    return JsonText.read(out.toString());
  }

  private static int answers(JsonNode json) {
    return json.path("attributes").size() + json.at("/customers/0/traits").size();
  }

  @Test
  void printsTheCompletedDescriptionAndNothingElse() throws IOException {
    int exit = ask("1\nq\n");

    assertThat(exit).isZero();
    assertThat(Kenelles.shared().describe(printed())).isNotNull();
    assertThat(answers(printed())).isEqualTo(1);
    assertThat(Files.readString(given)).isEqualTo(DESCRIPTION);
  }

  @Test
  void endOfInputKeepsWhatIsAnswered() {
    assertThat(ask("1")).isZero();
    assertThat(answers(printed())).isEqualTo(1);
    assertThat(err.toString()).contains("Answered: 1. Left open: 0.");
  }

  @Test
  void nothingTypedLeavesTheDescriptionAsItWas() {
    assertThat(ask("")).isZero();
    assertThat(printed()).isEqualTo(JsonText.read(DESCRIPTION));
  }

  @Test
  void skipsGoesBackAndStops() {
    assertThat(ask("s\n1\nb\n\nb\n2\nstop\n1\n")).isZero();
    assertThat(answers(printed())).isEqualTo(1);
    assertThat(err.toString()).contains("Answered: 1. Left open: 1.");
  }

  @Test
  void asksAgainWhatWasNotAnAnswer() {
    assertThat(ask("nonsense\n?\n1\nq\n")).isZero();
    assertThat(err.toString()).contains("“nonsense” is not among the answers. Possible: 1 ");
    assertThat(answers(printed())).isEqualTo(1);
  }

  @Test
  void writesToAFileThatIsNotThere() throws IOException {
    Path output = folder.resolve("done.json");

    assertThat(ask("1\nq\n", "--output", output.toString(), "--lang", "fi")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(answers(JsonText.read(Files.readAllBytes(output)))).isEqualTo(1);
    assertThat(err.toString()).contains("Kirjoitettu tiedostoon " + output);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(given, output);
    }
  }

  @Test
  void replacesAFileOnlyWhereAskedTo() throws IOException {
    assertThat(ask("1\nq\n", "--output", given.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is there already").doesNotContain("?");
    assertThat(Files.readString(given)).isEqualTo(DESCRIPTION);

    assertThat(ask("1\nq\n", "--output", given.toString(), "--overwrite")).isZero();
    assertThat(answers(JsonText.read(Files.readAllBytes(given)))).isEqualTo(1);
  }

  @Test
  void refusesWhatCannotWorkBeforeAsking() {
    List<String[]> wrong =
        List.of(
            new String[] {"questions", "-", "--ask"},
            new String[] {"questions", given.toString(), "--output", "x.json"},
            new String[] {
              "questions", given.toString(), "--ask", "--output", "no/such/folder/x.json"
            });

    for (String[] words : wrong) {
      int exit =
          Main.run(new StringReader("1\n"), new PrintWriter(out), new PrintWriter(err), words);
      assertThat(exit).as("%s", (Object) words).isEqualTo(2);
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void asksForTheCustomersWhereNoneIsListed() throws IOException {
    Files.writeString(given, "{\"name\": \"Desk\"}");

    assertThat(ask("0\n1 4\nq\n", "--lang", "fi")).isZero();
    assertThat(printed())
        .isEqualTo(
            JsonText.read(
                """
                {"name": "Desk", "customers": [{"type": "consumer"}, {"type": "citizen"}]}\
                """));
  }
}
