package fi.kenelle.authoring;

import static fi.kenelle.authoring.Desk.OTHER;
import static fi.kenelle.authoring.Desk.RULE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kenelle.history.History;
import fi.kenelle.history.Signature;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  private static final String FILE = RULE + ".dslr";

  @TempDir private Path folder;
  private RulesCopy copy;

  @BeforeEach
  void copy() {
    copy = RulesCopy.in(folder, List.of(RULE, OTHER));
  }

  @Test
  void remembersAllVersionsWhenOpenedAgain() {
    String version;
    try (Desk desk = Desk.at(copy)) {
      version = desk.publish(desk.titling(RULE, "Kept")).version();
    }

    try (Desk again = Desk.at(copy)) {
      assertThat(again.title(RULE)).isEqualTo("Kept");
      assertThat(again.publisher.versions().get(0).id()).isEqualTo(version);
      assertThat(again.messages()).containsExactly("why not", "The folder as first seen");
    }
  }

  @Test
  void editWhileClosedBecomesAVersion() {
    Desk.at(copy).close();
    copy.edit(FILE, text -> text.replace("\"active\"", "\"retired\""));

    try (Desk again = Desk.at(copy)) {
      assertThat(again.text(RULE).inWords()).contains("retired");
      assertThat(again.messages()).containsExactly("Edited on disk", "The folder as first seen");
    }
  }

  @Test
  void badEditWhileClosedLeavesTheNewestVersionInUse() {
    Desk.at(copy).close();
    copy.edit(FILE, text -> text.replace("Expect that", "Hope that"));

    try (Desk again = Desk.at(copy)) {
      assertThat(again.live.now().isStale()).isTrue();
      assertThat(again.live.now().problems().get(0).file()).isEqualTo("rules/" + FILE);
      assertThat(again.text(RULE).inWords()).contains("Expect that");
      assertThat(again.messages()).hasSize(1);
    }
  }

  @Test
  void doesNotOpenWithoutAnyGoodVersion() {
    copy.edit(FILE, text -> text.replace("Expect that", "Hope that"));

    Opening opening = Opening.of(copy.rules(), copy.samples(), Optional.empty());

    assertThat(opening.live()).isEmpty();
    assertThat(opening.problems()).isNotEmpty();
    Desk.at(RulesCopy.in(folder, List.of(RULE))).close();
  }

  @Test
  void completesWhatWasHalfWritten() throws IOException {
    Desk.at(copy).close();
    String text = Files.readString(copy.rules().resolve(FILE)).replace("\"active\"", "\"draft\"");
    String other = Files.readString(copy.rules().resolve(OTHER + ".dslr"));
    String changed = other.replace("\"active\"", "\"retired\"");
    try (History history = history()) {
      Map<String, Optional<byte[]>> changes = new TreeMap<>();
      changes.put(FILE, Optional.of(text.getBytes(UTF_8)));
      changes.put(OTHER + ".dslr", Optional.of(changed.getBytes(UTF_8)));
      Signature by = new Signature("Anna", "half", Instant.EPOCH);
      history.begin(history.write(history.head(), changes, by));
    }
    copy.write(FILE, text);
    Files.writeString(copy.rules().resolve("consumer/.surprises.dslr.new"), "torn");
    Files.writeString(folder.resolve(".kenelle/history.git/refs/heads/main.lock"), "");

    try (Desk again = Desk.at(copy)) {
      assertThat(again.messages()).containsExactly("half", "The folder as first seen");
      assertThat(again.text(OTHER).inWords()).isEqualTo(changed);
      assertThat(Files.readString(copy.rules().resolve(OTHER + ".dslr"))).isEqualTo(changed);
      assertThat(copy.rules().resolve("consumer/.surprises.dslr.new")).doesNotExist();
      again.publish(again.titling(RULE, "Goes on"));
    }
  }

  private History history() {
    return History.open(folder.resolve(".kenelle/history.git"), copy.rules(), RuleFolder::isOurs);
  }

  @Test
  void secondServerOfAFolderOnlyReads() {
    try (Desk first = Desk.at(copy);
        Desk second = Desk.at(copy)) {
      assertThat(first.publisher.closed()).isEmpty();
      assertReadOnly(second, "read-only-locked");
    }
    try (Desk third = Desk.at(copy)) {
      assertThat(third.publisher.closed()).isEmpty();
    }
  }

  @Test
  void serverThatMayNotWriteOnlyReads() throws IOException {
    Files.writeString(folder.resolve(".kenelle"), "a file where the folder should be");

    try (Desk desk = Desk.at(copy)) {
      assertReadOnly(desk, "read-only-folder");
    }
  }

  private static void assertReadOnly(Desk desk, String code) {
    assertThat(desk.publisher.closed()).map(Message::code).contains(code);
    NotPublished refused =
        catchThrowableOfType(NotPublished.class, () -> desk.publish(desk.titling(RULE, "Never")));
    assertThat(refused.why()).isEqualTo(NotPublished.Cause.READ_ONLY);
    assertThat(refused.reason().code()).isEqualTo(code);
    assertThat(desk.publisher.versions()).isEmpty();
  }

  @Test
  void foldersSideBySideHaveHistoriesOfTheirOwn() throws IOException {
    Desk.at(copy).close();
    Path beside = folder.resolve("others");
    Files.move(RulesCopy.in(folder.resolve("aside"), List.of(OTHER)).rules(), beside);
    RulesCopy others = new RulesCopy(beside, copy.samples());

    try (Desk first = Desk.at(copy);
        Desk second = Desk.at(others)) {
      second.publish(second.titling(OTHER, "Beside"));

      assertThat(second.messages()).containsExactly("why not", "The folder as first seen");
      assertThat(first.messages()).containsExactly("The folder as first seen");
    }
  }
}
