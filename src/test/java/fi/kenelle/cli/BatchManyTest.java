package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelles;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch needs no more memory for many descriptions than for few. {@code kenelle.batch.records}
 * says for how many.
 */
class BatchManyTest {
  private static final int RECORDS = Integer.getInteger("kenelle.batch.records", 3000);

  /** Descriptions of nearly a megabyte each come in between. */
  private static final int LARGE_EACH = 500;

  private static final String PAD = " ".repeat(1 << 19);

  @TempDir private Path folder;

  @Test
  void takesNoMoreMemoryForMany() throws Exception {
    Path in = input();
    Path out = folder.resolve("out.ndjson.gz");
    List<String> memory = List.of("-Xmx192m", "-XX:+ExitOnOutOfMemoryError");

    BatchProcess.Ended ended =
        BatchProcess.start(BatchProcess.command(memory, in, out, "--types", "consumer")).end();

    assertThat(ended.code()).as(ended.words()).isZero();
    assertThat(ended.words()).contains("Answered: " + RECORDS + ",");
    ended.words().lines().filter(line -> line.contains("a second")).forEach(System.out::println);
  }

  private Path input() throws IOException {
    Path in = folder.resolve("in.ndjson");
    Iterator<JsonNode> descriptions = Descriptions.endless(Kenelles.shared(), 4).iterator();
    try (Writer out = Files.newBufferedWriter(in)) {
      for (int i = 0; i < RECORDS; i++) {
        out.write(i % LARGE_EACH == 1 ? PAD : "");
        out.write(descriptions.next() + "\n");
      }
    }
    return in;
  }
}
