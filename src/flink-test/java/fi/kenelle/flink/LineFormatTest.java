package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFormatTest {
  @TempDir private java.nio.file.Path folder;

  @Test
  void goesOnAfterAnyLineWithItsNumber() throws IOException {
    Files.writeString(folder.resolve("a.ndjson"), "one\n\ntwo\n" + "x".repeat(1 << 21) + "\nå\n");
    FileSourceSplit split = split("a.ndjson");
    List<RecordAndPosition<Line>> all = read(split);

    assertThat(seen(all)).containsExactly("1 one", "3 two", "4 ", "5 å");
    for (int i = 0; i < all.size(); i++) {
      assertThat(seen(read(stoodAfter(split, all.get(i)))))
          .isEqualTo(seen(all).subList(i + 1, all.size()));
    }
  }

  @Test
  void aFileThatIsOneDescriptionIsReadOnce() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\n}\n");
    FileSourceSplit split = split("a.json");

    List<RecordAndPosition<Line>> all = read(split);

    assertThat(seen(all)).containsExactly("0 {\n}\n");
    assertThat(read(stoodAfter(split, all.get(0)))).isEmpty();
  }

  @Test
  void manyLinesComeInMoreThanOneBatch() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "line\n".repeat(1000));

    assertThat(read(split("a.jsonl"))).hasSize(1000);
  }

  private static FileSourceSplit stoodAfter(FileSourceSplit split, RecordAndPosition<Line> last) {
    return split.updateWithCheckpointedPosition(
        new CheckpointedPosition(last.getOffset(), last.getRecordSkipCount()));
  }

  private FileSourceSplit split(String name) throws IOException {
    java.nio.file.Path file = folder.resolve(name);
    long size = Files.size(file);
    return new FileSourceSplit("1", Path.fromLocalFile(file.toFile()), 0, size, 0, size);
  }

  private List<RecordAndPosition<Line>> read(FileSourceSplit split) throws IOException {
    LineFormat format =
        new LineFormat(Places.of(folder.toString(), folder.resolve("o").toString()));
    List<RecordAndPosition<Line>> all = new ArrayList<>();
    Configuration none = new Configuration();
    boolean isNew = split.getReaderPosition().isEmpty();
    try (var reader =
        isNew ? format.createReader(none, split) : format.restoreReader(none, split)) {
      BulkFormat.RecordIterator<Line> batch = reader.readBatch();
      while (batch != null) {
        RecordAndPosition<Line> next = batch.next();
        while (next != null) {
          all.add(next);
          next = batch.next();
        }
        batch = reader.readBatch();
      }
    }
    return all;
  }

  private static List<String> seen(List<RecordAndPosition<Line>> read) {
    return read.stream()
        .map(RecordAndPosition::getRecord)
        .map(line -> line.line() + " " + new String(line.text(), StandardCharsets.UTF_8))
        .toList();
  }
}
