package fi.kenelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.authoring.RulesCopy;
import fi.kenelle.vocabulary.JsonText;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed while it publishes keeps every version that it has acknowledged, each one
 * whole, and starts again. {@code kenelle.kills} says how often.
 */
class KillIT {
  private static final int KILLS = Integer.getInteger("kenelle.kills", 3);
  private static final String RULE = "consumer/surprises";
  private static final String PATH = "/v1/rules/" + RULE;

  @TempDir private Path folder;
  private final Random random = new Random(7);
  private final Map<String, Integer> acknowledged = new LinkedHashMap<>();
  private RulesCopy copy;
  private String text;
  private int number;

  @Test
  void everyAcknowledgedVersionSurvives() throws Exception {
    copy = RulesCopy.in(folder, List.of(RULE, "consumer/personal-fit"));
    text = Files.readString(copy.rules().resolve(RULE + ".dslr"));

    for (int i = 0; i < KILLS; i++) {
      try (JarServer server = JarServer.start(copy.rules(), copy.samples())) {
        assertAllIsThere(server);
        publishUntilKilled(server);
      }
    }

    try (JarServer server = JarServer.start(copy.rules(), copy.samples())) {
      assertAllIsThere(server);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
    }
  }

  /** Publishes on and on; some time after the first one is acknowledged the server is killed. */
  private void publishUntilKilled(JarServer server) throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    Thread writer = new Thread(() -> publish(server, first));
    writer.start();
    first.await();
    LockSupport.parkNanos(random.nextInt(300_000_000));
    server.kill();
    writer.join();
  }

  private void publish(JarServer server, CountDownLatch first) {
    try {
      while (true) {
        number++;
        HttpResponse<String> reply = server.put(PATH, body(number));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        acknowledged.put(JsonText.read(reply.body()).path("version").asText(), number);
        first.countDown();
      }
    } catch (UncheckedIOException e) {
      first.countDown(); // killed
    }
  }

  /** A text and cases that carry the same number: one without the other would be half a version. */
  private String body(int count) {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode cases =
        JsonText.read(
            "[{\"name\": \"number "
                + count
                + "\", \"description\": {\"name\": \"x\", \"customers\": [{\"type\":"
                + " \"consumer\"}], \"attributes\": {\"surprises\": \"none\"}}, \"verdict\":"
                + " \"unmet\"}]");
    String numbered = text.replaceFirst("@title\\(\"", "@title(\"Number " + count + ": ");
    return mapper.createObjectNode().put("text", numbered).set("cases", cases).toString();
  }

  private void assertAllIsThere(JarServer server) {
    assertThat(server.get("/health/ready").at("/rules/state").asText()).isEqualTo("current");
    List<String> versions = server.get("/v1/history").path("versions").findValuesAsText("version");
    assertThat(versions).containsAll(acknowledged.keySet());
    acknowledged.forEach(
        (version, count) ->
            assertWhole(server.get("/v1/history/" + version + "/rules/" + RULE), count));
    if (!acknowledged.isEmpty()) {
      int last = acknowledged.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
      JsonNode now = server.get(PATH);
      int held = now.at("/cases/0/name").asText().equals("number " + last) ? last : last + 1;
      assertWhole(now, held);
    }
  }

  private static void assertWhole(JsonNode rule, int count) {
    assertThat(rule.path("text").asText()).contains("Number " + count + ": ");
    assertThat(rule.path("cases").findValuesAsText("name")).contains("number " + count);
  }
}
