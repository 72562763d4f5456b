package fi.kenelle.flink;

import fi.kenelle.cli.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where {@code flink run kenelle-flink.jar} begins, and a run without a cluster too. */
public final class Start {
  private Start() {}

  /**
   * Runs the job. The process that asked ends with the exit code where that tells of trouble; a
   * main function that merely returns is what Flink takes for success.
   */
  public static void main(String[] arguments) {
    int code =
        Main.run(
            new CommandLine(new JobCommand()),
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments);
    if (code != 0) {
      System.exit(code);
    }
  }
}
