package fi.kenelle.history;

import java.io.IOException;
import java.text.ParseException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs what versions leave lying about, a file for each thing that they hold: a long history takes
 * a fraction of the room then. It goes on in the background beside readers and writers, and
 * whatever moment the process dies at, what was kept is still there: the loose files go after the
 * pack that holds the same is in place. Names of versions are left alone, so that no writer finds
 * one locked.
 */
final class Packing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Packing.class);
  private static final int VERSIONS_BETWEEN_LOOKS = 64;
  private static final int WORTH_IT = 2_000;
  private static final int PATIENCE_S = 10;

  private final Repository repository;
  private final AtomicInteger versions = new AtomicInteger();
  private final ExecutorService packing = Executors.newSingleThreadExecutor(Packing::daemon);
  private volatile boolean isClosing;

  Packing(Repository repository) {
    this.repository = repository;
  }

  /** Notes that there is another version; now and then looks what there is to pack. */
  void another() {
    if (versions.getAndIncrement() % VERSIONS_BETWEEN_LOOKS == 0) {
      packing.execute(() -> pack(WORTH_IT));
    }
  }

  /** Packs what is loose, if it is worth it. */
  void pack(int worthIt) {
    if (!(repository instanceof FileRepository files)) {
      return;
    }
    try {
      GC gc = new GC(files);
      long loose = gc.getStatistics().numberOfLooseObjects;
      if (loose >= worthIt && !isClosing) {
        pack(gc);
        LOG.info("packed the history: {} files of its own fewer", loose);
      }
    } catch (IOException | ParseException | RuntimeException e) {
      LOG.warn("the history was not packed: {}", e.toString());
    }
  }

  private void pack(GC gc) throws IOException, ParseException {
    PackConfig config = new PackConfig(repository);
    config.setThreads(1);
    config.setBuildBitmaps(false);
    gc.setPackConfig(config);
    gc.setProgressMonitor(new UntilClosing());
    gc.repack().forEach(pack -> LOG.debug("packed: {}", pack));
    gc.prunePacked();
    gc.prune(Set.of());
  }

  /** Ends the work where the history is closed. */
  private final class UntilClosing extends EmptyProgressMonitor {
    @Override
    public boolean isCancelled() {
      return isClosing;
    }
  }

  @Override
  public void close() {
    isClosing = true;
    packing.shutdown();
    try {
      if (!packing.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
        LOG.warn("the history is still being packed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // a hint is all that it is meant to be
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "history-packing");
    thread.setDaemon(true);
    return thread;
  }
}
