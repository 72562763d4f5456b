package fi.kenelle.authoring;

import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes persona cards, as {@link Publisher} changes rules: all or nothing, live at once, each
 * file byte for byte. A card that samples or cases need cannot go.
 */
public final class CardPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(CardPublisher.class);

  private final LiveRules live;

  CardPublisher(LiveRules live) {
    this.live = live;
  }

  /**
   * Puts a card in place of what is there, or takes it away. Throws {@link NotPublished}.
   *
   * @param card the bytes of its file; empty where it goes
   */
  public Published change(String id, Optional<byte[]> card, Expected expected) {
    RuleFiles files = files();
    Edition before = live.now().edition();
    Edition after = live.writing(() -> changeNow(files, id, card, expected));
    String version = live.versions().orElseThrow().newestId();
    return Published.after(before, after, version, live.warnings(before, after));
  }

  private RuleFiles files() {
    if (live.versions().isEmpty()) {
      throw NotPublished.because(NotPublished.Cause.READ_ONLY, live.closed());
    }
    if (live.samples().getFileSystem() != FileSystems.getDefault()) {
      throw NotPublished.because(NotPublished.Cause.READ_ONLY, Message.of("read-only-samples"));
    }
    return new RuleFiles(live.samples());
  }

  private Edition changeNow(RuleFiles files, String id, Optional<byte[]> card, Expected expected) {
    String path = Samples.CARDS + "/" + id + ".json";
    if (!RuleFiles.isPlain(path)) {
      throw NotPublished.broken(
          List.of(RuleProblem.in("samples/" + path, Message.of("file-name", path))));
    }
    live.takeInFromDisk(() -> true); // somebody may have saved a card or sample a moment ago
    check(id, card, expected);
    Edition now = live.now().edition();
    Edition next = passed(now, id, card);
    write(files, path, card);
    live.take(next);
    return next;
  }

  private Optional<byte[]> card(String id) {
    return Optional.ofNullable(live.now().edition().samples().cardFiles().get(id));
  }

  private void check(String id, Optional<byte[]> card, Expected expected) {
    Optional<String> tag = card(id).map(RuleText::tag);
    if (card.isEmpty() && tag.isEmpty()) {
      throw NotPublished.because(NotPublished.Cause.ABSENT, Message.of("no-such-persona", id));
    }
    expected.check(tag, id);
  }

  private static Edition passed(Edition now, String id, Optional<byte[]> card) {
    List<RuleProblem> problems = new ArrayList<>();
    Samples samples = now.samples().with(id, card, now.ruleSet().vocabulary(), problems);
    if (problems.stream().anyMatch(RuleProblem::isError)) {
      throw NotPublished.broken(problems);
    }
    Gate.Passage passage = Gate.passAfter(now, now.ruleSet().folder(), samples, Gate.Care.FULL);
    return passage
        .edition()
        .orElseThrow(
            () ->
                NotPublished.broken(
                    card.isPresent() ? passage.problems() : uses(id, passage.problems())));
  }

  /** What is wrong without a card is where it is used. */
  private static List<RuleProblem> uses(String id, List<RuleProblem> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.message().code().equals("unknown-persona")
                    ? problem.saying(Message.of("persona-used", id, problem.file(), problem.line()))
                    : problem)
        .toList();
  }

  private void write(RuleFiles files, String path, Optional<byte[]> card) {
    try {
      files.write(Map.of(path, card));
    } catch (UncheckedIOException e) {
      LOG.warn("a persona card could not be written: {}", e.toString());
      throw NotPublished.unwritten(e, live.samples(), live.samples().resolve(path).getParent());
    }
  }
}
