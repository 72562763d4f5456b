package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does, as long as it takes and no longer. */
final class Awaited {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final long BETWEEN_LOOKS_NS = 20_000_000;

  private Awaited() {}

  static void until(BooleanSupplier reached) {
    Instant latest = Instant.now().plus(LONGEST);
    while (!reached.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(latest);
      LockSupport.parkNanos(BETWEEN_LOOKS_NS);
    }
  }
}
