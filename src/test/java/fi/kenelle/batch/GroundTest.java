package fi.kenelle.batch;

import static fi.kenelle.batch.ResumeTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTest {
  private static final String SMALL = "{\"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}]}\n";

  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void fill() throws IOException {
    in = Files.writeString(folder.resolve("in.ndjson"), SMALL + SMALL);
  }

  @Test
  void neverWritesIntoTheInput() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);

    assertRefused(Run.of(in, in), "batch-same");
    assertRefused(Run.of(in, link), "batch-same");
    assertRefused(Run.of(folder, folder.resolve("out")), "batch-same");
    assertThat(Files.readString(in)).isEqualTo(SMALL + SMALL);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void theRecordsSetAsideNeverGoIntoTheInputEither() throws IOException {
    Path rejected = Files.copy(in, folder.resolve("out.rejected.ndjson"));

    assertRefused(Run.of(rejected, folder.resolve("out")), "batch-same");
    assertThat(Files.readString(rejected)).isEqualTo(SMALL + SMALL);
  }

  @Test
  void needsAnInputAndAPlaceToWrite() {
    assertRefused(Run.of(folder.resolve("none"), folder.resolve("out")), "batch-no-input");
    assertRefused(Run.of(in, folder.resolve("none/out")), "batch-no-folder");
    assertRefused(Run.of(in, folder), "batch-no-file");
  }

  @Test
  void replacesWhatIsThereOnlyWhenAsked() throws IOException {
    Path out = Files.writeString(folder.resolve("out"), "precious");
    Run run = Run.of(in, out);

    assertRefused(run, "batch-exists");
    assertThat(out).hasContent("precious");
    run.restart().run();
    assertThat(Files.readString(out).lines()).hasSize(2);
  }

  @Test
  void anEmptyFileIsInNobodysWay() throws IOException {
    Run run = Run.of(in, Files.createFile(folder.resolve("out")));

    run.run();

    assertThat(Files.readString(run.out()).lines()).hasSize(2);
  }

  @Test
  void anotherRunIntoTheSameFileIsRefused() {
    Run run = Run.of(in, folder.resolve("out"));
    AtomicInteger refused = new AtomicInteger();

    run.run(
        (done, of, records) -> {
          assertRefused(run, "batch-in-use");
          refused.incrementAndGet();
        });

    assertThat(refused).hasValue(2);
  }
}
