package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelles;
import fi.kenelle.batch.Order;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTest {
  private static final String SMALL = "{\"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}]}";

  @TempDir private Path folder;

  @Test
  void answersEachLineWithTheBytesOfABatch() throws IOException {
    Path in = Files.writeString(folder.resolve("in.ndjson"), madeUp(3, 150));

    assertSameAsBatch(in, Cluster.ASKED);
  }

  @Test
  void setsTheSameRecordsAsideWithTheSameWords() throws IOException {
    String tooLong = SMALL + " ".repeat(1 << 20);
    Path in =
        Files.writeString(
            folder.resolve("in.txt"),
            "\n{\"nam\": 1}\r\n" + SMALL + "\n  \n" + tooLong + "\n\"\u0000\n{\"torn");

    List<String> rejected = assertSameAsBatch(in, Cluster.ASKED);

    assertThat(rejected).hasSize(4).anyMatch(line -> line.contains("\"line\":2"));
  }

  @Test
  void readsOfAFolderWhatABatchReads() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/below/.hidden")).getParent().getParent();
    Files.writeString(in.resolve("below/.hidden/a.json"), SMALL);
    Files.writeString(in.resolve("below/b.json"), SMALL.replace(",", ",\n"));
    Files.writeString(in.resolve("below/broken.json"), "{\n]");
    Files.writeString(in.resolve("below/empty.json"), "");
    Files.writeString(in.resolve("below/long.json"), SMALL + " ".repeat(1 << 20));
    Files.writeString(in.resolve("b.notes.json"), "{}");
    Files.writeString(in.resolve("readme.txt"), SMALL);
    Files.writeString(in.resolve("c.ndjson"), "no\n\n" + madeUp(4, 5));
    Files.writeString(in.resolve("d.jsonl"), madeUp(5, 5));
    Files.createSymbolicLink(in.resolve("link.json"), in.resolve("below/b.json"));

    List<String> rejected = assertSameAsBatch(in, Cluster.ASKED);

    assertThat(rejected)
        .hasSize(4)
        .anyMatch(line -> line.contains("\"source\":\"c.ndjson:1\""))
        .anyMatch(line -> line.contains("\"source\":\"below/broken.json\""));
  }

  @Test
  void asksForWhatABatchIsAskedFor() throws IOException {
    Path in = Files.writeString(folder.resolve("in"), madeUp(6, 10) + "no\n");
    Receipt.Asked asked =
        new Receipt.Asked(
            Optional.of(List.of("patient", "b2b")), Language.FI, List.of("conditions", "met"));

    List<String> rejected = assertSameAsBatch(in, asked);

    assertThat(rejected.get(0)).contains("Rivi 1");
  }

  @Test
  void compressesWhereTheNameSaysSo() throws IOException {
    Path in = Files.writeString(folder.resolve("in"), madeUp(7, 10));
    Path out = folder.resolve("out.gz");
    Order order = Cluster.batch(in, folder.resolve("batch"), Cluster.ASKED);

    Cluster.run(Cluster.bounded(in, out));

    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(out.resolve("answers"))) {
      for (Path file : files.toList()) {
        assertThat(file.toString()).endsWith(".ndjson.gz");
        lines.addAll(unpacked(file).lines().toList());
      }
    }
    assertThat(lines.stream().sorted()).isEqualTo(Cluster.lines(order.out()));
  }

  private static String unpacked(Path file) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void anEmptyInputGivesNothing() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));

    Cluster.run(Cluster.bounded(in, folder.resolve("out")));

    assertThat(Cluster.lines(folder.resolve("out/answers"))).isEmpty();
  }

  private List<String> assertSameAsBatch(Path in, Receipt.Asked asked) {
    Order order = Cluster.batch(in, folder.resolve("batch"), asked);
    Job job = Cluster.bounded(in, folder.resolve("out"), asked);

    Cluster.run(job);

    assertThat(Cluster.lines(folder.resolve("out/answers")))
        .isEqualTo(Cluster.lines(order.out()))
        .isNotEmpty();
    List<String> rejected = Cluster.lines(folder.resolve("out/rejected"));
    assertThat(rejected).isEqualTo(Cluster.lines(order.rejected()));
    return rejected;
  }

  static String madeUp(long seed, int count) {
    return Descriptions.endless(Kenelles.shared(), seed)
        .limit(count)
        .map(JsonNode::toString)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
