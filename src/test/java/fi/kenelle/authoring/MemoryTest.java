package fi.kenelle.authoring;

import static fi.kenelle.authoring.Desk.RULE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.vocabulary.JsonText;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing while others ask leaves nothing behind. {@code kenelle.publishes} makes it longer. */
class MemoryTest {
  private static final int PUBLISHES = Integer.getInteger("kenelle.publishes", 20);
  private static final int WARM_UP = 10;
  private static final long MIB = 1 << 20;
  private static final String PATTERN = "    The customer is a consumer\n";
  private static final String CONDITION = "    - the customer's technical confidence is known\n";

  private static final byte[] CASES =
      """
      [{"name": "unmet", "verdict": "unmet", "description": {"name": "x",
        "customers": [{"type": "consumer", "traits": {"technicalConfidence": "high"}}],
        "attributes": {"surprises": "none"}}}]
      """
          .getBytes(UTF_8);

  @TempDir private Path folder;
  private final AtomicBoolean asking = new AtomicBoolean(true);
  private final AtomicLong answers = new AtomicLong();
  private final ExecutorService askers = Executors.newFixedThreadPool(2);
  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desk.in(folder);
    askers.execute(this::ask);
    askers.execute(this::ask);
  }

  @AfterEach
  void close() {
    asking.set(false);
    askers.shutdown();
    desk.close();
  }

  private void ask() {
    while (asking.get()) {
      Edition edition = desk.live.now().edition();
      ServiceDescription description =
          edition
              .descriptions()
              .read(JsonText.read("{\"name\": \"x\", \"customers\": [{\"type\": \"consumer\"}]}"));
      edition.answerer().answer(description, LocalDate.of(2026, 11, 22));
      answers.incrementAndGet();
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void publishingLeavesHeapAndMetaspaceWhereTheyWere() {
    publish(WARM_UP);
    long heap = heap();
    long metaspace = metaspace();
    int classes = classes();
    long answered = answers.get();

    publish(PUBLISHES);

    assertThat(heap() - heap).isLessThan(6 * MIB);
    assertThat(classes() - classes).as("two a compilation, if kept").isLessThan(PUBLISHES);
    assertThat(metaspace() - metaspace).as("profiles of methods").isLessThan(6 * MIB);
    assertThat(answers.get()).isGreaterThan(answered);
    assertThat(desk.publisher.versions()).hasSize(1 + WARM_UP + PUBLISHES);
  }

  /** Makes versions with other conditions each time, so that each is compiled. */
  private void publish(int times) {
    for (int i = 0; i < times; i++) {
      String text = desk.text(RULE).inWords();
      String next =
          text.contains(CONDITION)
              ? text.replace(CONDITION, "")
              : text.replace(PATTERN, PATTERN + CONDITION);
      desk.publish(Change.to(next.getBytes(UTF_8), Optional.of(CASES), RULE, Expected.ANYTHING));
    }
  }

  private static long heap() {
    collect();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long metaspace() {
    collect();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }

  private static int classes() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  private static void collect() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
  }
}
