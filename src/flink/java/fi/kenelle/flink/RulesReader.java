package fi.kenelle.flink;

import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every version of a rules folder that passes the gate, the one that it finds first. A folder
 * that does not pass leaves the rules in use as they are, and the log tells why.
 */
final class RulesReader extends UndividedReader<RulesParcel> {
  private static final Logger LOG = LoggerFactory.getLogger(RulesReader.class);
  private static final long BETWEEN_LOOKS_MS = 500;

  private final RulesParcel submitted;
  private final Path rules;
  private final Path samples;
  private final Timer clock = new Timer("rules-look", true);
  private Optional<LiveRules> live = Optional.empty();
  private Optional<Edition> given = Optional.empty();
  private volatile CompletableFuture<Void> nextLook = CompletableFuture.completedFuture(null);

  RulesReader(RulesParcel submitted, Followed followed) {
    this.submitted = submitted;
    this.rules = Path.of(followed.rules());
    this.samples = Path.of(followed.samples());
  }

  @Override
  public void start() {
    Gate.Passage passage = Gate.pass(rules, samples, Gate.Care.FULL);
    if (passage.edition().isEmpty()) {
      tell(passage);
      given = Optional.of(submittedEdition());
    }
    LiveRules follow =
        new LiveRules(passage.edition().or(() -> given).orElseThrow(), rules, samples);
    follow.watch();
    live = Optional.of(follow);
    clock.schedule(new Look(), BETWEEN_LOOKS_MS, BETWEEN_LOOKS_MS);
  }

  /** Has the task look whether there is another version. */
  private final class Look extends TimerTask {
    @Override
    public void run() {
      nextLook.complete(null);
    }
  }

  private static void tell(Gate.Passage passage) {
    passage.problems().stream()
        .filter(RuleProblem::isError)
        .forEach(p -> LOG.warn("rules not taken into use: {}", p.inWords(Language.EN)));
  }

  private Edition submittedEdition() {
    try {
      return submitted.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<RulesParcel> out) {
    Edition now = live.orElseThrow().now().edition();
    if (isNew(now)) {
      given = Optional.of(now);
      RulesParcel parcel = RulesParcel.of(now);
      LOG.info("rules sent to be used: {}", parcel.ruleset());
      out.collect(parcel);
    }
    nextLook = new CompletableFuture<>();
    return InputStatus.NOTHING_AVAILABLE;
  }

  @SuppressWarnings("ReferenceEquality") // an edition is made once
  private boolean isNew(Edition now) {
    return given.isEmpty() || given.get() != now;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return nextLook;
  }

  @Override
  public void close() {
    clock.cancel();
    live.ifPresent(LiveRules::close);
  }
}
