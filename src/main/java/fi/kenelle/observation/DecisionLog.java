package fi.kenelle.observation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of decisions, a line each, that never makes anybody wait: lines are written by a thread of
 * its own, and those that come faster than the disk takes them are dropped and counted. A file that
 * has grown large is put aside as {@code FILE.1}, the one before as {@code FILE.2}, and so on.
 */
public final class DecisionLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);
  private static final int MOST_WAITING = 1_000;

  private final BlockingQueue<Supplier<byte[]>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Path file;
  private final Limits limits;
  private final Runnable lost;
  private final Thread writer = new Thread(this::write, "decision-log");
  private volatile boolean closing;
  private boolean failing;

  /**
   * How much is kept.
   *
   * @param largest the size at which a file is put aside
   * @param kept how many files that were put aside are kept
   */
  public record Limits(long largest, int kept) {
    /** A gigabyte in all. */
    public static final Limits USUAL = new Limits(100L << 20, 9);
  }

  /**
   * Begins to write.
   *
   * @param lost runs for each line that is dropped or cannot be written
   */
  public DecisionLog(Path file, Limits limits, Runnable lost) {
    this.file = file;
    this.limits = limits;
    this.lost = lost;
    writer.setDaemon(true);
    writer.start();
  }

  /** Takes a line, which is made when its turn comes; drops it where too many wait. */
  public void take(Supplier<byte[]> line) {
    if (closing || !waiting.offer(line)) {
      lost.run();
    }
  }

  private void write() {
    try {
      while (!closing || !waiting.isEmpty()) {
        Supplier<byte[]> line = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (line != null) {
          write(line);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Supplier<byte[]> line) {
    try {
      append(line.get());
      if (failing) {
        failing = false;
        LOG.info("decisions are written again");
      }
    } catch (IOException | RuntimeException e) {
      lost.run();
      if (!failing) {
        failing = true;
        LOG.error("decisions cannot be written: {}", e.toString());
      }
    }
  }

  /** Appends a whole line or nothing. */
  private void append(byte[] line) throws IOException {
    if (Files.exists(file) && Files.size(file) + line.length > limits.largest()) {
      putAside();
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long end = channel.size();
      channel.position(end);
      ByteBuffer bytes = ByteBuffer.wrap(line);
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      } catch (IOException e) {
        channel.truncate(end);
        throw e;
      }
    }
  }

  private void putAside() throws IOException {
    for (int number = limits.kept() - 1; number >= 1; number--) {
      if (Files.exists(aside(number))) {
        Files.move(aside(number), aside(number + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(file, aside(1), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path aside(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  /** Writes what waits, and ends. */
  @Override
  public void close() {
    closing = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
