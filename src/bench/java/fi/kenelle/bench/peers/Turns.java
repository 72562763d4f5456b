package fi.kenelle.bench.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Times of several sides in one run: each is warmed up, then all take turns, so that a machine that
 * is busy in one minute and idle in the next is so for all of them.
 */
final class Turns<A> {
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration TURN = Duration.ofMillis(20);
  private static final Duration ALL = Duration.ofSeconds(3);
  private static final int LEAST_TURNS = 3;

  private final List<A> asked;
  private long used;
  private int next;

  Turns(List<A> asked) {
    this.asked = asked;
  }

  /** The median time of one answer of each side, in microseconds. */
  double[] medians(List<? extends Function<A, ? extends List<?>>> sides) {
    sides.forEach(side -> run(side, WARM_UP));
    int turns = (int) Math.max(LEAST_TURNS, ALL.dividedBy(TURN) / sides.size());
    double[][] times = new double[sides.size()][turns];
    for (int turn = 0; turn < turns; turn++) {
      for (int i = 0; i < times.length; i++) {
        times[i][turn] = run(sides.get(i), TURN);
      }
    }
    for (double[] each : times) {
      Arrays.sort(each);
    }
    return Arrays.stream(times).mapToDouble(each -> each[each.length / 2]).toArray();
  }

  /** The processor's time for an answer: what others do on the machine does not count. */
  private double run(Function<A, ? extends List<?>> side, Duration atLeast) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int answers = 0;
    do {
      used += side.apply(asked.get(next++ % asked.size())).size();
      answers++;
    } while (threads.getCurrentThreadCpuTime() - start < atLeast.toNanos());
    return (threads.getCurrentThreadCpuTime() - start) / 1e3 / answers;
  }

  /** How much was answered at all, so that nothing is computed in vain. */
  long used() {
    return used;
  }
}
