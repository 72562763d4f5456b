package fi.kenelle.cli;

import fi.kenelle.batch.Progress;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time left, how many records are done, and how many a second. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int WIDTH = 96;

  private final Language language;
  private Optional<ProgressBar> bar = Optional.empty();
  private long started;
  private long first;

  /** A bar on standard error, in the words of a language. */
  ProgressLine(Language language) {
    this.language = language;
  }

  /** Whether somebody is looking. */
  static boolean isWatched() {
    return System.console() != null;
  }

  @Override
  public void at(long done, long of, long records) {
    if (bar.isEmpty()) {
      bar = Optional.of(begin(done, of));
      started = System.nanoTime();
      first = records;
    }
    double seconds = Math.max(1, (System.nanoTime() - started) / 1e9);
    long rate = Math.round((records - first) / seconds);
    bar.get().setExtraMessage(Message.of("batch-progress", records, rate).in(language));
    bar.get().stepTo(done);
  }

  private ProgressBar begin(long done, long of) {
    return new ProgressBarBuilder()
        .setTaskName("batch")
        .setInitialMax(of == 0 ? -1 : of)
        .startsFrom(done, Duration.ZERO)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .build();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
