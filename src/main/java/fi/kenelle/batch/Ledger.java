package fi.kenelle.batch;

import fi.kenelle.concept.Survey;
import java.time.Duration;

/** Writes what was evaluated, counts it, and keeps from time to time where it stands. */
final class Ledger {
  private final Order order;
  private final Checkpoint start;
  private final Output answers;
  private final Output rejected;
  private final Duration between;
  private final Survey survey;
  private Position next;
  private long faults;
  private long keptAt = System.nanoTime();

  Ledger(Order order, Checkpoint start, Output answers, Output rejected, Duration between) {
    this.order = order;
    this.start = start;
    this.answers = answers;
    this.rejected = rejected;
    this.between = between;
    this.survey = start.survey();
    this.next = start.next();
    this.faults = start.faults();
  }

  void add(Evaluated evaluated) {
    next = evaluated.next();
    if (evaluated.finding() instanceof Evaluated.Answered answered) {
      answers.add(evaluated.line());
      survey.add(answered.seen());
    } else {
      Evaluated.Refused refused = (Evaluated.Refused) evaluated.finding();
      rejected.add(evaluated.line());
      survey.addSetAside(refused.reason());
      faults += refused.isOurFault() ? 1 : 0;
    }
    if (System.nanoTime() - keptAt >= between.toNanos()) {
      keep(false);
      keptAt = System.nanoTime();
    }
  }

  /** The records behind it. */
  long records() {
    return survey.services() + survey.setAside();
  }

  /** Keeps that everything is done. */
  Checkpoint close() {
    return keep(true);
  }

  /** First what was written, then the word of it. */
  private Checkpoint keep(boolean done) {
    long answered = answers.keep();
    long refused = rejected.keep();
    Checkpoint reached =
        new Checkpoint(start.identity(), start.on(), next, answered, refused, faults, done, survey);
    reached.write(order.checkpoint());
    return reached;
  }
}
