package fi.kenelle.cli;

import fi.kenelle.description.Days;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** For which customer types, and as of which day, a description is looked at. */
public final class Asking {
  @Option(
      names = "--types",
      paramLabel = "TYPES",
      description = "customer types in place of the groups: consumer,b2b,…")
  private String types;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "the day, where the description names none (default: today, UTC)")
  private String on;

  /** The types asked for, checked. Throws {@link BadUsage}. */
  public Optional<List<String>> types(Vocabulary vocabulary) {
    if (types == null) {
      return Optional.empty();
    }
    List<String> asked = Arrays.asList(types.split(",", -1));
    asked.stream()
        .filter(type -> !vocabulary.types().contains(type))
        .findFirst()
        .ifPresent(
            wrong -> {
              throw new BadUsage(
                  "--types: “" + wrong + "”; " + String.join(" · ", vocabulary.types()));
            });
    return Optional.of(asked);
  }

  /** The description for the types asked for. */
  ServiceDescription of(ServiceDescription description, Vocabulary vocabulary) {
    return types(vocabulary)
        .map(asked -> description.forTypes(asked, vocabulary))
        .orElse(description);
  }

  /** The day: the description's, else the one asked for, else today in UTC. */
  LocalDate day(ServiceDescription description) {
    LocalDate otherwise = day();
    return description.on().orElse(otherwise);
  }

  /** The day for descriptions that name none: the one asked for, else today in UTC. */
  LocalDate day() {
    return on == null ? LocalDate.now(ZoneOffset.UTC) : read(on);
  }

  /** The day asked for, if one is. */
  public Optional<LocalDate> dayAsked() {
    return Optional.ofNullable(on).map(Asking::read);
  }

  /** A day as it is given to {@code --on}. Throws {@link BadUsage}. */
  static LocalDate read(String text) {
    return Days.read(text).orElseThrow(() -> new BadUsage("--on: “" + text + "”; 2026-11-22"));
  }
}
