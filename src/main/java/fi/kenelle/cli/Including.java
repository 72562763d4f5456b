package fi.kenelle.cli;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** How much of each answer is asked for. */
public final class Including {
  private static final List<String> PARTS = List.of("conditions", "met", "near", "notApplicable");

  @Option(
      names = "--include",
      paramLabel = "PARTS",
      description = "more of each answer: met,conditions,notApplicable,near")
  private String include;

  /** The parts asked for, sorted. Throws {@link BadUsage}. */
  public List<String> parts(Language language) {
    if (include == null) {
      return List.of();
    }
    List<String> asked = Arrays.stream(include.split(",", -1)).sorted().distinct().toList();
    for (String part : asked) {
      if (!PARTS.contains(part)) {
        String possible = String.join(" · ", PARTS);
        throw new BadUsage(Message.of("batch-include", part, possible).in(language));
      }
    }
    return asked;
  }
}
