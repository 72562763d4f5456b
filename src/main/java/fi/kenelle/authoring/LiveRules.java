package fi.kenelle.authoring;

import fi.kenelle.history.Signature;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in use, kept in step with their folder: a good edit is in use within a second, a bad
 * one leaves the last good rules in use and is told by {@link #now}. Whoever asks gets one whole
 * edition, and never waits for whoever writes.
 */
public final class LiveRules implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private static final Duration BETWEEN_PULLS = Duration.ofSeconds(5);

  private final Path rules;
  private final Path samples;
  private final AtomicReference<State> state;
  private final Optional<Versions> versions;
  private final Message closed;
  private final Warnings warnings;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Optional<Following> following;
  private final FolderWatch.Seen before;
  private Optional<FolderWatch> watch = Optional.empty();

  /**
   * What is in use, and why something newer is not.
   *
   * @param problems what is wrong with the folder as it is now; empty where it is in use
   */
  public record State(Edition edition, List<RuleProblem> problems) {
    /** Whether the folder holds something newer that cannot be used. */
    public boolean isStale() {
      return !problems.isEmpty();
    }
  }

  /** Keeps this edition in step with the folders that it was read from, without a history. */
  public LiveRules(Edition first, Path rules, Path samples) {
    this(
        first,
        rules,
        samples,
        Optional.empty(),
        Message.of("read-only-here"),
        FolderWatch.look(List.of(rules, samples)));
  }

  LiveRules(
      Edition first,
      Path rules,
      Path samples,
      Optional<Versions> versions,
      Message closed,
      FolderWatch.Seen before) {
    this.before = before;
    this.rules = rules;
    this.samples = samples;
    this.state = new AtomicReference<>(new State(first, List.of()));
    this.versions = versions;
    this.closed = closed;
    this.warnings = new Warnings(samples);
    this.following =
        versions.flatMap(v -> v.shared().map(shared -> new Following(this, v, shared)));
  }

  /** Begins to look at the folders. Rules inside the jar never change and are not looked at. */
  public void watch() {
    if (rules.getFileSystem() == FileSystems.getDefault()) {
      watch =
          Optional.of(
              new FolderWatch(
                  List.of(rules, samples), before, same -> writing(() -> isTakenCareOf(same))));
    }
    following.ifPresent(shared -> shared.every(BETWEEN_PULLS));
  }

  /** What is in use now. */
  public State now() {
    return state.get();
  }

  /** Publishes to these rules. */
  public Publisher publisher() {
    return new Publisher(this);
  }

  /** Publishes persona cards beside these rules. */
  public CardPublisher cardPublisher() {
    return new CardPublisher(this);
  }

  /** The versions, unless this server only reads. */
  Optional<Versions> versions() {
    return versions;
  }

  /** Why nothing can be published; only where there are no versions. */
  Message closed() {
    return closed;
  }

  /** How the history stands to the one that it is shared with. */
  public RemoteState remote() {
    return versions.flatMap(Versions::shared).map(Shared::state).orElse(RemoteState.NONE);
  }

  /** Asks for what other servers published, and takes it in. */
  void follow() {
    following.ifPresent(Following::follow);
  }

  /** What an author had better look at after one edition took the place of another. */
  List<Warning> warnings(Edition before, Edition after) {
    return warnings.of(before, after);
  }

  Path samples() {
    return samples;
  }

  /** Does something while nobody else writes. */
  <T> T writing(Supplier<T> work) {
    writing.lock();
    try {
      return work.get();
    } finally {
      writing.unlock();
    }
  }

  /** How many wait for writing. */
  int waiting() {
    return writing.getQueueLength();
  }

  /** Takes an edition into use. What was wrong with files that it replaces is wrong no more. */
  void take(Edition edition) {
    RuleFolder before = now().edition().ruleSet().folder();
    var replaced = before.changesTo(edition.ruleSet().folder()).keySet();
    List<RuleProblem> left =
        now().problems().stream()
            .filter(problem -> !replaced.contains(problem.file().replaceFirst("^rules/", "")))
            .toList();
    state.set(new State(edition, left));
    LOG.info("rules taken into use: {}", edition.ruleSet().id());
  }

  /** Takes in what the folders hold; what is good and could not be kept comes up again. */
  private boolean isTakenCareOf(BooleanSupplier same) {
    return takeInFromDisk(same)
        || now().problems().stream()
            .noneMatch(problem -> problem.message().code().equals(NotPublished.UNWRITTEN));
  }

  /**
   * Takes in what the folders hold, if it is good. Only while writing.
   *
   * @param same whether they still hold it: what was written to while it was read waits
   */
  boolean takeInFromDisk(BooleanSupplier same) {
    Gate.Passage passage = passage();
    if (!same.getAsBoolean()) {
      return false;
    }
    if (passage.edition().isEmpty()) {
      refuse(passage.problems().stream().filter(RuleProblem::isError).toList());
      versions.ifPresent(this::reject);
      return false;
    }
    try {
      takeIn(passage.edition().get());
      return true;
    } catch (Shared.LostRace e) {
      refuse(List.of(RuleProblem.in("rules", Message.of("remote-busy"))));
      follow(); // what the others published comes first, then this once more
      return !now().isStale();
    } catch (NotPublished e) {
      refuse(List.of(RuleProblem.in("rules", e.reason())));
      return false;
    }
  }

  private void takeIn(Edition edition) {
    RuleFolder before = now().edition().ruleSet().folder();
    RuleFolder after = edition.ruleSet().folder();
    if (!before.changesTo(after).isEmpty()) {
      versions.ifPresent(v -> v.keep(before, after, onDisk(Versions.EDITED)));
      LOG.info("rules taken into use: {}", edition.ruleSet().id());
    }
    state.set(new State(edition, List.of()));
  }

  private void refuse(List<RuleProblem> problems) {
    state.set(new State(now().edition(), problems));
    problems.forEach(p -> LOG.warn("rules not taken into use: {}", p.inWords(Language.EN)));
  }

  private void reject(Versions kept) {
    try {
      kept.reject(now().edition().ruleSet().folder(), RuleFolder.read(rules));
    } catch (UncheckedIOException e) {
      LOG.warn("the rules folder cannot be read: {}", e.toString());
    }
  }

  static Signature onDisk(String why) {
    return new Signature(Author.ON_DISK.name(), why, Instant.now());
  }

  private Gate.Passage passage() {
    try {
      return Gate.passAfter(now().edition(), rules, samples);
    } catch (RuntimeException e) {
      LOG.error("the rules could not be taken in", e);
      RuleProblem fault = RuleProblem.in("rules", Message.of("rules-fault", e));
      return new Gate.Passage(Optional.empty(), List.of(fault));
    }
  }

  @Override
  public void close() {
    watch.ifPresent(FolderWatch::close);
    following.ifPresent(Following::close);
    writing(
        () -> {
          versions.ifPresent(Versions::close);
          return true;
        });
  }
}
