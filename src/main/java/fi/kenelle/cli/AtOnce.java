package fi.kenelle.cli;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How many descriptions to look at at once. */
public final class AtOnce {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many descriptions to look at at once (default: as many as cores)")
  private Integer threads;

  /** The number asked for, if one is. Throws {@link BadUsage}. */
  public OptionalInt asked(Language language) {
    if (threads == null) {
      return OptionalInt.empty();
    }
    if (threads < 1 || threads > 1024) {
      throw new BadUsage(Message.of("batch-threads", threads).in(language));
    }
    return OptionalInt.of(threads);
  }

  /** The number asked for, else that of the cores. */
  int number(Language language) {
    return asked(language).orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }
}
