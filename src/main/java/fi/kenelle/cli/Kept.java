package fi.kenelle.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** Something that must not be lost: done once, at the end or when the process is made to end. */
final class Kept {
  private final AtomicBoolean isDone = new AtomicBoolean();
  private final Runnable keep;
  private final Thread whenStopped;

  private Kept(Runnable keep) {
    this.keep = keep;
    this.whenStopped = new Thread(this::keep, "keep");
  }

  /** Promises to do it, whatever happens from here on. */
  static Kept promise(Runnable keep) {
    Kept kept = new Kept(keep);
    Runtime.getRuntime().addShutdownHook(kept.whenStopped);
    return kept;
  }

  /** Does it now, unless it was done. */
  void end() {
    keep();
    try {
      Runtime.getRuntime().removeShutdownHook(whenStopped);
    } catch (IllegalStateException alreadyStopping) {
      isDone.set(true);
    }
  }

  private void keep() {
    if (isDone.compareAndSet(false, true)) {
      keep.run();
    }
  }
}
