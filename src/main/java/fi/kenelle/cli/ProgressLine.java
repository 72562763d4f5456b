package fi.kenelle.cli;

import fi.kenelle.batch.Progress;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** A bar with the time left, how many records are done, and how many a second. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int WIDTH = 96;

  private final PrintWriter terminal;
  private final Language language;
  private Optional<ProgressBar> bar = Optional.empty();
  private long started;
  private long first;

  /** A bar on a terminal, in the words of a language. */
  ProgressLine(PrintWriter terminal, Language language) {
    this.terminal = terminal;
    this.language = language;
  }

  /** A bar on standard error as it is: a bar goes back to the beginning of its line. */
  static ProgressLine onTerminal(Language language) {
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    return new ProgressLine(new PrintWriter(err, false, StandardCharsets.UTF_8), language);
  }

  /** Whether somebody is looking. */
  static boolean isWatched() {
    return Ansi.AUTO.enabled();
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
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
        .build();
  }

  private void draw(String line) {
    terminal.print("\r" + line);
    terminal.flush();
  }

  @Override
  public void close() {
    if (bar.isPresent()) {
      bar.get().close();
      terminal.println();
      terminal.flush();
    }
  }
}
