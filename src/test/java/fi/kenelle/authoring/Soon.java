package fi.kenelle.authoring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what is to happen soon. */
public final class Soon {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private Soon() {}

  /** Whether it happens within ten seconds. */
  public static boolean happens(BooleanSupplier thing) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!thing.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
