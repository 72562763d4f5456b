package fi.kenelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.authoring.RulesCopy;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.JsonText;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Full load, and a publish every three seconds, leave the packaged server as large as it was.
 * {@code kenelle.load.seconds} says how long.
 */
class LoadIT {
  private static final int SECONDS = Integer.getInteger("kenelle.load.seconds", 24);
  private static final int CLIENTS = 8;
  private static final long EVERY = TimeUnit.SECONDS.toNanos(3);
  private static final String RULE = "consumer/surprises";
  private static final String PATTERN = "    The customer is a consumer\n";
  private static final String CONDITION = "    - the customer's technical confidence is known\n";
  private static final Path ASKED = Path.of("samples/library-after-hours.json");
  private static final long MIB = 1 << 20;
  private static final int SLACK = 16;

  private static final String CASES =
      """
      [{"name": "unmet", "verdict": "unmet", "description": {"name": "x",
        "customers": [{"type": "consumer", "traits": {"technicalConfidence": "high"}}],
        "attributes": {"surprises": "none"}}}]
      """;

  @TempDir private Path folder;
  private final AtomicBoolean asking = new AtomicBoolean(true);
  private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
  private int publishes;

  private record Size(long heap, long metaspace) {}

  @Test
  void leavesHeapAndMetaspaceWhereTheyWere() throws Exception {
    RulesCopy copy = RulesCopy.in(folder, everyRule());
    String text = Files.readString(copy.rules().resolve(RULE + ".dslr"));
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (JarServer server = JarServer.start(copy.rules(), copy.samples())) {
      String asked = Files.readString(ASKED);
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> ask(server, asked));
      }
      publish(server, text, SECONDS / 3);
      Size before = size(server);
      publish(server, text, SECONDS - SECONDS / 3);
      asking.set(false);
      clients.shutdown();
      assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      Size after = size(server);
      System.out.printf(
          "%d publishes, answers by status %s, MiB before %s after %s%n",
          publishes, statuses, before, after);

      assertThat(after.heap()).isLessThanOrEqualTo(before.heap() + SLACK);
      assertThat(after.metaspace()).isLessThanOrEqualTo(before.metaspace() + SLACK);
      assertThat(statuses.keySet()).isSubsetOf(200, 503).contains(200);
      assertThat(publishes).isGreaterThanOrEqualTo(SECONDS / 6);
    } finally {
      asking.set(false);
      clients.shutdownNow();
    }
  }

  private static List<String> everyRule() {
    return Kenelles.shared().ruleSet().rules().stream().map(Rule::id).toList();
  }

  private void ask(JarServer server, String asked) {
    while (asking.get()) {
      statuses.merge(server.post("/v1/recommendations", asked).statusCode(), 1, Integer::sum);
    }
  }

  /** Publishes for so many seconds: a text each time, and a condition every other time. */
  private void publish(JarServer server, String text, int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      long next = System.nanoTime() + EVERY;
      publishes++;
      String numbered = text.replaceFirst("@title\\(\"", "@title(\"Number " + publishes + ": ");
      String edited =
          publishes % 2 == 0 ? numbered : numbered.replace(PATTERN, PATTERN + CONDITION);
      HttpResponse<String> reply = server.put("/v1/rules/" + RULE, body(edited));
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private static String body(String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("text", text)
        .set("cases", JsonText.read(CASES))
        .toString();
  }

  private static Size size(JarServer server) throws Exception {
    server.collect();
    server.collect();
    String metrics = server.text("/metrics");
    return new Size(
        used(metrics, "area=\"heap\",[^}]*"), used(metrics, "[^}]*id=\"Metaspace\"[^}]*"));
  }

  private static long used(String metrics, String which) {
    double bytes =
        Pattern.compile("jvm_memory_used_bytes\\{" + which + "} (\\S+)")
            .matcher(metrics)
            .results()
            .map((MatchResult found) -> found.group(1))
            .mapToDouble(Double::parseDouble)
            .sum();
    assertThat(bytes).isPositive();
    return Math.round(bytes / MIB);
  }
}
