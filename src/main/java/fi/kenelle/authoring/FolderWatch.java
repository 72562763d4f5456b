package fi.kenelle.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
  private Map<String, String> told;
  private Map<String, String> seen;
  private long notBefore = System.nanoTime();

  /**
   * Watches folders from now on.
   *
   * @param changed gets to know whether the folders still are as they were when it was told, and
   *     says whether it need not be told once more
   */
  FolderWatch(List<Path> folders, Predicate<BooleanSupplier> changed) {
    this.folders = folders;
    this.changed = changed;
    this.told = fingerprint();
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
      Map<String, String> now = fingerprint();
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

  private Map<String, String> fingerprint() {
    Map<String, String> files = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        addTo(files, folder);
      }
    }
    return files;
  }

  private static void addTo(Map<String, String> files, Path folder) {
    try (Stream<Path> inside = Files.find(folder, 2, FolderWatch::isWatched)) {
      for (Path file : inside.toList()) {
        BasicFileAttributes found =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        files.put(
            file.toString(), found.lastModifiedTime() + " " + found.size() + " " + found.fileKey());
      }
    } catch (NoSuchFileException e) {
      files.put(folder.toString(), "changing");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWatched(Path file, BasicFileAttributes found) {
    boolean isFile = found.isRegularFile() || found.isSymbolicLink();
    return isFile && !file.getFileName().toString().startsWith(".");
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "rules-folder");
    thread.setDaemon(true);
    return thread;
  }
}
