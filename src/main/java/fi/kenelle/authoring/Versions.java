package fi.kenelle.authoring;

import fi.kenelle.history.History;
import fi.kenelle.history.Remote;
import fi.kenelle.history.Signature;
import fi.kenelle.history.Snapshot;
import fi.kenelle.history.Version;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of a rules folder: in the history, and the newest of them in the folder's files.
 * Whatever moment the process dies at, opening it again finds each version whole.
 */
final class Versions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Versions.class);
  static final String EDITED = Message.of("history-edited").in(Language.EN);
  private static final String FIRST_SEEN = Message.of("history-first-seen").in(Language.EN);

  private final Home home;
  private final RuleFiles files;
  private final History history;
  private final Rejected rejected;
  private Optional<Shared> shared = Optional.empty();

  private Versions(Home home, RuleFiles files, History history) {
    this.home = home;
    this.files = files;
    this.history = history;
    this.rejected = new Rejected(home.rejected());
  }

  /** Opens the versions of a home, and completes what a process who died had begun. */
  static Versions open(Home home) {
    RuleFiles files = new RuleFiles(home.rules());
    files.clear();
    History history = History.open(home.repository(), home.rules(), RuleFolder::isOurs);
    Versions versions = new Versions(home, files, history);
    history.pending().ifPresent(versions::complete);
    return versions;
  }

  /** Writes those files of a version that still are as they were before it. */
  private void complete(String version) {
    RuleFolder before = newest();
    SortedMap<String, Optional<byte[]>> changes = before.changesTo(at(version));
    changes.keySet().removeIf(path -> !files.holds(path, before.bytes(path)));
    files.write(changes);
    history.advance(version);
    history.end();
    LOG.info("completed version {}", version);
  }

  /** Shares the versions through a repository elsewhere; whether that is an address. */
  boolean share(String address) {
    shared = Remote.at(address, history).map(Shared::new);
    return shared.isPresent();
  }

  /** The shared history, if there is one. */
  Optional<Shared> shared() {
    return shared;
  }

  /** All versions, newest first. */
  List<Version> all() {
    return history.versions();
  }

  /** The newest version's id; there must be one. */
  String newestId() {
    return history.head().orElseThrow();
  }

  /** Whether there is any version yet. */
  boolean areThereAny() {
    return history.head().isPresent();
  }

  /** The files of the newest version; none where there is none. */
  RuleFolder newest() {
    return history
        .head()
        .map(this::at)
        .orElseGet(() -> new RuleFolder(new TreeMap<>(), new TreeMap<>()));
  }

  /** The files of a version. */
  RuleFolder at(String version) {
    Snapshot snapshot = history.files(version);
    return new RuleFolder(snapshot.files(), snapshot.refused());
  }

  /** Whether the files on disk hold what the newest version says, as far as these paths go. */
  boolean areOnDisk(RuleFolder newest, Iterable<String> paths) {
    for (String path : paths) {
      if (!files.holds(path, newest.bytes(path))) {
        return false;
      }
    }
    return true;
  }

  /** Makes a version of what the files on disk hold when they are opened. It is shared later. */
  void begin(RuleFolder onDisk) {
    Signature by = LiveRules.onDisk(areThereAny() ? EDITED : FIRST_SEEN);
    history.advance(history.write(history.head(), newest().changesTo(onDisk), by));
  }

  /** Whether nothing has happened since the folder was first seen. */
  boolean isFirstSeenOnly() {
    return all().size() == 1 && all().get(0).message().equals(FIRST_SEEN);
  }

  /** Whether a version came before another one, or is the same. */
  boolean isBefore(String earlier, String later) {
    return history.isBefore(earlier, later);
  }

  /** Takes over a version from elsewhere, and has the files hold it. */
  void adopt(String version, RuleFolder newest, RuleFolder next) {
    put(version, newest, newest.changesTo(next));
  }

  /** Makes a version of what the files on disk hold already. Throws {@link NotPublished}. */
  String keep(RuleFolder newest, RuleFolder onDisk, Signature by) {
    try {
      String version = history.write(history.head(), newest.changesTo(onDisk), by);
      shared.ifPresent(with -> with.push(version));
      history.advance(version);
      return version;
    } catch (UncheckedIOException e) {
      throw unwritten(e);
    }
  }

  /**
   * Makes a version, and has the files hold it. Throws {@link NotPublished} where they cannot.
   *
   * @param newest what the newest version holds
   */
  String publish(RuleFolder newest, RuleFolder next, Signature by) {
    SortedMap<String, Optional<byte[]>> changes = newest.changesTo(next);
    try {
      String version = history.write(history.head(), changes, by);
      shared.ifPresent(with -> with.push(version));
      put(version, newest, changes);
      return version;
    } catch (UncheckedIOException e) {
      throw unwritten(e);
    }
  }

  /** Has files on disk hold again what the newest version says. */
  void mend(RuleFolder newest, List<String> paths) {
    SortedMap<String, Optional<byte[]>> changes = new TreeMap<>();
    paths.stream()
        .filter(path -> !files.holds(path, newest.bytes(path)))
        .forEach(path -> changes.put(path, newest.bytes(path)));
    try {
      keepAside(newest, changes);
      files.write(changes);
    } catch (UncheckedIOException e) {
      throw unwritten(e);
    }
  }

  private NotPublished unwritten(UncheckedIOException e) {
    LOG.warn("a version could not be written: {}", e.toString());
    return Files.isDirectory(home.repository())
        ? NotPublished.unwritten(e, home.rules(), home.repository())
        : NotPublished.because(
            NotPublished.Cause.READ_ONLY, Message.of("history-gone", home.rules()));
  }

  private void put(String version, RuleFolder newest, SortedMap<String, Optional<byte[]>> changes) {
    history.begin(version);
    try {
      keepAside(newest, changes);
      files.write(changes, () -> history.advance(version));
    } finally {
      end(version);
    }
  }

  /** A note that stays is harmless once the version is the newest, and overwritten by the next. */
  private void end(String version) {
    try {
      history.end();
    } catch (UncheckedIOException e) {
      LOG.warn("the note about version {} stays: {}", version, e.toString());
    }
  }

  /** Texts on disk that are no version's, and are about to be overwritten, go to the rejected. */
  private void keepAside(RuleFolder newest, Map<String, Optional<byte[]>> changes) {
    SortedMap<String, byte[]> lost = new TreeMap<>();
    changes.keySet().stream()
        .filter(path -> !files.holds(path, newest.bytes(path)))
        .forEach(path -> files.bytes(path).ifPresent(bytes -> lost.put(path, bytes)));
    rejected.keep(lost);
  }

  /** Keeps texts that were not taken into use. */
  void reject(RuleFolder newest, RuleFolder onDisk) {
    SortedMap<String, byte[]> texts = new TreeMap<>();
    newest
        .changesTo(onDisk)
        .forEach((path, bytes) -> bytes.ifPresent(found -> texts.put(path, found)));
    rejected.keep(texts);
  }

  @Override
  public void close() {
    history.close();
    home.close();
  }
}
