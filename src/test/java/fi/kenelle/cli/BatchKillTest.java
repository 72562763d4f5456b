package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Descriptions;
import fi.kenelle.Kenelles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch that is stopped, again and again, loses no record and writes none twice. {@code
 * kenelle.batch.kills} says how often it is killed.
 */
class BatchKillTest {
  private static final int KILLS = Integer.getInteger("kenelle.batch.kills", 3);
  private static final int RECORDS = 1500;
  private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

  @TempDir private Path folder;
  private final Random random = new Random(11);

  @Test
  void givesWhatOneRunGivesHoweverOftenItIsKilled() throws Exception {
    Path in = input(RECORDS + 400L * KILLS);
    Path whole = folder.resolve("whole");
    Path killed = folder.resolve("killed");

    runAndKill(in, whole, killed);

    assertSame(killed, whole);
    assertSame(beside(killed), beside(whole));
    assertThat(folder.resolve("killed.summary.md")).hasSameTextualContentAs(summary(whole));
  }

  @Test
  void givesTheSameOfACatalogueOfManyFilesCompressed() throws Exception {
    Path in = catalogue(RECORDS / 4 + 100 * KILLS);
    Path whole = folder.resolve("whole.gz");
    Path killed = folder.resolve("killed.gz");

    runAndKill(in, whole, killed, "--format", "hsds");

    assertThat(unpacked(killed)).isEqualTo(unpacked(whole));
    assertThat(unpacked(beside(killed))).isEqualTo(unpacked(beside(whole)));
  }

  /** Runs once to the end, and once killed again and again. */
  private void runAndKill(Path in, Path whole, Path killed, String... options) throws Exception {
    List<String> once = new ArrayList<>(List.of("batch", in.toString(), whole.toString()));
    once.addAll(List.of("--on", "2026-11-22"));
    once.addAll(List.of(options));
    Main.run(new StringReader(""), silent(), silent(), once.toArray(String[]::new));

    int midway = 0;
    for (int i = 0; i < KILLS; i++) {
      try (BatchProcess batch = start(in, killed, options)) {
        midway += killedMidway(batch, killed) ? 1 : 0;
      }
    }
    BatchProcess.Ended last = start(in, killed, options).end();

    assertThat(midway).isPositive();
    assertThat(last.code()).as(last.words()).isEqualTo(2);
  }

  /** A folder with a table, a packed table, a page of records and a file that is torn. */
  private Path catalogue(int rows) throws IOException {
    Path catalogue = Files.createDirectories(folder.resolve("catalogue"));
    Files.createDirectories(catalogue.resolve("a"));
    Files.writeString(catalogue.resolve("a/services.csv"), table(rows));
    try (var zip = new ZipOutputStream(Files.newOutputStream(catalogue.resolve("b.zip")))) {
      zip.putNextEntry(new ZipEntry("services.csv"));
      zip.write(table(rows).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(catalogue.resolve("c.json"), "{\"name\": \"torn");
    Files.copy(
        Path.of("src/test/resources/catalogue/hsds/json/page.json"), catalogue.resolve("d.json"));
    return catalogue;
  }

  private static String table(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(row -> "s" + row + ",Service " + row + ",\"Fee " + row + " €\"")
        .collect(Collectors.joining("\n", "id,name,fees\n", "\n"));
  }

  private static String unpacked(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readString(file);
    }
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path summary(Path whole) throws IOException {
    String text = Files.readString(folder.resolve(whole.getFileName() + ".summary.md"));
    return Files.writeString(folder.resolve("expected.md"), text.replace("whole.", "killed."));
  }

  @Test
  @EnabledIf("hasShell")
  void goesOnOnceThereIsRoomOnTheDiskAgain() throws Exception {
    Path in = input(300);
    Path out = folder.resolve("out");
    Path whole = folder.resolve("whole");
    List<String> command = BatchProcess.command(QUICK_START, in, out);

    BatchProcess.Ended full = BatchProcess.start(limited(command)).end();
    BatchProcess.Ended again = BatchProcess.start(command).end();
    BatchProcess.start(BatchProcess.command(QUICK_START, in, whole)).end();

    assertThat(full.code()).isEqualTo(2);
    assertThat(full.words()).contains(out + " cannot be written").doesNotContain("Exception");
    assertThat(again.code()).as(again.words()).isEqualTo(2);
    assertSame(out, whole);
    assertSame(beside(out), beside(whole));
  }

  static boolean hasShell() {
    return Files.isExecutable(Path.of("/bin/sh"));
  }

  /** The command where no file may hold more than 4 MiB. */
  private static List<String> limited(List<String> command) {
    String quoted = "'" + String.join("' '", command) + "'";
    return List.of("/bin/sh", "-c", "ulimit -f 8192; exec " + quoted);
  }

  private BatchProcess start(Path in, Path out, String... options) throws IOException {
    return BatchProcess.start(BatchProcess.command(QUICK_START, in, out, options));
  }

  /** Lets it write something more, and kills it some time after. */
  private boolean killedMidway(BatchProcess batch, Path out) throws Exception {
    long before = size(out);
    while (batch.isRunning() && size(out) <= before) {
      LockSupport.parkNanos(1_000_000);
    }
    LockSupport.parkNanos(random.nextInt(400_000_000));
    boolean midway = batch.isRunning();
    batch.kill();
    return midway;
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private Path input(long records) throws IOException {
    Path in = folder.resolve("in.ndjson");
    try (var out = Files.newBufferedWriter(in)) {
      Descriptions.endless(Kenelles.shared(), 3)
          .limit(records)
          .forEach(json -> line(out, json.toString()));
      out.write("{\"nam\": \"torn");
    }
    return in;
  }

  private static void line(Writer out, String text) {
    try {
      out.write(text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path beside(Path out) {
    return out.resolveSibling(out.getFileName() + ".rejected.ndjson");
  }

  private static void assertSame(Path file, Path expected) throws IOException {
    assertThat(Files.mismatch(file, expected)).isEqualTo(-1);
  }

  private static PrintWriter silent() {
    return new PrintWriter(Writer.nullWriter());
  }
}
