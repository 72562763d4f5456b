package fi.kenelle.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is measured of a running server, for Prometheus. Safe to share between threads. */
public final class Measurements implements AutoCloseable {
  private static final Duration[] LIMITS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Supplier<String> ruleset;
  private final MultiGauge rulesetInUse =
      MultiGauge.builder("kenelle.ruleset").description("The rule set in use").register(registry);
  private final Timer evaluations =
      Timer.builder("kenelle.evaluation")
          .description("From a description to its answer")
          .serviceLevelObjectives(LIMITS)
          .register(registry);
  private final Map<String, Counter> byRule = new ConcurrentHashMap<>();
  private final Map<Kind, Timer> requests = new ConcurrentHashMap<>();

  /**
   * Measures a server.
   *
   * @param ruleset tells the id of the rule set in use
   */
  public Measurements(Supplier<String> ruleset) {
    this.ruleset = ruleset;
    new JvmMemoryMetrics().bindTo(registry);
    collections.bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Counts and times a request that has been answered. */
  public void request(String method, String route, int status, Duration took) {
    requests.computeIfAbsent(new Kind(method, route, status), this::requests).record(took);
  }

  /** What requests are told apart by. */
  private record Kind(String method, String route, int status) {}

  private Timer requests(Kind kind) {
    return Timer.builder("kenelle.requests")
        .description("Requests answered, from their first byte to the last of the answer")
        .tags("method", kind.method, "route", kind.route, "status", Integer.toString(kind.status))
        .serviceLevelObjectives(LIMITS)
        .register(registry);
  }

  /** Times the evaluation of a description, and counts the rules that fired. */
  public void evaluation(Duration took, Collection<String> fired) {
    evaluations.record(took);
    fired.forEach(rule -> byRule.computeIfAbsent(rule, this::firings).increment());
  }

  private Counter firings(String rule) {
    return Counter.builder("kenelle.rules.fired")
        .description("Answers in which a rule fired")
        .tag("rule", rule)
        .register(registry);
  }

  /** Counts a version that was made. */
  public void published() {
    registry.counter("kenelle.publishes").increment();
  }

  /** Counts input that was refused, by what was wrong with it. */
  public void rejected(Collection<String> codes) {
    codes.forEach(code -> registry.counter("kenelle.rejected", "code", code).increment());
  }

  /** Shows a number that can go up and down. */
  public void show(String name, String what, Supplier<Number> number) {
    Gauge.builder(name, number).description(what).register(registry);
  }

  /** A counter of something that happens, by its name. */
  public Runnable counter(String name, String what) {
    return Counter.builder(name).description(what).register(registry)::increment;
  }

  /** All of it in Prometheus' text format. */
  public String text() {
    rulesetInUse.register(
        List.of(MultiGauge.Row.of(Tags.of("ruleset", ruleset.get()), () -> 1)), true);
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
