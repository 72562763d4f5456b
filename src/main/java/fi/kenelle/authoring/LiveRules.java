package fi.kenelle.authoring;

import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in use, kept in step with their folder: a good edit is in use within a second, a bad
 * one leaves the last good rules in use and is told by {@link #now}. Whoever asks gets one whole
 * edition.
 */
public final class LiveRules implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);
  private static final long BETWEEN_LOOKS_MS = 60;

  private final Path rules;
  private final Path samples;
  private final AtomicReference<State> state;
  private final ExecutorService looking = Executors.newSingleThreadExecutor(LiveRules::daemon);
  private Map<String, String> loaded;
  private Map<String, String> seen;

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

  /** Keeps this edition in step with the folders that it was read from. */
  public LiveRules(Edition first, Path rules, Path samples) {
    this.rules = rules;
    this.samples = samples;
    this.state = new AtomicReference<>(new State(first, List.of()));
    this.loaded = Map.of();
    this.seen = Map.of();
  }

  /** Begins to look at the folders. Rules inside the jar never change and are not looked at. */
  public void watch() {
    if (rules.getFileSystem() == FileSystems.getDefault()) {
      loaded = fingerprint();
      seen = loaded;
      looking.execute(this::lookAgain);
    }
  }

  /** What is in use now. */
  public State now() {
    return state.get();
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }

  /** Looks, and goes on looking until closed. */
  private void lookAgain() {
    while (!Thread.currentThread().isInterrupted()) {
      look();
      try {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Takes a change in once two looks have seen the same: until then it is still being written. */
  private void look() {
    try {
      Map<String, String> now = fingerprint();
      boolean settled = now.equals(seen);
      seen = now;
      if (settled && !now.equals(loaded)) {
        loaded = now;
        takeIn();
      }
    } catch (RuntimeException e) {
      LOG.warn("the rules folder cannot be read: {}", e.toString());
    }
  }

  private void takeIn() {
    Gate.Passage passage = passage();
    if (!fingerprint().equals(loaded)) {
      return; // written to while it was read: the next look sees the whole
    }
    if (passage.edition().isPresent()) {
      Edition edition = passage.edition().get();
      state.set(new State(edition, List.of()));
      LOG.info("rules taken into use: {}", edition.ruleSet().id());
    } else {
      List<RuleProblem> problems =
          passage.problems().stream().filter(RuleProblem::isError).toList();
      state.set(new State(state.get().edition(), problems));
      problems.forEach(
          problem ->
              LOG.warn(
                  "rules not taken into use: {}",
                  problem.inWords(fi.kenelle.vocabulary.Language.EN)));
    }
  }

  private Gate.Passage passage() {
    try {
      return Gate.passAfter(state.get().edition(), rules, samples);
    } catch (RuntimeException e) {
      LOG.error("the rules could not be taken in", e);
      RuleProblem fault = RuleProblem.in("rules", Message.of("rules-fault", e));
      return new Gate.Passage(Optional.empty(), List.of(fault));
    }
  }

  private Map<String, String> fingerprint() {
    Map<String, String> files = new TreeMap<>();
    for (Path folder : List.of(rules, samples)) {
      if (Files.isDirectory(folder)) {
        addTo(files, folder);
      }
    }
    return files;
  }

  private static void addTo(Map<String, String> files, Path folder) {
    try (Stream<Path> inside = Files.find(folder, 2, (path, found) -> found.isRegularFile())) {
      for (Path file : inside.toList()) {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        files.put(
            file.toString(), found.lastModifiedTime() + " " + found.size() + " " + found.fileKey());
      }
    } catch (java.nio.file.NoSuchFileException e) {
      files.put(folder.toString(), "changing");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "rules-folder");
    thread.setDaemon(true);
    return thread;
  }
}
