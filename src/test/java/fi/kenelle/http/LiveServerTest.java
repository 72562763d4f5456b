package fi.kenelle.http;

import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.RulesCopy;
import fi.kenelle.authoring.Soon;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveServerTest {
  private static final int SWAPS = 50;
  private static final int THREADS = 4;
  private static final List<String> RULES =
      List.of("consumer/surprises", "consumer/personal-fit", "consumer/remembered-encounters");
  private static final String FILE = RULES.get(0) + ".dslr";
  private static final String UNMET =
      "{\"name\": \"x\", \"customers\": [{\"type\": \"consumer\"}], \"attributes\":"
          + " {\"surprises\": \"none\", \"personalisation\": \"none\","
          + " \"remembersEncounters\": false}}";

  @TempDir private Path folder;
  private RulesCopy copy;
  private LiveRules live;
  private Site site;

  @BeforeEach
  void open() {
    copy = RulesCopy.in(folder, RULES);
    RULES.forEach(rule -> copy.edit(rule + ".dslr", text -> saying(text, "First.")));
    live = copy.live();
    site = Site.of(live);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void isReadyAndCurrentAtFirst() {
    JsonNode ready = ready();

    assertThat(ready.at("/rules/state").asText()).isEqualTo("current");
    assertThat(ready.at("/rules/ruleset").asText()).isEqualTo(copy.id());
  }

  @Test
  void isReadyButStaleWhileTheFolderIsBad() {
    String id = copy.id();

    copy.edit(FILE, text -> text.replace("Expect that", "Hope that"));

    assertThat(Soon.happens(() -> ready().at("/rules/state").asText().equals("stale"))).isTrue();
    assertThat(ready().at("/rules/problems/0/file").asText()).isEqualTo("rules/" + FILE);
    assertThat(ready().at("/rules/problems/0/message").asText()).isNotBlank();
    assertThat(ready().at("/rules/ruleset").asText()).isEqualTo(id);
    assertThat(json(answer()).at("/receipt/ruleset").asText()).isEqualTo(id);
  }

  @Test
  void isCurrentAgainOnceTheFolderIsMended() {
    copy.edit(FILE, text -> text.replace("Expect that", "Hope that"));
    assertThat(Soon.happens(() -> ready().at("/rules/state").asText().equals("stale"))).isTrue();

    copy.edit(FILE, text -> saying(text.replace("Hope that", "Expect that"), "Mended."));

    assertThat(comesIntoUse(copy.id())).isTrue();
    assertThat(ready().at("/rules/state").asText()).isEqualTo("current");
    assertThat(ready().at("/rules/problems")).isEmpty();
    assertThat(answer().body()).contains("Mended.");
    assertThat(site.get("/v1/rules/consumer/surprises").body()).contains("Mended.");
  }

  @Test
  void answersFromOneWholeRuleSetWhileRulesAreSwapped() throws Exception {
    Map<String, String> published = new HashMap<>();
    Set<Map.Entry<String, String>> seen = ConcurrentHashMap.newKeySet();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> asking =
        IntStream.range(0, THREADS)
            .<Future<?>>mapToObj(i -> threads.submit(() -> ask(seen, done)))
            .toList();

    try {
      publish(published);
    } finally {
      done.set(true);
      threads.shutdown();
    }

    for (Future<?> asked : asking) {
      asked.get();
    }
    assertThat(published).hasSize(SWAPS + 1);
    assertThat(seen).isSubsetOf(published.entrySet());
    assertThat(seen.size()).isGreaterThan(SWAPS / 2);
  }

  /** Changes one rule after the other, and notes the texts that belong to each id. */
  private void publish(Map<String, String> published) {
    Map<String, String> texts = new HashMap<>();
    RULES.forEach(rule -> texts.put(rule, "First."));
    published.put(copy.id(), said(texts));
    for (int swap = 0; swap < SWAPS; swap++) {
      String rule = RULES.get(swap % RULES.size());
      String text = "Version " + swap + ".";
      copy.edit(rule + ".dslr", old -> saying(old, text));
      texts.put(rule, text);
      String id = copy.id();
      published.put(id, said(texts));
      assertThat(comesIntoUse(id)).isTrue();
    }
  }

  private void ask(Set<Map.Entry<String, String>> seen, AtomicBoolean done) {
    while (!done.get()) {
      HttpResponse<String> reply = answer();
      assertThat(reply.statusCode()).isEqualTo(200);
      Map<String, String> texts = new HashMap<>();
      json(reply)
          .at("/results/0/recommendations")
          .forEach(r -> texts.put(r.path("rule").asText(), r.path("recommend").asText()));
      seen.add(Map.entry(json(reply).at("/receipt/ruleset").asText(), said(texts)));
    }
  }

  private static String said(Map<String, String> texts) {
    return RULES.stream().map(rule -> rule + ": " + texts.get(rule)).toList().toString();
  }

  private static String saying(String text, String recommendation) {
    return text.replaceFirst(
        "Recommend in English \".*\"", "Recommend in English \"" + recommendation + "\"");
  }

  private boolean comesIntoUse(String id) {
    return Soon.happens(() -> live.now().edition().ruleSet().id().equals(id));
  }

  private HttpResponse<String> answer() {
    return site.post(RECOMMENDATIONS, UNMET);
  }

  private JsonNode ready() {
    HttpResponse<String> reply = site.get("/health/ready");
    assertThat(reply.statusCode()).isEqualTo(200);
    return json(reply);
  }
}
