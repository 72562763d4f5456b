package fi.kenelle.flink;

import java.util.List;
import org.apache.flink.api.connector.source.SourceReader;

/** A reader that needs no splits to know what to read, and keeps nothing. */
abstract class UndividedReader<T> implements SourceReader<T, Nothing> {
  @Override
  public List<Nothing> snapshotState(long checkpoint) {
    return List.of();
  }

  @Override
  public void addSplits(List<Nothing> splits) {
    // None are given.
  }

  @Override
  public void notifyNoMoreSplits() {
    // None were given.
  }
}
