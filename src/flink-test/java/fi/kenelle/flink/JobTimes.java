package fi.kenelle.flink;

import fi.kenelle.Kenelles;
import fi.kenelle.authoring.Edition;
import fi.kenelle.batch.Batch;
import fi.kenelle.batch.Judge;
import fi.kenelle.batch.Order;
import fi.kenelle.batch.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Measures how many descriptions a second the job answers at each parallelism, on Flink's own small
 * cluster, beside a batch with as many threads, and prints a table. {@code -Drecords} says how many
 * it is given. Each is run with a few records and with many: the difference is the rate, what is
 * left is what starting and ending take.
 */
public final class JobTimes {
  private static final int RECORDS = Integer.getInteger("records", 4000);
  private static final int FEW = RECORDS / 4;
  private static final int[] PARALLELISMS = {1, 2, 4};

  private final Path folder;
  private final Path few;
  private final Path many;

  private JobTimes(Path folder) throws IOException {
    this.folder = folder;
    this.few = Files.writeString(folder.resolve("few"), JobTest.madeUp(1, FEW));
    this.many = Files.writeString(folder.resolve("many"), JobTest.madeUp(1, RECORDS));
  }

  /** Answers a file in so many threads. */
  private interface Way {
    void run(Path in, Path out, int parallelism);
  }

  private record Time(double rate, double fixed) {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("times");
    System.out.printf(
        "%d cores, Java %s, %d descriptions%n%n",
        Runtime.getRuntime().availableProcessors(), Runtime.version(), RECORDS);
    System.out.print(new JobTimes(folder).table());
    delete(folder);
  }

  private String table() throws IOException {
    seconds(JobTimes::batch, many, 2);
    seconds(JobTimes::job, few, 2);
    StringBuilder table = new StringBuilder();
    table.append(
        "| at once | batch, a second | job, a second | job / batch | job, start and end |\n");
    table.append("|---|---|---|---|---|\n");
    for (int parallelism : PARALLELISMS) {
      Time batch = time(JobTimes::batch, parallelism);
      Time job = time(JobTimes::job, parallelism);
      table.append(
          String.format(
              Locale.ROOT,
              "| %d | %.0f | %.0f | %.2f | %.1f s |%n",
              parallelism,
              batch.rate(),
              job.rate(),
              job.rate() / batch.rate(),
              job.fixed()));
    }
    return table.toString();
  }

  private Time time(Way way, int parallelism) throws IOException {
    double small = seconds(way, few, parallelism);
    double large = seconds(way, many, parallelism);
    double rate = (RECORDS - FEW) / (large - small);
    return new Time(rate, small - FEW / rate);
  }

  private double seconds(Way way, Path in, int parallelism) throws IOException {
    Path out = folder.resolve("out");
    long begun = System.nanoTime();
    way.run(in, out, parallelism);
    double seconds = (System.nanoTime() - begun) / 1e9;
    delete(out);
    Files.deleteIfExists(folder.resolve("out.checkpoint"));
    return seconds;
  }

  private static void batch(Path in, Path out, int threads) {
    Edition edition = Kenelles.shared().edition();
    Judge judge = new Judge(edition.ruleSet(), edition.descriptions(), edition.answerer(), "cards");
    Order order =
        new Order(
            in, out, Optional.empty(), Cluster.ASKED, Optional.of(Kenelles.DAY), threads, false);
    new Batch(order, judge, Progress.SILENT).run();
  }

  private static void job(Path in, Path out, int parallelism) {
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism);
    Run run = new Run(flink, false);
    run.settle(Optional.of(Duration.ofSeconds(1)));
    Cluster.bounded(in, out).on(flink);
    run.execute("times").orElseThrow();
  }

  private static void delete(Path place) throws IOException {
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path empty, IOException e) throws IOException {
            Files.delete(empty);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
