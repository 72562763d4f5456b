package fi.kenelle.authoring;

import static fi.kenelle.authoring.Desk.OTHER;
import static fi.kenelle.authoring.Desk.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers, each with a folder of its own, that share a bare repository on disk. */
class SharedHistoryTest {
  @TempDir private Path folder;
  private Bare bare;
  private Desk here;
  private Desk there;

  @BeforeEach
  void open() {
    bare = Bare.in(folder.resolve("shared.git"));
    here = desk("here");
    there = desk("there");
  }

  private Desk desk(String name) {
    RulesCopy copy = RulesCopy.in(folder.resolve(name), List.of(RULE, OTHER));
    return Desk.at(copy, Optional.of(bare.address()));
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void secondServerTakesOverTheHistoryOfTheFirst() {
    assertThat(there.publisher.versions()).isEqualTo(here.publisher.versions());
    assertThat(here.live.remote().step()).isEqualTo(RemoteState.Step.LEVEL);
    assertThat(there.live.remote().step()).isEqualTo(RemoteState.Step.LEVEL);
  }

  @Test
  void publishedVersionIsInTheSharedHistoryAndThenEverywhere() {
    String version = here.publish(here.titling(RULE, "From here")).version();

    assertThat(bare.newest()).isEqualTo(version);

    there.live.follow();

    assertThat(there.title(RULE)).isEqualTo("From here");
    assertThat(there.publisher.versions()).isEqualTo(here.publisher.versions());
    assertThat(there.copy.id()).isEqualTo(here.copy.id());
  }

  @Test
  void whoWasSlowerPublishesOnTopOfTheOther() {
    here.publish(here.titling(RULE, "From here"));

    there.publish(there.titling(OTHER, "From there"));
    here.live.follow();

    assertThat(there.title(RULE)).isEqualTo("From here");
    assertThat(here.title(OTHER)).isEqualTo("From there");
    assertThat(here.publisher.versions()).hasSize(3).isEqualTo(there.publisher.versions());
  }

  @Test
  void whoWasSlowerWithTheSameRuleIsTold() {
    here.publish(here.titling(RULE, "From here"));

    NotPublished refused = refused(() -> there.publish(there.titling(RULE, "From there")));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.OUTDATED);
    assertThat(there.title(RULE)).isEqualTo("From here");
    assertThat(there.messages()).hasSize(2);
  }

  @Test
  void editOnDiskIsSharedToo() {
    here.publish(here.titling(OTHER, "From here"));
    there.copy.edit(RULE + ".dslr", text -> text.replace("\"active\"", "\"retired\""));

    there.live.writing(() -> there.live.takeInFromDisk(() -> true));
    here.live.follow();

    assertThat(here.text(RULE).inWords()).contains("retired");
    assertThat(here.messages())
        .containsExactly("Edited on disk", "why not", "The folder as first seen");
    assertThat(there.title(OTHER)).isEqualTo("From here");
  }

  @Test
  void nothingChangesWhileTheSharedHistoryIsOutOfReach() throws IOException {
    Path away = Files.move(bare.folder(), folder.resolve("away.git"));
    Change change = here.titling(RULE, "Lost?");

    NotPublished refused = refused(() -> here.publish(change));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.UNREACHABLE);
    assertThat(here.live.remote().step()).isEqualTo(RemoteState.Step.UNREACHABLE);
    assertThat(here.title(RULE)).isNotEqualTo("Lost?");
    assertThat(here.messages()).hasSize(1);

    Files.move(away, bare.folder());
    here.publish(change);

    assertThat(here.title(RULE)).isEqualTo("Lost?");
    assertThat(here.live.remote().step()).isEqualTo(RemoteState.Step.LEVEL);
  }

  @Test
  void historyThatWentAnotherWayIsToldAndNeverOverwritten() {
    here.publish(here.titling(RULE, "From here"));
    String foreign = bare.replaceByAnotherHistory();

    here.live.follow();
    NotPublished refused = refused(() -> here.publish(here.titling(OTHER, "On top?")));

    assertThat(here.live.remote().step()).isEqualTo(RemoteState.Step.DIVERGED);
    assertThat(refused.why()).isEqualTo(NotPublished.Cause.DIVERGED);
    assertThat(bare.newest()).isEqualTo(foreign);
    assertThat(here.title(RULE)).isEqualTo("From here");
    assertThat(here.messages()).hasSize(2);
  }

  @Test
  void badVersionFromElsewhereIsNotTakenIn() {
    String bad = bare.commit(RULE + ".dslr", "no rule at all");

    here.live.follow();

    assertThat(here.live.remote().step()).isEqualTo(RemoteState.Step.BROKEN);
    assertThat(here.live.remote().problems().get(0).file()).isEqualTo("rules/" + RULE + ".dslr");
    assertThat(here.messages()).hasSize(1);

    bare.undo(bad);
    here.live.follow();

    assertThat(here.live.remote().step()).isEqualTo(RemoteState.Step.LEVEL);
    assertThat(here.messages()).hasSize(3);
  }

  @Test
  void filesThatAreNoRulesAreCarriedAlong() {
    bare.commit("README.md", "What these rules are.");
    here.live.follow();

    here.publish(here.titling(RULE, "From here"));

    assertThat(bare.text("README.md")).isEqualTo("What these rules are.");
    assertThat(here.copy.rules().resolve("README.md")).doesNotExist();
  }

  @Test
  void linkFromElsewhereIsNeverFollowed() {
    bare.commitLink(RULE + ".dslr", "/etc/hostname");

    here.live.follow();

    assertThat(here.live.remote().step()).isEqualTo(RemoteState.Step.BROKEN);
    assertThat(here.live.remote().problems())
        .extracting(problem -> problem.message().code())
        .contains("file-link");
    assertThat(Files.isSymbolicLink(here.copy.rules().resolve(RULE + ".dslr"))).isFalse();
  }

  private static NotPublished refused(ThrowingCallable publishing) {
    return catchThrowableOfType(NotPublished.class, publishing);
  }
}
