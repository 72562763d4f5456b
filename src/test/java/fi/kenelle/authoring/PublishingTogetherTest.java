package fi.kenelle.authoring;

import static fi.kenelle.authoring.Desk.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people who publish and read at once. */
class PublishingTogetherTest {
  private static final int WRITERS = 8;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desk.in(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whoHasReadAnOlderTextIsTold() {
    Change late = desk.titling(RULE, "Late");
    desk.publish(desk.titling(RULE, "First"));

    NotPublished refused = refused(() -> desk.publish(late));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.OUTDATED);
    assertThat(refused.subject()).isEqualTo(RULE);
    assertThat(desk.title(RULE)).isEqualTo("First");
  }

  @Test
  void newRuleNeverReplacesOneThatIsThere() {
    Change change = Change.to(desk.text(RULE).text(), Optional.empty(), RULE, Expected.ABSENT);

    assertThat(refused(() -> desk.publish(change)).why()).isEqualTo(NotPublished.Cause.EXISTS);
  }

  @Test
  void eightAtOnceLoseNobodysText() throws Exception {
    String before = desk.text(RULE).tag();
    List<Callable<Optional<String>>> writers =
        IntStream.range(0, WRITERS).mapToObj(i -> retrying("Writer " + i)).toList();

    List<String> published = new ArrayList<>();
    for (Optional<String> title : together(writers)) {
      title.ifPresent(published::add);
    }

    assertThat(published).hasSize(WRITERS);
    assertThat(desk.text(RULE).tag()).isNotEqualTo(before);
    List<String> kept =
        desk.publisher.versions().stream()
            .limit(WRITERS)
            .map(version -> desk.publisher.text(version, RULE).orElseThrow().inWords())
            .toList();
    for (String title : published) {
      assertThat(kept).filteredOn(text -> text.contains("\"" + title + "\"")).hasSize(1);
    }
  }

  /** Publishes a title on top of whatever is there, as often as it takes. */
  private Callable<Optional<String>> retrying(String title) {
    return () -> {
      for (int i = 0; i < WRITERS; i++) {
        try {
          desk.publish(desk.titling(RULE, title));
          return Optional.of(title);
        } catch (NotPublished e) {
          assertThat(e.why()).isEqualTo(NotPublished.Cause.OUTDATED);
        }
      }
      return Optional.empty();
    };
  }

  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void readsAreNotBlockedByWhoeverWrites() throws Exception {
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      String title =
          desk.live.writing(
              () -> {
                try {
                  return reader.submit(() -> desk.title(RULE)).get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThat(title).isEqualTo(desk.title(RULE));
    } finally {
      reader.shutdownNow();
    }
  }

  private static NotPublished refused(ThrowingCallable publishing) {
    return catchThrowableOfType(NotPublished.class, publishing);
  }
}
