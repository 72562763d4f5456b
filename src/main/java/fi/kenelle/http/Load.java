package fi.kenelle.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a number of calls be worked on at once and some more wait for a moment; whoever comes
 * besides is sent away at once, so that those let in are answered soon.
 */
final class Load {
  private static final int PATIENCE_MS = 2_000;

  private final Semaphore places;
  private final Semaphore working;

  Load(int working, int waiting) {
    this.places = new Semaphore(working + waiting);
    this.working = new Semaphore(working, true);
  }

  /** Works on a call. Throws {@link Refusal} 503 where there is too much to do. */
  void handle(Handler call, Context context) throws Exception {
    if (!places.tryAcquire()) {
      throw new Refusal(503);
    }
    try {
      work(call, context);
    } finally {
      places.release();
    }
  }

  private void work(Handler call, Context context) throws Exception {
    if (!working.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
      throw new Refusal(503);
    }
    try {
      call.handle(context);
    } finally {
      working.release();
    }
  }
}
