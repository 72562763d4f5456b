package fi.kenelle.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.concept.Subjects;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final int MIB = 1 << 20;
  private static final String SMALL = "{\"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}]}";

  @Test
  void readsAheadOnlySoFar() {
    try (Workers workers = workers(2)) {
      assertThat(given(workers, SMALL)).isEqualTo(128);
    }
  }

  @Test
  void ofLongRecordsItReadsAheadLess() {
    try (Workers workers = workers(2)) {
      assertThat(given(workers, SMALL + " ".repeat(MIB - SMALL.length()))).isEqualTo(8);
    }
  }

  @Test
  void holdsNoMoreAnswersThanThereIsRoomForAndLosesNone() {
    String places =
        "{\"id\": \"a%d\"}, ".repeat(60).formatted((Object[]) numbers(60)).replaceFirst(", $", "");
    String large = "{\"name\": \"x\", \"touchpoints\": [" + places + "]}";
    int count = 0;
    long bytes = 0;

    try (Workers workers = workers(4)) {
      int given = given(workers, large);
      while (workers.isBusy()) {
        bytes += workers.take().line().length;
        count++;
      }
      assertThat(count).isEqualTo(given);
    }

    assertThat(bytes).as("more than is held at once").isGreaterThan(64L * MIB);
  }

  private static Integer[] numbers(int count) {
    return java.util.stream.IntStream.range(0, count).boxed().toArray(Integer[]::new);
  }

  private static int given(Workers workers, String text) {
    int given = 0;
    while (workers.hasRoom()) {
      Raw.Content content = new Raw.Text(text.getBytes(UTF_8));
      workers.give(new Raw(new Raw.Origin("", 1), content, Position.START));
      given++;
    }
    return given;
  }

  private static Workers workers(int threads) {
    Run run = Run.of(Path.of("in"), Path.of("out"));
    Judge judge = Run.judge(Kenelles.shared());
    Subjects subjects = new Subjects(judge.ruleSet());
    return new Workers(threads, new Evaluation(run.order().form(Kenelles.DAY), judge, subjects));
  }
}
