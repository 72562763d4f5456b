package fi.kenelle.http;

import fi.kenelle.observation.DecisionLog;
import fi.kenelle.observation.Measurements;
import fi.kenelle.observation.Trace;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Whoever is told what happens on a server: the measurements, and the log of decisions if any. */
final class Observers implements AutoCloseable {
  private final Measurements measurements;
  private final Optional<Decisions> kept;
  private final Optional<DecisionLog> log;

  Observers(Supplier<String> ruleset, Optional<Decisions> kept) {
    this.measurements = new Measurements(ruleset);
    this.kept = kept;
    Runnable lost =
        measurements.counter("kenelle.decisions.lost", "Decisions that could not be kept");
    this.log = kept.map(some -> new DecisionLog(some.file(), DecisionLog.Limits.USUAL, lost));
  }

  Measurements measurements() {
    return measurements;
  }

  /** Tells of a description that was answered. */
  void answered(Trace trace, Answer answer, Receipt.Asked asked, Duration took) {
    measurements.evaluation(took, answer.rulesFired());
    DecisionLine line = new DecisionLine(Instant.now(), trace, answer, asked);
    log.ifPresent(open -> open.take(() -> line.bytes(kept.orElseThrow())));
  }

  @Override
  public void close() {
    log.ifPresent(DecisionLog::close);
    measurements.close();
  }
}
