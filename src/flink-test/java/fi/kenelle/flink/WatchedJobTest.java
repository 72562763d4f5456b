package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.authoring.RulesCopy;
import fi.kenelle.batch.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that never ends: files come, rules change, and things fail. */
class WatchedJobTest {
  private static final String RULE = "consumer/surprises";
  private static final String SMALL =
      "{\"name\": \"x\", \"customers\": [{\"type\": \"consumer\"}]}\n";
  private static final AtomicInteger RECORDS_UNTIL_FAILURE = new AtomicInteger();

  @TempDir private Path folder;
  private Path in;
  private Path out;
  private RulesCopy rules;
  private JobClient running;

  @BeforeEach
  void lay() throws IOException {
    RECORDS_UNTIL_FAILURE.set(Integer.MAX_VALUE);
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    rules = RulesCopy.in(folder, List.of(RULE));
  }

  @AfterEach
  void end() throws Exception {
    running.cancel().get();
  }

  @Test
  void whateverFailsEachRecordIsAnsweredOnce() throws IOException {
    Job job = Cluster.watched(in, out, Kenelles.shared().edition(), Followed.NONE);
    start(job);
    bring("a.ndjson", JobTest.madeUp(1, 30) + "wrong\n");
    Awaited.until(() -> answers().size() == 30);

    RECORDS_UNTIL_FAILURE.set(17);
    bring("b.ndjson", JobTest.madeUp(2, 40) + "wrong too\n");
    Awaited.until(() -> answers().size() >= 70 && rejected().size() >= 2);

    assertThat(RECORDS_UNTIL_FAILURE.get()).as("it failed on the way").isNegative();
    Order order = Cluster.batch(in, folder.resolve("batch"), Cluster.ASKED);
    assertThat(answers()).isEqualTo(Cluster.lines(order.out()));
    assertThat(rejected()).isEqualTo(Cluster.lines(order.rejected()));
  }

  @Test
  void newRulesAreInUseWithoutANewStart() throws IOException {
    start(watched());
    bring("a.ndjson", SMALL);
    Awaited.until(() -> answers().size() == 1);
    String before = rules.id();
    assertThat(answers().get(0)).contains(before);

    rules.edit(RULE + ".dslr", text -> text.replace("@since(\"1.0\")", "@since(\"1.1\")"));

    assertThat(rules.id()).isNotEqualTo(before);
    bringUntil(() -> answers().stream().anyMatch(answer -> answer.contains(rules.id())));
  }

  @Test
  void brokenRulesAreKeptOutAndTheLastGoodOnesStay() throws IOException {
    start(watched());
    String good = rules.id();

    rules.edit(RULE + ".dslr", text -> text.replace("Expect that", "Hope that"));
    bring("a.ndjson", SMALL);
    Awaited.until(() -> answers().size() == 1);
    rules.edit(
        RULE + ".dslr",
        text -> text.replace("Hope that", "Expect that").replace("\"1.0\"", "\"1.2\""));
    bringUntil(() -> answers().stream().anyMatch(answer -> answer.contains(rules.id())));

    assertThat(answers())
        .allMatch(answer -> answer.contains(good) || answer.contains(rules.id()))
        .anyMatch(answer -> answer.contains(good));
  }

  @Test
  void afterAFailureTheLastGoodRulesAreStillThose() throws IOException {
    start(watched());
    rules.edit(RULE + ".dslr", text -> text.replace("\"1.0\"", "\"1.3\""));
    String good = rules.id();
    bringUntil(() -> answers().stream().anyMatch(answer -> answer.contains(good)));
    rules.edit(RULE + ".dslr", text -> text.replace("Expect that", "Hope that"));
    int before = answers().size();

    RECORDS_UNTIL_FAILURE.set(1);
    bring("last.ndjson", SMALL + SMALL + SMALL);
    Awaited.until(() -> answers().size() == before + 3);

    assertThat(RECORDS_UNTIL_FAILURE.get()).isNegative();
    assertThat(answers().stream().filter(answer -> answer.contains(good)))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void goesOnFromASavepoint() throws Exception {
    Job job = Cluster.watched(in, out, Kenelles.shared().edition(), Followed.NONE);
    start(job);
    bring("a.ndjson", JobTest.madeUp(1, 20));
    Awaited.until(() -> answers().size() == 20);
    String savepoint =
        running
            .stopWithSavepoint(
                false, folder.resolve("savepoints").toString(), SavepointFormatType.CANONICAL)
            .get();

    bring("b.ndjson", JobTest.madeUp(2, 20));
    StreamExecutionEnvironment flink = Cluster.flink(true);
    flink.configure(new Configuration().set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint));
    assertThat(new Run(flink, true).goesOn()).isTrue();
    start(job, flink);
    Awaited.until(() -> answers().size() >= 40);

    Order order = Cluster.batch(in, folder.resolve("batch"), Cluster.ASKED);
    assertThat(answers()).isEqualTo(Cluster.lines(order.out()));
  }

  private Job watched() {
    return Cluster.watched(in, out, rules.edition(), Followed.of(rules.rules(), rules.samples()));
  }

  private void start(Job job) {
    start(job, Cluster.flink(true));
  }

  private void start(Job job, StreamExecutionEnvironment flink) {
    Job.Outcome outcome = job.answer(flink);
    DataStream<byte[]> breakable =
        outcome.answers().map(WatchedJobTest::failing).returns(byte[].class);
    job.write(new Job.Outcome(breakable, outcome.rejected()));
    running = Cluster.start(flink);
  }

  private static byte[] failing(byte[] answer) {
    if (RECORDS_UNTIL_FAILURE.decrementAndGet() == 0) {
      throw new IllegalStateException("the plug is pulled");
    }
    return answer;
  }

  /** Puts a file in place as one step. */
  private void bring(String name, String text) throws IOException {
    Path aside = Files.writeString(folder.resolve("aside"), text);
    Files.move(aside, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Brings one description after the other, each once the one before is answered. */
  private void bringUntil(BooleanSupplier reached) throws IOException {
    for (int i = 0; !reached.getAsBoolean(); i++) {
      int before = answers().size();
      bring("more-" + i + ".ndjson", SMALL);
      Awaited.until(() -> answers().size() > before);
    }
  }

  private List<String> answers() {
    return Cluster.lines(out.resolve("answers"));
  }

  private List<String> rejected() {
    return Cluster.lines(out.resolve("rejected"));
  }
}
