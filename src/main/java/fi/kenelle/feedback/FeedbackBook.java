package fi.kenelle.feedback;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All feedback given so far: takes more, and counts it rule by rule. Safe to share. */
public final class FeedbackBook {
  private static final long LARGEST_FILE = 4L << 20;

  private final Journal journal;
  private final Clock clock;
  private final Map<String, RuleFeedback> byRule = new TreeMap<>();
  private boolean isRead;

  FeedbackBook(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** The book in a folder, which is made with the first entry. */
  public static FeedbackBook in(Path folder) {
    return new FeedbackBook(new Journal(folder, LARGEST_FILE), Clock.systemUTC());
  }

  /**
   * Takes feedback down for good. Throws {@link UncheckedIOException} where it cannot be kept; then
   * it counts for nothing.
   */
  public synchronized FeedbackEntry take(Feedback feedback, String who) {
    readOnce();
    FeedbackEntry entry =
        new FeedbackEntry(clock.instant().truncatedTo(ChronoUnit.MILLIS), who, feedback);
    journal.append(entry);
    count(entry);
    return entry;
  }

  /** What was done with the recommendations of each rule that has any feedback, by rule id. */
  public synchronized List<RuleFeedback> summary() {
    readOnce();
    return new ArrayList<>(byRule.values());
  }

  private void readOnce() {
    if (!isRead) {
      byRule.clear();
      journal.read(this::count);
      isRead = true;
    }
  }

  private void count(FeedbackEntry entry) {
    byRule.merge(
        entry.feedback().rule(), RuleFeedback.of(entry), (sofar, ignored) -> sofar.with(entry));
  }
}
