package fi.kenelle.authoring;

import static fi.kenelle.authoring.Desk.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk while a version is published: edits, links, a history that is gone. */
class PublishingOnDiskTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desk.in(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void textSavedOnDiskAMomentAgoIsNotOverwrittenUnseen() {
    Change late = desk.titling(RULE, "Late");
    desk.copy.edit(
        RULE + ".dslr", text -> text.replace("@status(\"active\")", "@status(\"retired\")"));

    NotPublished refused = refused(() -> desk.publish(late));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.OUTDATED);
    assertThat(desk.text(RULE).inWords()).contains("retired");
    assertThat(desk.messages()).containsExactly("Edited on disk", "The folder as first seen");
  }

  @Test
  void brokenTextOnDiskIsKeptAsideBeforeItIsOverwritten() throws IOException {
    desk.copy.edit(RULE + ".dslr", text -> text.replace("Expect that", "Hope that"));

    desk.publish(desk.titling(RULE, "Sound"));

    assertThat(desk.title(RULE)).isEqualTo("Sound");
    assertThat(desk.live.now().isStale()).isFalse();
    assertThat(rejected()).singleElement().asString().contains("Hope that");
  }

  private List<String> rejected() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".kenelle/rejected"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  @Test
  void textInUsePublishedAgainMendsWhatIsBrokenOnDisk() {
    desk.copy.edit(RULE + ".dslr", text -> text.replace("Expect that", "Hope that"));
    desk.live.takeInFromDisk(() -> true);
    assertThat(desk.live.now().isStale()).isTrue();
    int versions = desk.publisher.versions().size();

    desk.publish(desk.edit(RULE, text -> text));

    assertThat(desk.live.now().isStale()).isFalse();
    assertThat(desk.copy.rules().resolve(RULE + ".dslr")).hasContent(desk.text(RULE).inWords());
    assertThat(desk.publisher.versions()).hasSize(versions);
  }

  @Test
  void saysThatTheHistoryIsGone() throws IOException {
    Path repository = desk.copy.rules().resolveSibling(".kenelle/history.git");
    Files.move(repository, repository.resolveSibling("moved.git"));

    NotPublished refused =
        catchThrowableOfType(NotPublished.class, () -> desk.publish(desk.titling(RULE, "Lost")));

    assertThat(refused.reason().code()).isEqualTo("history-gone");
    assertThat(desk.title(RULE)).isNotEqualTo("Lost");
  }

  @Test
  void neverWritesThroughALink() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(desk.copy.rules().resolve("b2b"), outside);
    byte[] text =
        desk.text(RULE)
            .inWords()
            .replace("package consumer", "package b2b")
            .replace("\"active\"", "\"draft\"")
            .getBytes(StandardCharsets.UTF_8);

    NotPublished refused =
        refused(
            () ->
                desk.publish(Change.to(text, Optional.empty(), "b2b/surprises", Expected.ABSENT)));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.READ_ONLY);
    assertThat(outside).isEmptyDirectory();
    assertThat(desk.messages()).hasSize(1);
    assertThat(desk.live.now().edition().ruleSet().rule("b2b/surprises")).isEmpty();
  }

  @Test
  void replacesALinkAndNotWhatItPointsTo() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "untouched");
    Path file = desk.copy.rules().resolve(RULE + ".dslr");
    Change change = desk.titling(RULE, "Sound");
    Files.delete(file);
    Files.createSymbolicLink(file, target);

    desk.publish(change);

    assertThat(Files.isSymbolicLink(file)).isFalse();
    assertThat(Files.readString(target)).isEqualTo("untouched");
    assertThat(desk.title(RULE)).isEqualTo("Sound");
  }

  @Test
  void refusesANameThatNoFileCanHave() {
    byte[] text = desk.text(RULE).text();
    String name = "consumer/" + "a".repeat(300);

    NotPublished refused =
        refused(() -> desk.publish(Change.to(text, Optional.empty(), name, Expected.ABSENT)));

    assertThat(refused.problems())
        .extracting(problem -> problem.message().code())
        .containsOnly("file-name");
  }

  private static NotPublished refused(ThrowingCallable publishing) {
    return catchThrowableOfType(NotPublished.class, publishing);
  }
}
