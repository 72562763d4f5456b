package fi.kenelle.authoring;

import fi.kenelle.concept.Golden;
import fi.kenelle.vocabulary.Message;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an author had better look at after publishing. Remembers the answers of the edition asked
 * for last: it is the one before the next. Safe to share.
 */
final class Warnings {
  private final Path samples;
  private volatile Answers last = new Answers(new WeakReference<>(null), List.of());

  Warnings(Path samples) {
    this.samples = samples;
  }

  /**
   * The answers on all samples.
   *
   * @param edition tells which edition gave them, without keeping it
   */
  private record Answers(WeakReference<Edition> edition, List<Golden.Answered> found) {}

  /** The samples whose answers changed from one edition to the next, and are not as agreed. */
  List<Warning> of(Edition before, Edition after) {
    Map<String, String> was =
        answers(before).stream()
            .collect(Collectors.toMap(Golden.Answered::sample, Golden.Answered::found));
    return answers(after).stream()
        .filter(now -> now.agreed().isPresent() && !now.agreed().get().equals(now.found()))
        .filter(now -> !now.found().equals(was.get(now.sample())))
        .map(now -> new Warning(Message.of("golden-changed", now.sample()), List.of()))
        .toList();
  }

  private List<Golden.Answered> answers(Edition edition) {
    Answers known = last;
    if (known.edition().refersTo(edition)) {
      return known.found();
    }
    List<Golden.Answered> found = new Rehearsal(edition).goldens(samples);
    last = new Answers(new WeakReference<>(edition), found);
    return found;
  }
}
