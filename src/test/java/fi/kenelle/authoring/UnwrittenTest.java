package fi.kenelle.authoring;

import static fi.kenelle.authoring.Desk.OTHER;
import static fi.kenelle.authoring.Desk.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of changes that are in order while there is no room for them. */
class UnwrittenTest {
  private static final String NO_ROOM = "No space left on device";

  @TempDir private Path folder;
  private Desk desk;
  private Path lock;

  @BeforeEach
  void open() {
    desk = Desk.in(folder);
    lock = folder.resolve(".kenelle/history.git/refs/heads/main.lock");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void changesNothingWhereTheHistoryTakesNoMore() throws IOException {
    String before = Files.readString(desk.copy.rules().resolve(RULE + ".dslr"));
    Files.createDirectory(lock);

    assertUnwritten(desk.titling(RULE, "Never"), desk.titling(OTHER, "Nor this"));

    assertThat(desk.copy.rules().resolve(RULE + ".dslr")).hasContent(before);
    assertThat(desk.title(RULE)).isNotEqualTo("Never");
    desk.live.takeInFromDisk(() -> true);
    assertThat(desk.live.now().isStale()).isFalse();
    assertThat(desk.messages()).containsExactly("The folder as first seen");
    assertThat(desk.copy.rules().resolve("consumer").toFile().list())
        .noneMatch(name -> name.startsWith("."));
  }

  private void assertUnwritten(Change... changes) {
    NotPublished refused = catchThrowableOfType(NotPublished.class, () -> desk.publish(changes));
    assertThat(refused.why()).isEqualTo(NotPublished.Cause.UNREACHABLE);
    assertThat(refused.reason().code()).isEqualTo("unwritten");
  }

  @Test
  void worksAgainOnceThereIsRoom() throws IOException {
    Files.createDirectory(lock);
    assertUnwritten(desk.titling(RULE, "Never"));
    Files.delete(lock);

    desk.publish(desk.titling(RULE, "Now"));

    assertThat(desk.title(RULE)).isEqualTo("Now");
    assertThat(desk.messages()).hasSize(2);
  }

  @Test
  void doesNotCompleteLaterWhatItRefused() throws IOException {
    Files.createDirectory(lock);
    assertUnwritten(desk.titling(RULE, "Never"));
    Files.delete(lock);
    desk.close();

    desk = Desk.at(desk.copy);

    assertThat(desk.title(RULE)).isNotEqualTo("Never");
    assertThat(desk.messages()).containsExactly("The folder as first seen");
  }

  @Test
  void editOnDiskWaitsUntilThereIsRoom() throws IOException {
    desk.live.watch();
    Files.createDirectory(lock);

    desk.copy.edit(RULE + ".dslr", text -> text.replace("@since(\"1.0\")", "@since(\"1.1\")"));

    assertThat(Soon.happens(() -> desk.live.now().isStale())).isTrue();
    assertThat(desk.live.now().problems())
        .extracting(problem -> problem.message().code())
        .containsExactly("unwritten");
    Files.delete(lock);
    assertThat(Soon.happens(() -> !desk.live.now().isStale())).isTrue();
    assertThat(desk.text(RULE).inWords()).contains("@since(\"1.1\")");
    assertThat(desk.messages()).containsExactly("Edited on disk", "The folder as first seen");
  }

  @Test
  void homeIsFoundAgainAfterItsMarkWasLeftEmpty() throws IOException {
    desk.publish(desk.titling(RULE, "Kept"));
    desk.close();
    Files.writeString(folder.resolve(".kenelle/folder"), "");

    desk = Desk.at(desk.copy);

    assertThat(desk.messages()).hasSize(2);
    assertThat(folder.resolve(".kenelle/folder")).hasContent("rules");
  }

  @Test
  void tellsLackOfRoomFromWhatStandsInTheWay() {
    assertThat(cause(new IOException(NO_ROOM))).isEqualTo(NotPublished.Cause.UNREACHABLE);
    assertThat(cause(new FileSystemException("x", null, NO_ROOM)))
        .isEqualTo(NotPublished.Cause.UNREACHABLE);
    assertThat(cause(new AccessDeniedException("x"))).isEqualTo(NotPublished.Cause.READ_ONLY);
    assertThat(cause(new FileAlreadyExistsException("x"))).isEqualTo(NotPublished.Cause.READ_ONLY);
  }

  private NotPublished.Cause cause(IOException fault) {
    return NotPublished.unwritten(new UncheckedIOException(fault), folder).why();
  }
}
