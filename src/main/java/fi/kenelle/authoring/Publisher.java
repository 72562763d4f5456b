package fi.kenelle.authoring;

import fi.kenelle.history.Signature;
import fi.kenelle.history.Version;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes versions of the rules: all of a change or nothing, live at once, and in the history for
 * good. Safe to share; whoever comes second sees what the first one did.
 */
public final class Publisher {
  private static final int MOST_WAITING = 64;

  private final LiveRules live;

  Publisher(LiveRules live) {
    this.live = live;
  }

  /** Why nothing can be published here, if that is so. */
  public Optional<Message> closed() {
    return live.versions().isPresent() ? Optional.empty() : Optional.of(live.closed());
  }

  /** All versions, newest first; none where nothing can be published. */
  public List<Version> versions() {
    return live.versions().map(Versions::all).orElse(List.of());
  }

  /** Makes a version of changes to rules. Throws {@link NotPublished}. */
  public Published publish(Publication publication) {
    SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
    publication.changes().forEach(change -> files.putAll(change.files()));
    List<RuleProblem> misnamed = Change.misnamed(publication.changes());
    if (!misnamed.isEmpty()) {
      throw NotPublished.broken(misnamed);
    }
    return make(
        now -> {
          publication.changes().forEach(change -> check(change, now));
          return now.with(files);
        },
        List.copyOf(files.keySet()),
        publication.who(),
        publication.why());
  }

  private static void check(Change change, RuleFolder now) {
    Optional<String> tag = RuleText.of(change.rule(), now).map(RuleText::tag);
    if (change.text().isEmpty() && tag.isEmpty()) {
      throw NotPublished.because(
          NotPublished.Cause.ABSENT, Message.of("no-such-rule", change.rule()));
    }
    change.expected().check(tag, change.rule());
  }

  /** Goes back to a version, as a new version. Throws {@link NotPublished}. */
  public Published restore(String version, Author who, String why) {
    Versions versions = open();
    RuleFolder then = versions.at(version);
    RuleFolder now = live.now().edition().ruleSet().folder();
    return make(folder -> then, List.copyOf(now.changesTo(then).keySet()), who, why);
  }

  /** What differs between two versions. */
  public List<Difference.OfRule> difference(Version before, Version after) {
    RuleSet known = live.now().edition().ruleSet();
    return Difference.between(open().at(before.id()), open().at(after.id()), known);
  }

  /** A rule as a version has it, if it does. */
  public Optional<RuleText> text(Version version, String rule) {
    return RuleText.of(rule, open().at(version.id()));
  }

  private Versions open() {
    return live.versions()
        .orElseThrow(() -> NotPublished.because(NotPublished.Cause.READ_ONLY, live.closed()));
  }

  private Published make(
      UnaryOperator<RuleFolder> change, List<String> paths, Author who, String why) {
    Versions versions = open();
    if (live.waiting() > MOST_WAITING) {
      throw NotPublished.because(NotPublished.Cause.UNREACHABLE, Message.of("status-503"));
    }
    Edition before = live.now().edition();
    Made made = raced(() -> live.writing(() -> makeNow(versions, change, paths, who, why)));
    return Published.after(
        before, made.edition(), made.version(), live.warnings(before, made.edition()));
  }

  /** Does it once more, on top of what others published, where they were faster. */
  private Made raced(Supplier<Made> making) {
    if (live.remote().step() != RemoteState.Step.NONE
        && live.remote().step() != RemoteState.Step.LEVEL) {
      live.follow();
    }
    try {
      return making.get();
    } catch (Shared.LostRace e) {
      live.follow();
    }
    try {
      return making.get();
    } catch (Shared.LostRace e) {
      throw NotPublished.because(NotPublished.Cause.UNREACHABLE, Message.of("remote-busy"));
    }
  }

  private record Made(Edition edition, String version) {}

  private Made makeNow(
      Versions versions,
      UnaryOperator<RuleFolder> change,
      List<String> paths,
      Author who,
      String why) {
    if (!versions.areOnDisk(live.now().edition().ruleSet().folder(), paths)) {
      live.takeInFromDisk(() -> true); // somebody saved one of these files a moment ago
    }
    Edition before = live.now().edition();
    RuleFolder now = before.ruleSet().folder();
    RuleFolder next = change.apply(now);
    if (now.changesTo(next).isEmpty()) {
      return asBefore(versions, now, paths);
    }
    Gate.Passage passage = Gate.passAfter(before, next);
    Edition edition = passage.edition().orElseThrow(() -> NotPublished.broken(passage.problems()));
    String version = versions.publish(now, next, new Signature(who.name(), why, Instant.now()));
    live.take(edition);
    return new Made(edition, version);
  }

  /** What is published already takes the place of what somebody has broken on disk. */
  private Made asBefore(Versions versions, RuleFolder now, List<String> paths) {
    if (!versions.areOnDisk(now, paths)) {
      versions.mend(now, paths);
      live.takeInFromDisk(() -> true);
    }
    return new Made(live.now().edition(), versions.newestId());
  }
}
