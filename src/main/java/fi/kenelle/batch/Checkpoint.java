package fi.kenelle.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.concept.Subjects;
import fi.kenelle.concept.Survey;
import fi.kenelle.concept.SurveyJson;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a batch goes on after it was stopped, whatever stopped it.
 *
 * @param on the day for descriptions that name none
 * @param next where reading goes on
 * @param answers the bytes of answers that belong to what was read
 * @param rejected the bytes of records set aside
 * @param faults how many of those were our fault
 * @param done whether nothing is left
 */
record Checkpoint(
    Identity identity,
    LocalDate on,
    Position next,
    long answers,
    long rejected,
    long faults,
    boolean done,
    Survey survey) {
  /** Reads a file, if it is there. Throws {@link BatchRefused} where it is none of ours. */
  static Optional<Checkpoint> read(Path file, Subjects subjects) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(JsonText.read(Files.readAllBytes(file)), subjects));
    } catch (IOException | RuntimeException e) {
      throw new BatchRefused("batch-checkpoint", file);
    }
  }

  private static Checkpoint of(JsonNode json, Subjects subjects) {
    return new Checkpoint(
        new Identity(text(json, "input"), text(json, "rules"), text(json, "options")),
        LocalDate.parse(text(json, "on")),
        new Position(number(json, "file"), number(json, "offset"), number(json, "line")),
        number(json, "answers"),
        number(json, "rejected"),
        number(json, "faults"),
        json.required("done").booleanValue(),
        SurveyJson.read(json.required("survey"), subjects));
  }

  private static String text(JsonNode json, String field) {
    return json.required(field).textValue();
  }

  private static long number(JsonNode json, String field) {
    return json.required(field).longValue();
  }

  private ObjectNode json() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("input", identity.input())
            .put("rules", identity.rules())
            .put("options", identity.options())
            .put("on", on.toString())
            .put("file", next.file())
            .put("offset", next.offset())
            .put("line", next.line())
            .put("answers", answers)
            .put("rejected", rejected)
            .put("faults", faults)
            .put("done", done);
    return json.set("survey", SurveyJson.write(survey));
  }

  /** Puts it in place of the one before: whoever looks finds the one or the other, whole. */
  void write(Path file) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      synced(fresh, json().toString().getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Output.unwritable(file, e);
    }
  }

  private static void synced(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
  }
}
