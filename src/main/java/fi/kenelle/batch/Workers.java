package fi.kenelle.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Evaluates records on several threads and gives them back in order. What is read but not evaluated
 * and what is evaluated but not taken are both bounded, so memory is too: whoever is ahead waits
 * until those before it are taken. For one thread that gives and takes.
 */
final class Workers implements AutoCloseable {
  private static final int AHEAD_PER_THREAD = 64;
  private static final long MOST_READ = 8 << 20;
  private static final long MOST_EVALUATED = 32 << 20;

  private record Task(Future<Evaluated> evaluated, int size) {}

  private final ExecutorService threads;
  private final Evaluation evaluation;
  private final int most;
  private final Deque<Task> waiting = new ArrayDeque<>();
  private final Room room = new Room();
  private long read;
  private long given;

  Workers(int count, Evaluation evaluation) {
    this.threads = Executors.newFixedThreadPool(count, Workers::thread);
    this.evaluation = evaluation;
    this.most = count * AHEAD_PER_THREAD;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "batch");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether something is given that is not taken. */
  boolean isBusy() {
    return !waiting.isEmpty();
  }

  /** Whether there is room for one more. */
  boolean hasRoom() {
    return waiting.size() < most && read < MOST_READ;
  }

  void give(Raw raw) {
    long number = given++;
    int size = raw.content().size();
    read += size;
    waiting.add(new Task(threads.submit(() -> room.enter(number, evaluation.of(raw))), size));
  }

  /** Takes the first that is not taken, as soon as it is evaluated. */
  Evaluated take() {
    Task first = waiting.remove();
    read -= first.size();
    try {
      Evaluated evaluated = first.evaluated().get();
      room.leave(evaluated);
      return evaluated;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Holds what is evaluated until it is taken; the next to be taken always finds room. */
  private static final class Room {
    private long held;
    private long next;

    synchronized Evaluated enter(long number, Evaluated evaluated) throws InterruptedException {
      while (held > MOST_EVALUATED && number != next) {
        wait();
      }
      held += evaluated.line().length;
      return evaluated;
    }

    synchronized void leave(Evaluated evaluated) {
      held -= evaluated.line().length;
      next++;
      notifyAll();
    }
  }
}
