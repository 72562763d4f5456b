package fi.kenelle.flink;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.RecordAndPosition;

/** Hands records on in batches, so that threads need not meet for each of them. */
final class LineReader implements BulkFormat.Reader<Line> {
  private static final int MOST_RECORDS = 64;
  private static final long MOST_BYTES = 1 << 20;

  private final Records records;
  private final Closeable in;

  LineReader(Records records, Closeable in) {
    this.records = records;
    this.in = in;
  }

  /**
   * A record and where reading goes on after it.
   *
   * @param bytes the bytes of its file that are behind
   * @param lines the lines that are
   */
  record Placed(Line line, long bytes, long lines) {
    private RecordAndPosition<Line> position() {
      return new RecordAndPosition<>(line, bytes, lines);
    }
  }

  /** Gives one record after the other, and nothing at the end. */
  interface Records {
    /** The next. */
    Optional<Placed> next() throws IOException;
  }

  /** The next records; null at the end, as Flink wants it. */
  @Override
  public BulkFormat.RecordIterator<Line> readBatch() throws IOException {
    List<RecordAndPosition<Line>> read = new ArrayList<>();
    long bytes = 0;
    while (read.size() < MOST_RECORDS && bytes < MOST_BYTES) {
      Optional<Placed> next = records.next();
      if (next.isEmpty()) {
        break;
      }
      read.add(next.get().position());
      bytes += next.get().line().text().length;
    }
    return read.isEmpty() ? null : new Batch(read.iterator());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private record Batch(Iterator<RecordAndPosition<Line>> left)
      implements BulkFormat.RecordIterator<Line> {
    @Override
    public RecordAndPosition<Line> next() {
      return left.hasNext() ? left.next() : null;
    }

    @Override
    public void releaseBatch() {
      // Nothing is used twice.
    }
  }
}
