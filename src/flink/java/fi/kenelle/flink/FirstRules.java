package fi.kenelle.flink;

import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.core.io.InputStatus;

/** Gives the rules that the job was submitted with, and ends. */
final class FirstRules extends UndividedReader<RulesParcel> {
  private final RulesParcel first;

  FirstRules(RulesParcel first) {
    this.first = first;
  }

  @Override
  public void start() {
    // They are there already.
  }

  @Override
  public InputStatus pollNext(ReaderOutput<RulesParcel> out) {
    out.collect(first);
    return InputStatus.END_OF_INPUT;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
