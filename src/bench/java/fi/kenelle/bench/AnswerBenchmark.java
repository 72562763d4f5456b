package fi.kenelle.bench;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleSet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The two sides by turns, some answers each, and the time of each single answer. By turns, because
 * a shared machine may be twice as fast in one minute as in the next.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final int TURN = 50;

  /** What is answered. */
  @Param public Measured of;

  private Function<ServiceDescription, Told> kenelle;
  private Function<ServiceDescription, Told> handWritten;
  private List<ServiceDescription> descriptions;

  /** Loads the rules and the descriptions, and warms up both sides. */
  @Setup
  public void prepare(Blackhole blackhole) {
    RuleSet ruleSet = of.ruleSet();
    descriptions = Bench.descriptions(ruleSet).samples(of);
    kenelle = Side.KENELLE.ready(ruleSet, of.withConditions());
    handWritten = Side.HAND_WRITTEN.ready(ruleSet, of.withConditions());
    warmUp(kenelle, blackhole);
    warmUp(handWritten, blackhole);
  }

  /** Ends by the processor's time, not the clock's: on a busy machine a second may bring little. */
  private void warmUp(Function<ServiceDescription, Told> side, Blackhole blackhole) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + WARM_UP.toNanos();
    while (threads.getCurrentThreadCpuTime() < end) {
      descriptions.forEach(description -> blackhole.consume(side.apply(description)));
    }
  }

  /** A turn of each side. */
  @Benchmark
  public void turns(Medians medians, Blackhole blackhole) {
    turn(kenelle, medians.kenelle, blackhole);
    turn(handWritten, medians.handWritten, blackhole);
  }

  private void turn(Function<ServiceDescription, Told> side, Times times, Blackhole blackhole) {
    for (int i = 0; i < TURN; i++) {
      ServiceDescription description = descriptions.get(i % descriptions.size());
      long start = System.nanoTime();
      Told answer = side.apply(description);
      times.add(System.nanoTime() - start);
      blackhole.consume(answer);
    }
  }

  /**
   * The median time of an answer in one iteration, in microseconds. Other work on the machine
   * interrupts few answers, so that it hardly moves the median, while it would move the mean.
   */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Medians {
    private final Times kenelle = new Times();
    private final Times handWritten = new Times();

    /** Forgets the last iteration. */
    @Setup(Level.Iteration)
    public void clear() {
      kenelle.count = 0;
      handWritten.count = 0;
    }

    /** The time of Kenelle. */
    public double kenelle() {
      return kenelle.median();
    }

    /** The time of the hand-written rules. */
    public double handWritten() {
      return handWritten.median();
    }
  }

  /** Single times, in nanoseconds. */
  private static final class Times {
    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long time) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = time;
    }

    double median() {
      Arrays.sort(nanos, 0, count);
      return nanos[count / 2] / 1e3;
    }
  }
}
