package fi.kenelle.authoring;

import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a server comes by its rules: those of the folder where they are good, else the newest version
 * of the history.
 *
 * @param live the rules; empty where there are no good ones
 * @param problems what is wrong with the folder
 */
public record Opening(Optional<LiveRules> live, List<RuleProblem> problems) {

  /**
   * Opens the folders, as the one server that publishes to them if it may be.
   *
   * @param remote the address of a repository that shares the history, if there is one
   */
  public static Opening of(Path rules, Path samples, Optional<String> remote) {
    Home.Found found = Home.take(rules);
    Path folder = found.home().map(Home::rules).orElse(rules);
    FolderWatch.Seen before = FolderWatch.look(List.of(folder, samples));
    if (found.home().isEmpty()) {
      return reading(rules, samples, found.closed().orElseThrow(), before);
    }
    Home home = found.home().get();
    try {
      Versions versions = Versions.open(home);
      remote.ifPresent(versions::share);
      return publishing(versions, home.rules(), samples, before);
    } catch (UncheckedIOException e) {
      home.close();
      return reading(rules, samples, Message.of("read-only-folder", rules), before);
    }
  }

  private static Opening reading(
      Path rules, Path samples, Message closed, FolderWatch.Seen before) {
    Gate.Passage passage = Gate.pass(rules, samples, Gate.Care.FULL);
    return new Opening(
        passage
            .edition()
            .map(
                edition ->
                    new LiveRules(edition, rules, samples, Optional.empty(), closed, before)),
        passage.problems());
  }

  private static Opening publishing(
      Versions versions, Path rules, Path samples, FolderWatch.Seen before) {
    RuleFolder onDisk = RuleFolder.read(rules);
    Optional<Edition> newest =
        versions.areThereAny() ? Gate.pass(versions.newest(), samples).edition() : Optional.empty();
    if (newest.isPresent()) {
      return opened(newest.get(), versions, rules, samples, before);
    }
    Gate.Passage passage = Gate.pass(onDisk, samples);
    if (passage.edition().isEmpty()) {
      versions.close();
      return new Opening(Optional.empty(), passage.problems());
    }
    versions.begin(onDisk);
    return opened(passage.edition().get(), versions, rules, samples, before);
  }

  /** What is on disk besides the newest version is an edit like any other. */
  private static Opening opened(
      Edition edition, Versions versions, Path rules, Path samples, FolderWatch.Seen before) {
    Message closed = Message.of("read-only-here");
    LiveRules live = new LiveRules(edition, rules, samples, Optional.of(versions), closed, before);
    live.follow();
    live.writing(() -> live.takeInFromDisk(() -> true));
    return new Opening(Optional.of(live), live.now().problems());
  }
}
