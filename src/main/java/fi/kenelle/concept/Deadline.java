package fi.kenelle.concept;

import java.time.Duration;

/** The moment by which a redesign must be found. */
record Deadline(long nanoTime) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isPast() {
    return nanoTime - System.nanoTime() <= 0;
  }

  /** The time left, at least one millisecond. */
  long millisLeft() {
    return Math.max(1, (nanoTime - System.nanoTime()) / 1_000_000);
  }
}
