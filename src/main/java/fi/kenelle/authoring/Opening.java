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

  /** Opens the folders, as the one server that publishes to them if it may be. */
  public static Opening of(Path rules, Path samples) {
    Home.Found found = Home.take(rules);
    if (found.home().isEmpty()) {
      return reading(rules, samples, found.closed().orElseThrow());
    }
    Home home = found.home().get();
    try {
      return publishing(Versions.open(home), home.rules(), samples);
    } catch (UncheckedIOException e) {
      home.close();
      return reading(rules, samples, Message.of("read-only-folder", rules));
    }
  }

  private static Opening reading(Path rules, Path samples, Message closed) {
    Gate.Passage passage = Gate.pass(rules, samples, Gate.Care.FULL);
    return new Opening(
        passage
            .edition()
            .map(edition -> new LiveRules.State(edition, List.of()))
            .map(state -> new LiveRules(state, rules, samples, Optional.empty(), closed)),
        passage.problems());
  }

  private static Opening publishing(Versions versions, Path rules, Path samples) {
    RuleFolder onDisk = RuleFolder.read(rules);
    RuleFolder newest = versions.newest();
    Gate.Passage passage = Gate.pass(onDisk, samples);
    Optional<Edition> edition = passage.edition();
    List<RuleProblem> stale = List.of();
    if (edition.isPresent()) {
      keep(versions, newest, onDisk);
    } else if (versions.areThereAny()) {
      versions.reject(newest, onDisk);
      stale = passage.problems().stream().filter(RuleProblem::isError).toList();
      edition = Gate.pass(newest, samples).edition();
    }
    if (edition.isEmpty()) {
      versions.close();
      return new Opening(Optional.empty(), passage.problems());
    }
    LiveRules.State state = new LiveRules.State(edition.get(), stale);
    return new Opening(
        Optional.of(
            new LiveRules(
                state, rules, samples, Optional.of(versions), Message.of("read-only-here"))),
        passage.problems());
  }

  private static void keep(Versions versions, RuleFolder newest, RuleFolder onDisk) {
    if (!versions.areThereAny()) {
      versions.keep(newest, onDisk, LiveRules.onDisk("The folder as first seen"));
    } else if (!newest.changesTo(onDisk).isEmpty()) {
      versions.keep(newest, onDisk, LiveRules.onDisk("Edited on disk"));
    }
  }
}
