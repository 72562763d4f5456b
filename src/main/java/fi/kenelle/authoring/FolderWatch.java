package fi.kenelle.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at folders, and tells when their files have changed and settled. */
final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final long BETWEEN_LOOKS_MS = 60;
  private static final Duration BEFORE_IT_IS_TOLD_AGAIN = Duration.ofSeconds(2);

  private final List<Path> folders;
  private final Predicate<BooleanSupplier> changed;
  private final ExecutorService looking = Executors.newSingleThreadExecutor(FolderWatch::daemon);
  private Map<String, Object> told;
  private Map<String, Object> seen;
  private long notBefore = System.nanoTime();

  /** How files were at one look. */
  record Seen(Map<String, Object> files) {}

  /**
   * Watches folders from now on.
   *
   * @param before how they were before they were read: what changed while they were is told too
   * @param changed gets to know whether the folders still are as they were when it was told, and
   *     says whether it need not be told once more
   */
  FolderWatch(List<Path> folders, Seen before, Predicate<BooleanSupplier> changed) {
    this.folders = folders;
    this.changed = changed;
    this.told = before.files();
    this.seen = told;
    looking.execute(this::lookAgain);
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

  /** Tells a change once two looks have seen the same: until then it is still being written. */
  private void look() {
    try {
      Map<String, Object> now = fingerprint();
      boolean settled = now.equals(seen);
      seen = now;
      if (settled && !now.equals(told) && System.nanoTime() - notBefore >= 0) {
        told = now;
        if (!changed.test(() -> fingerprint().equals(now))) {
          told = Map.of();
          notBefore = System.nanoTime() + BEFORE_IT_IS_TOLD_AGAIN.toNanos();
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("the rules folder cannot be read: {}", e.toString());
    }
  }

  /** A look at folders, for a watch that begins later. */
  static Seen look(List<Path> folders) {
    return new Seen(fingerprint(folders));
  }

  private Map<String, Object> fingerprint() {
    return fingerprint(folders);
  }

  /** What tells each file from what it was. */
  private static Map<String, Object> fingerprint(List<Path> folders) {
    Map<String, Object> files = new HashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        addTo(files, folder);
      }
    }
    return files;
  }

  private record Print(FileTime written, long size, Optional<Object> key) {}

  private static void addTo(Map<String, Object> files, Path folder) {
    try {
      Files.walkFileTree(folder, Set.of(), 2, new Noting(files));
    } catch (NoSuchFileException e) {
      files.put(folder.toString(), "changing");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Noting extends SimpleFileVisitor<Path> {
    private final Map<String, Object> files;

    Noting(Map<String, Object> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
      boolean isFile = found.isRegularFile() || found.isSymbolicLink();
      if (isFile && !file.getFileName().toString().startsWith(".")) {
        Optional<Object> key = Optional.ofNullable(found.fileKey());
        files.put(file.toString(), new Print(found.lastModifiedTime(), found.size(), key));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "rules-folder");
    thread.setDaemon(true);
    return thread;
  }
}
