package fi.kenelle.flink;

import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Gives the rules that the job was submitted with; where they are followed, every later version
 * that passes the gate too. To be read by one reader.
 */
final class RulesSource implements Source<RulesParcel, Nothing, Nothing> {
  private static final long serialVersionUID = 1L;
  private final RulesParcel first;
  private final Followed followed;

  RulesSource(RulesParcel first, Followed followed) {
    this.first = first;
    this.followed = followed;
  }

  @Override
  public Boundedness getBoundedness() {
    return followed.isFollowed() ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<RulesParcel, Nothing> createReader(SourceReaderContext context) {
    return followed.isFollowed() ? new RulesReader(first, followed) : new FirstRules(first);
  }

  @Override
  public SplitEnumerator<Nothing, Nothing> createEnumerator(
      SplitEnumeratorContext<Nothing> context) {
    return new Undivided();
  }

  @Override
  public SplitEnumerator<Nothing, Nothing> restoreEnumerator(
      SplitEnumeratorContext<Nothing> context, Nothing kept) {
    return new Undivided();
  }

  @Override
  public SimpleVersionedSerializer<Nothing> getSplitSerializer() {
    return new Nothing.Serializer();
  }

  @Override
  public SimpleVersionedSerializer<Nothing> getEnumeratorCheckpointSerializer() {
    return new Nothing.Serializer();
  }

  /** Has nothing to divide among readers. */
  private static final class Undivided implements SplitEnumerator<Nothing, Nothing> {
    @Override
    public void start() {
      // Readers know what to read.
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
      // Nobody asks.
    }

    @Override
    public void addSplitsBack(List<Nothing> splits, int subtask) {
      // None were given.
    }

    @Override
    public void addReader(int subtask) {
      // It knows what to read.
    }

    @Override
    public Nothing snapshotState(long checkpoint) {
      return Nothing.NOTHING;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
