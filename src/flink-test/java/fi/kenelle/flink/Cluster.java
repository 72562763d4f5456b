package fi.kenelle.flink;

import fi.kenelle.Kenelles;
import fi.kenelle.authoring.Edition;
import fi.kenelle.batch.Batch;
import fi.kenelle.batch.Judge;
import fi.kenelle.batch.Order;
import fi.kenelle.batch.Progress;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.Language;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink's own small cluster in this process, and what a batch makes of the same input. */
final class Cluster {
  static final Receipt.Asked ASKED = new Receipt.Asked(Optional.empty(), Language.EN, List.of());
  private static final Duration OFTEN = Duration.ofMillis(100);

  private Cluster() {}

  static Job bounded(Path in, Path out) {
    return bounded(in, out, ASKED);
  }

  static Job bounded(Path in, Path out, Receipt.Asked asked) {
    Places places = places(in, out);
    Request request = Request.of(asked, Optional.of(Kenelles.DAY), places.isCompressed());
    RulesParcel rules = RulesParcel.of(Kenelles.shared().edition());
    return new Job(places, request, rules, Optional.empty(), Followed.NONE);
  }

  static Job watched(Path in, Path out, Edition first, Followed followed) {
    Places places = places(in, out);
    Request request = Request.of(ASKED, Optional.of(Kenelles.DAY), false);
    return new Job(places, request, RulesParcel.of(first), Optional.of(OFTEN), followed);
  }

  private static Places places(Path in, Path out) {
    try {
      return Places.of(in.toString(), out.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two workers that keep where they stand all the time. */
  static StreamExecutionEnvironment flink(boolean isWatched) {
    StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(2);
    new Run(flink, isWatched).settle(Optional.of(OFTEN));
    return flink;
  }

  static void run(Job job) {
    StreamExecutionEnvironment flink = flink(false);
    job.on(flink);
    new Run(flink, false).execute("test").orElseThrow();
  }

  static JobClient start(StreamExecutionEnvironment flink) {
    try {
      return flink.executeAsync("test");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers the same input in one process. */
  static Order batch(Path in, Path out, Receipt.Asked asked) {
    Order order = new Order(in, out, Optional.empty(), asked, Optional.of(Kenelles.DAY), 2, false);
    new Batch(order, judge(Kenelles.shared().edition()), Progress.SILENT).run();
    return order;
  }

  private static Judge judge(Edition edition) {
    return new Judge(edition.ruleSet(), edition.descriptions(), edition.answerer(), "cards");
  }

  /** The lines of a file, or of the final files of a folder, sorted. */
  static List<String> lines(Path place) {
    File[] inside = place.toFile().listFiles(file -> !file.getName().startsWith("."));
    Stream<Path> one = Files.exists(place) ? Stream.of(place) : Stream.empty();
    Stream<Path> files = inside == null ? one : Stream.of(inside).map(File::toPath);
    return files.flatMap(file -> text(file).lines()).sorted().toList();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
