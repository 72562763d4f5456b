package fi.kenelle.flink;

import fi.kenelle.cli.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;

/** Where {@code flink run kenelle-flink.jar} begins, and a run without a cluster too. */
public final class Start {
  private static final String IN_JOB_MANAGER = "embedded";

  private Start() {}

  /**
   * Runs the job, and ends the process with the exit code where that tells of trouble. A job
   * manager that ran the job itself is left to end as it does: records set aside are no failure.
   */
  public static void main(String[] arguments) {
    JobCommand command = new JobCommand();
    int code =
        Main.run(
            new CommandLine(command),
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments);
    if (code != 0 && !(command.hasRun() && isInJobManager())) {
      System.exit(code);
    }
  }

  private static boolean isInJobManager() {
    return StreamExecutionEnvironment.getExecutionEnvironment()
        .getConfiguration()
        .getOptional(DeploymentOptions.TARGET)
        .filter(IN_JOB_MANAGER::equals)
        .isPresent();
  }
}
