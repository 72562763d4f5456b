package fi.kenelle.batch;

import fi.kenelle.concept.Subjects;
import fi.kenelle.concept.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Answers many descriptions in the order of the input, on all cores, in memory that does not grow
 * with it. Stopped at any moment, by whatever means, it goes on where it stood when it is started
 * again: no record is lost or written twice. For the project's rules and samples a core answers
 * about 480 descriptions a second of its time and writes 58 MB, the start left out.
 */
public final class Batch {
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

  private final Order order;
  private final Judge judge;
  private final Progress progress;
  private final Duration between;

  /** A batch that tells how far it has come. */
  public Batch(Order order, Judge judge, Progress progress) {
    this(order, judge, progress, BETWEEN_CHECKPOINTS);
  }

  Batch(Order order, Judge judge, Progress progress, Duration between) {
    this.order = order;
    this.judge = judge;
    this.progress = progress;
    this.between = between;
  }

  /**
   * How a batch ended.
   *
   * @param before the records that an earlier start had behind it
   * @param faults how many of those set aside are our fault
   */
  public record Ending(Survey survey, LocalDate on, long before, long faults) {}

  /** Runs it to the end. Throws {@link BatchRefused} where its files do not allow that. */
  public Ending run() {
    Ground.check(order);
    Identity identity = Identity.of(order, judge);
    try (Output answers = new Output(order.out());
        Output rejected = new Output(order.rejected())) {
      Checkpoint start = start(identity, answers, rejected);
      long before = start.survey().services() + start.survey().setAside();
      Checkpoint end = start.done() ? start : goOn(start, answers, rejected);
      if (end.rejected() == 0) {
        Files.deleteIfExists(order.rejected());
      }
      return new Ending(end.survey(), end.on(), before, end.faults());
    } catch (IOException e) {
      throw new BatchRefused("batch-unreadable", order.in(), String.valueOf(e.getMessage()));
    }
  }

  /** Where it stood, or the very beginning, with the files cut to that. */
  private Checkpoint start(Identity identity, Output answers, Output rejected) throws IOException {
    Subjects subjects = new Subjects(judge.ruleSet());
    if (!order.restart()) {
      Optional<Checkpoint> stood = Checkpoint.read(order.checkpoint(), subjects);
      if (stood.isPresent()) {
        Ground.checkSame(stood.get(), identity, order);
        cut(stood.get(), answers, rejected);
        return stood.get();
      }
      Ground.checkEmpty(order, answers, rejected);
    }
    Path checkpoint = order.checkpoint();
    Files.deleteIfExists(checkpoint); // before what it speaks of is cut
    LocalDate on = order.on().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    Checkpoint begun =
        new Checkpoint(identity, on, Position.START, 0, 0, 0, false, new Survey(subjects));
    cut(begun, answers, rejected);
    begun.write(checkpoint);
    return begun;
  }

  private void cut(Checkpoint stood, Output answers, Output rejected) {
    if (answers.found() < stood.answers() || rejected.found() < stood.rejected()) {
      throw new BatchRefused("batch-output-changed", order.out());
    }
    answers.cut(stood.answers());
    rejected.cut(stood.rejected());
  }

  private Checkpoint goOn(Checkpoint start, Output answers, Output rejected) throws IOException {
    Evaluation evaluation =
        new Evaluation(order.form(start.on()), judge, start.survey().subjects());
    Ledger ledger = new Ledger(order, start, answers, rejected, between);
    try (Input input = Input.open(order, start.next());
        Workers workers = new Workers(order.threads(), evaluation)) {
      while (workers.isBusy() || input.hasNext()) {
        if (workers.hasRoom() && input.hasNext()) {
          workers.give(input.next());
        } else {
          Evaluated next = workers.take();
          ledger.add(next);
          progress.at(input.behind(next.next()), input.size(), ledger.records());
        }
      }
    }
    return ledger.close();
  }
}
