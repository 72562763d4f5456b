package fi.kenelle.flink;

import fi.kenelle.cli.BadUsage;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether, and how often, something is looked at again. */
final class Watching {
  private static final int LONGEST = 86_400;

  @Option(
      names = "--watch",
      paramLabel = "SECONDS",
      description =
          "never end: look for new files in IN this often, and follow the rules folder (default:"
              + " answer the files that are there, by the rules as they are now)")
  private Integer watch;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      description =
          "how often what was answered becomes final (default: as Flink is configured, else 10)")
  private Integer checkpoint;

  Optional<Duration> watch(Language language) {
    return seconds("--watch", watch, language);
  }

  Optional<Duration> checkpoint(Language language) {
    return seconds("--checkpoint", checkpoint, language);
  }

  private static Optional<Duration> seconds(String option, Integer given, Language language) {
    if (given != null && (given < 1 || given > LONGEST)) {
      throw new BadUsage(Message.of("job-seconds", option, given, LONGEST).in(language));
    }
    return Optional.ofNullable(given).map(Duration::ofSeconds);
  }
}
