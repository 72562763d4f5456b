package fi.kenelle.authoring;

import fi.kenelle.history.Remote;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.util.List;
import java.util.Optional;

/**
 * The history as it is shared with other servers through a repository elsewhere: where the two
 * stand to each other, and how a version gets there before it counts.
 */
final class Shared {
  private final Remote remote;
  private volatile RemoteState state;
  private Optional<String> newest = Optional.empty();

  Shared(Remote remote) {
    this.remote = remote;
    this.state = unreachable("");
  }

  /** Somebody else's version got there first. */
  static final class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  RemoteState state() {
    return state;
  }

  Remote remote() {
    return remote;
  }

  /** Notes what the newest version elsewhere is, and that it is ours too. */
  void level(Optional<String> version) {
    newest = version;
    state = new RemoteState(RemoteState.Step.LEVEL, Optional.empty(), List.of());
  }

  /** Notes that the other history went another way. */
  void diverged(String version) {
    state =
        new RemoteState(
            RemoteState.Step.DIVERGED,
            Optional.of(Message.of("remote-diverged", remote.place(), version)),
            List.of());
  }

  /** Notes that the newest version elsewhere is not good. */
  void broken(String version, List<RuleProblem> problems) {
    state =
        new RemoteState(
            RemoteState.Step.BROKEN,
            Optional.of(Message.of("remote-broken", remote.place(), version)),
            problems.stream().filter(RuleProblem::isError).toList());
  }

  /** Notes that the other history cannot be asked. */
  void lost(String reason) {
    state = unreachable(reason);
  }

  private RemoteState unreachable(String reason) {
    return new RemoteState(
        RemoteState.Step.UNREACHABLE,
        Optional.of(Message.of("remote-unreachable", remote.place(), reason)),
        List.of());
  }

  /** Makes a version the newest elsewhere. Throws {@link NotPublished} or {@link LostRace}. */
  void push(String version) {
    if (state.step() != RemoteState.Step.LEVEL) {
      throw state.refusal();
    }
    try {
      if (!remote.push(version, newest)) {
        throw new LostRace();
      }
      newest = Optional.of(version);
    } catch (Remote.Unreachable e) {
      lost(e.getMessage());
      throw state.refusal();
    }
  }
}
