package fi.kenelle.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionLogTest {
  private final AtomicInteger lost = new AtomicInteger();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("decisions.ndjson");
  }

  @Test
  void keepsEveryLineInOrder() throws Exception {
    try (DecisionLog log = log(1 << 20)) {
      IntStream.range(0, 500).forEach(i -> log.take(() -> line(i)));
    }

    assertThat(Files.readAllLines(file))
        .isEqualTo(IntStream.range(0, 500).mapToObj(Integer::toString).toList());
    assertThat(lost).hasValue(0);
  }

  @Test
  void goesOnWithAFileThatIsThere() throws Exception {
    Files.writeString(file, "before\n");

    try (DecisionLog log = log(1 << 20)) {
      log.take(() -> line(1));
    }

    assertThat(Files.readAllLines(file)).containsExactly("before", "1");
  }

  @Test
  void putsAsideFilesThatHaveGrownLargeAndKeepsSomeOfThem() throws Exception {
    try (DecisionLog log = log(10)) {
      IntStream.range(100, 130).forEach(i -> log.take(() -> line(i)));
    }

    assertThat(Files.readAllLines(file)).containsExactly("128", "129");
    assertThat(Files.readAllLines(aside(1))).containsExactly("126", "127");
    assertThat(Files.readAllLines(aside(2))).containsExactly("124", "125");
    assertThat(aside(3)).doesNotExist();
  }

  @Test
  void dropsAndCountsWhatComesFasterThanItIsWritten() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    DecisionLog log = log(1 << 20);

    IntStream.range(0, 3_000).forEach(i -> log.take(() -> waited(held, i)));

    assertThat(lost.get()).isBetween(1_990, 2_000);
    held.countDown();
    log.close();
    assertThat(Files.readAllLines(file)).hasSize(3_000 - lost.get()).startsWith("0", "1", "2");
  }

  private static byte[] waited(CountDownLatch held, int number) {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return line(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/full", "/proc/nowhere/decisions", "/dev/null/x"})
  void countsWhatCannotBeWrittenAndLives(String place) {
    try (DecisionLog log =
        new DecisionLog(Path.of(place), DecisionLog.Limits.USUAL, lost::incrementAndGet)) {
      log.take(() -> line(1));
      log.take(() -> line(2));
    }

    assertThat(lost).hasValue(2);
  }

  @Test
  void livesThroughALineThatCannotBeMade() throws Exception {
    try (DecisionLog log = log(1 << 20)) {
      log.take(
          () -> {
            throw new IllegalStateException("no");
          });
      log.take(() -> line(2));
    }

    assertThat(Files.readAllLines(file)).isEqualTo(List.of("2"));
    assertThat(lost).hasValue(1);
  }

  private DecisionLog log(long largest) {
    return new DecisionLog(file, new DecisionLog.Limits(largest, 2), lost::incrementAndGet);
  }

  private Path aside(int number) {
    return folder.resolve("decisions.ndjson." + number);
  }

  private static byte[] line(int number) {
    return (number + "\n").getBytes(UTF_8);
  }
}
