package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands, what is typed, and what they print, one a file in {@code src/test/resources/cli}. Run
 * with {@code -Dkenelle.update=true} to write what they print now.
 */
class ScenarioTest {
  private static final Path FOLDER = Path.of("src/test/resources/cli");
  private static final String COMMAND = "==== command ====\n";
  private static final String IN = "==== in ====\n";
  private static final String EXIT = "==== exit ====\n";
  private static final String OUT = "==== out ====\n";
  private static final String ERR = "==== err ====\n";

  static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".scenario")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void printsWhatWasAgreed(Path scenario) throws IOException {
    String agreed = Files.readString(scenario);
    String command = agreed.substring(COMMAND.length(), agreed.indexOf('\n', COMMAND.length()));

    String typed =
        agreed.contains(IN)
            ? agreed.substring(agreed.indexOf(IN) + IN.length(), agreed.indexOf(EXIT))
            : "";
    String found = run(command, typed);

    if (Boolean.getBoolean("kenelle.update")) {
      Files.writeString(scenario, found);
    }
    assertThat(found).isEqualTo(Files.readString(scenario));
  }

  private static String run(String command, String typed) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Arrays.copyOfRange(command.split(" ", -1), 1, command.split(" ", -1).length);

    int exit = Main.run(new StringReader(typed), new PrintWriter(out), new PrintWriter(err), words);

    return COMMAND
        + command
        + "\n"
        + (typed.isEmpty() ? "" : IN + typed)
        + EXIT
        + exit
        + "\n"
        + OUT
        + stable(out.toString())
        + ERR
        + stable(err.toString());
  }

  /** Without what changes with every edit of a rule. */
  private static String stable(String text) {
    return text.replaceAll("sha256:[0-9a-f]+", "sha256:…").replace("\r\n", "\n");
  }
}
