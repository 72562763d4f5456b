package fi.kenelle.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;

/**
 * The versions of a folder's files, kept in a Git repository of their own. Versions never change
 * once they are written. Safe to share; one at a time may write.
 */
public final class History implements AutoCloseable {
  private static final String NEWEST = "refs/heads/main";
  private static final String PENDING = "refs/kenelle/pending";

  private final Repository repository;
  private final Snapshots snapshots;
  private final Log log;
  private final Packing packing;

  private History(Repository repository, Predicate<String> ours) {
    this.repository = repository;
    this.snapshots = new Snapshots(repository, ours);
    this.log = new Log(repository, ours);
    this.packing = new Packing(repository);
    packing.another();
  }

  /**
   * Opens the history, or begins one. Whoever opens it must be its only writer: locks that a writer
   * who died left behind are removed.
   *
   * @param ours which paths are kept; others that a version holds are carried along unread
   */
  public static History open(Path repository, Path folder, Predicate<String> ours) {
    OwnConfiguration.use();
    try {
      Repository git =
          new RepositoryBuilder()
              .setGitDir(repository.toFile())
              .setBare()
              .setMustExist(false)
              .build();
      if (!git.getObjectDatabase().exists()) {
        git.create(true);
        git.updateRef(Constants.HEAD).link(NEWEST);
      }
      removeLocks(repository);
      configure(git.getConfig(), repository, folder);
      return new History(git, ours);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeLocks(Path repository) throws IOException {
    try (Stream<Path> inside = Files.walk(repository)) {
      for (Path file : inside.filter(path -> path.toString().endsWith(".lock")).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** So that stock Git shows the history with {@code --git-dir}, and power may fail. */
  private static void configure(StoredConfig config, Path repository, Path folder)
      throws IOException {
    String before = config.toText();
    config.setBoolean("core", null, "bare", false);
    config.setString("core", null, "worktree", repository.relativize(folder).toString());
    config.setBoolean("core", null, "autocrlf", false);
    config.setString("core", null, "hooksPath", "no-hooks");
    if (!config.toText().equals(before)) {
      config.save();
    }
    config.setBoolean("core", null, "fsyncObjectFiles", true);
    config.setBoolean("core", null, "fsyncRefFiles", true);
  }

  /** The newest version, if there is any. */
  public Optional<String> head() {
    return at(NEWEST);
  }

  /** All versions, newest first. */
  public List<Version> versions() {
    return head().map(log::upTo).orElse(List.of());
  }

  /** The files of a version. */
  public Snapshot files(String version) {
    return snapshots.of(version);
  }

  /** Whether a version came before another one, or is the same. */
  public boolean isBefore(String earlier, String later) {
    return log.isBefore(earlier, later);
  }

  /**
   * Writes a version that follows another, without making it the newest.
   *
   * @param changes what each changed file holds now; empty where it is gone
   */
  public String write(Optional<String> after, Map<String, Optional<byte[]>> changes, Signature by) {
    return new Writing(repository).version(after, changes, by);
  }

  /** Makes a version the newest. */
  public void advance(String version) {
    set(NEWEST, version);
    new Writing(repository).index(version);
    packing.another();
  }

  /** The version that was about to be made the newest, and perhaps half is. */
  public Optional<String> pending() {
    return at(PENDING);
  }

  /** Notes that a version is about to be made the newest. */
  public void begin(String version) {
    set(PENDING, version);
  }

  /** Notes that it is done, or given up. */
  public void end() {
    try {
      RefUpdate update = repository.updateRef(PENDING);
      update.setForceUpdate(true);
      check(PENDING, update.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> at(String name) {
    try {
      Ref ref = repository.exactRef(name);
      return Optional.ofNullable(ref).map(Ref::getObjectId).map(ObjectId::name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void set(String name, String version) {
    try {
      RefUpdate update = repository.updateRef(name);
      update.setNewObjectId(ObjectId.fromString(version));
      update.setForceUpdate(true);
      check(name, update.update());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String name, RefUpdate.Result result) throws IOException {
    switch (result) {
      case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> {}
      default -> throw new IOException(name + ": " + result);
    }
  }

  Repository repository() {
    return repository;
  }

  @Override
  public void close() {
    packing.close();
    repository.close();
  }
}
