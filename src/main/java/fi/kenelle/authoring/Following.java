package fi.kenelle.authoring;

import fi.kenelle.history.Remote;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.vocabulary.Language;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Follows the history that is shared with other servers: takes in what they published, through the
 * same gate as everything. A history that went another way is told, and neither is overwritten.
 */
final class Following implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final LiveRules live;
  private final Versions versions;
  private final Shared shared;
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(Following::daemon);

  Following(LiveRules live, Versions versions, Shared shared) {
    this.live = live;
    this.versions = versions;
    this.shared = shared;
  }

  /** Follows from now on. */
  void every(Duration pause) {
    ScheduledFuture<?> unending =
        asking.scheduleWithFixedDelay(
            this::followSafely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    LOG.debug("following the shared history: {}", unending);
  }

  private void followSafely() {
    try {
      follow();
    } catch (RuntimeException e) {
      LOG.error("the shared history could not be followed", e);
    }
  }

  /** Asks for what is new, and takes it in. */
  void follow() {
    RemoteState before = shared.state();
    try {
      Optional<String> newest = shared.remote().fetch();
      live.writing(
          () -> {
            takeIn(newest);
            return true;
          });
    } catch (Remote.Unreachable e) {
      shared.lost(e.getMessage());
    }
    RemoteState now = shared.state();
    if (now.step() != before.step()) {
      Level level = now.step() == RemoteState.Step.LEVEL ? Level.INFO : Level.WARN;
      String why = now.message().map(m -> m.in(Language.EN)).orElse("");
      LOG.atLevel(level).log("shared history: {} {}", now.step().id(), why);
    }
  }

  private void takeIn(Optional<String> newest) {
    String ours = versions.newestId();
    if (newest.isEmpty() || versions.isBefore(newest.get(), ours)) {
      bringLevel(newest, ours);
    } else if (versions.isBefore(ours, newest.get())) {
      adopt(newest.get());
    } else if (versions.isFirstSeenOnly()) {
      versions.reject(versions.at(newest.get()), versions.newest());
      adopt(newest.get());
    } else {
      shared.diverged(newest.get());
    }
    if (shared.state().step() == RemoteState.Step.LEVEL && live.now().isStale()) {
      live.takeInFromDisk(() -> true);
    }
  }

  private void bringLevel(Optional<String> newest, String ours) {
    shared.level(newest);
    if (newest.isEmpty() || !newest.get().equals(ours)) {
      try {
        shared.push(ours);
      } catch (Shared.LostRace | NotPublished e) {
        LOG.info("the shared history moved on meanwhile"); // the next time sees where to
      }
    }
  }

  private void adopt(String newest) {
    Edition before = live.now().edition();
    RuleFolder next = versions.at(newest);
    Gate.Passage passage = Gate.passAfter(before, next);
    if (passage.edition().isEmpty()) {
      shared.broken(newest, passage.problems());
      return;
    }
    versions.adopt(newest, before.ruleSet().folder(), next);
    shared.level(Optional.of(newest));
    live.take(passage.edition().get());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "shared-history");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
