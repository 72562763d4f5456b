package fi.kenelle.authoring;

import fi.kenelle.concept.Golden;
import fi.kenelle.vocabulary.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an author had better look at after publishing. */
final class Warnings {
  private Warnings() {}

  /** The samples whose answers changed from one edition to the next, and are not as agreed. */
  static List<Warning> of(Edition before, Edition after, Path samples) {
    if (before == after) {
      return List.of();
    }
    Map<String, String> found =
        new Rehearsal(before)
            .goldens(samples).stream()
                .collect(Collectors.toMap(Golden.Answered::sample, Golden.Answered::found));
    return new Rehearsal(after)
        .goldens(samples).stream()
            .filter(now -> now.agreed().isPresent() && !now.agreed().get().equals(now.found()))
            .filter(now -> !now.found().equals(found.get(now.sample())))
            .map(now -> new Warning(Message.of("golden-changed", now.sample()), List.of()))
            .toList();
  }
}
