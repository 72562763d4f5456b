package fi.kenelle.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
  private static final int VERSIONS = 40;

  @TempDir private Path folder;
  private History history;
  private final List<String> written = new ArrayList<>();

  @BeforeEach
  void write() {
    history = open();
    for (int i = 0; i < VERSIONS; i++) {
      writeOne();
    }
  }

  @AfterEach
  void close() {
    history.close();
  }

  private History open() {
    return History.open(folder.resolve("history.git"), folder, path -> true);
  }

  private void writeOne() {
    String text = "text of version " + written.size();
    String version =
        history.write(
            history.head(),
            Map.of("consumer/a.dslr", Optional.of(text.getBytes(UTF_8))),
            new Signature("Anna", "why not", Instant.EPOCH.plusSeconds(written.size())));
    history.advance(version);
    written.add(version);
  }

  @Test
  void keepsEachVersionInFarFewerFiles() throws IOException {
    assertThat(loose()).hasSizeGreaterThan(3 * VERSIONS);

    pack();

    assertThat(loose()).isEmpty();
    assertAllThere();
  }

  @Test
  void leavesAShortHistoryAlone() throws IOException {
    List<Path> before = loose();

    new Packing(history.repository()).pack(before.size() + 1);

    assertThat(loose()).isEqualTo(before);
  }

  @Test
  void goesOnWritingAfterwardsAndWhenOpenedAgain() throws IOException {
    pack();
    writeOne();
    assertAllThere();
    history.close();

    history = open();

    writeOne();
    pack();
    assertThat(loose()).isEmpty();
    assertAllThere();
  }

  @Test
  void everyVersionIsThereWhereItDiedBetweenThePackAndTheLooseFiles() throws IOException {
    Map<Path, byte[]> before = new java.util.HashMap<>();
    for (Path file : loose()) {
      before.put(file, Files.readAllBytes(file));
    }
    pack();
    history.close();
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
    Files.writeString(folder.resolve("history.git/objects/pack/gc_1_tmp"), "half a pa");

    history = open();

    assertAllThere();
    pack();
    assertThat(loose()).isEmpty();
    assertAllThere();
  }

  @Test
  void packsNothingMoreOnceItIsClosed() throws IOException {
    Packing packing = new Packing(history.repository());
    packing.close();

    packing.pack(1);

    assertThat(loose()).isNotEmpty();
    assertAllThere();
  }

  private void pack() {
    new Packing(history.repository()).pack(1);
  }

  private List<Path> loose() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("history.git/objects"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("[0-9a-f]{38}"))
          .sorted()
          .toList();
    }
  }

  private void assertAllThere() {
    assertThat(history.versions()).hasSize(written.size());
    for (int i = 0; i < written.size(); i++) {
      byte[] text = history.files(written.get(i)).files().get("consumer/a.dslr");
      assertThat(new String(text, UTF_8)).isEqualTo("text of version " + i);
    }
  }
}
