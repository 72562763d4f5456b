package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.batch.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged job, with the rules inside its jar, on a cluster of processes. {@code
 * kenelle.flink.records} says how many records it is given.
 */
class StandaloneClusterIT {
  private static final Path JAR = Path.of("target/kenelle-flink.jar").toAbsolutePath();
  private static final int RECORDS = Integer.getInteger("kenelle.flink.records", 1500);

  @TempDir private Path folder;

  @Test
  void aTaskManagerKilledHalfwayChangesNothingInTheOutput() throws Exception {
    Path in = Files.writeString(folder.resolve("in.ndjson"), JobTest.madeUp(9, RECORDS) + "no\n");
    Path out = folder.resolve("out");
    Order order = Cluster.batch(in, folder.resolve("batch"), Cluster.ASKED);

    try (StandaloneCluster cluster = new StandaloneCluster(folder)) {
      cluster.startJobManager();
      cluster.startTaskManager();
      Process doomed = cluster.startTaskManager();
      Awaited.until(() -> cluster.hasTaskManagers(2));
      Process job = cluster.submit(arguments(in, out));
      Awaited.until(() -> isHalfway(out) || !job.isAlive());

      doomed.destroyForcibly().waitFor();

      assertThat(job.isAlive()).as(() -> cluster.said("CliFrontend")).isTrue();
      assertThat(job.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(job.exitValue()).as(() -> cluster.said("CliFrontend")).isEqualTo(2);
      assertThat(cluster.failures()).isPositive();
    }
    assertThat(Cluster.lines(out.resolve("answers"))).isEqualTo(Cluster.lines(order.out()));
    assertThat(Cluster.lines(out.resolve("rejected"))).isEqualTo(Cluster.lines(order.rejected()));
  }

  private static List<String> arguments(Path in, Path out) {
    return List.of(
        "-p",
        "2",
        "-Dexecution.checkpointing.interval=200ms",
        JAR.toString(),
        in.toString(),
        out.toString(),
        "--on",
        Kenelles.DAY.toString());
  }

  /** Whether a good part of the answers is final. */
  private static boolean isHalfway(Path out) {
    return Cluster.lines(out.resolve("answers")).size() >= RECORDS / 3;
  }
}
