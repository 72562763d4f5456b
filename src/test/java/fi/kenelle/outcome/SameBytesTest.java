package fi.kenelle.outcome;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SameBytesTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final List<JsonNode> DESCRIPTIONS =
      Descriptions.of(KENELLE, 81, 25).distinct().toList();

  @Test
  void comeFromRepeatedRuns() {
    Map<JsonNode, String> first = answers(KENELLE, DESCRIPTIONS);

    for (int run = 0; run < 3; run++) {
      assertThat(answers(KENELLE, DESCRIPTIONS)).isEqualTo(first);
    }
  }

  @Test
  void comeFromRulesLoadedAnew() {
    Kenelle again = Kenelle.load(Path.of("rules"), Path.of("samples"));

    assertThat(answers(again, DESCRIPTIONS)).isEqualTo(answers(KENELLE, DESCRIPTIONS));
  }

  @Test
  void comeFromEightThreadsAtOnce() throws Exception {
    Map<JsonNode, String> alone = answers(KENELLE, DESCRIPTIONS);
    ExecutorService threads = Executors.newFixedThreadPool(8);

    try {
      for (Future<Map<JsonNode, String>> together : threads.invokeAll(eightTasks())) {
        assertThat(together.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Callable<Map<JsonNode, String>>> eightTasks() {
    List<Callable<Map<JsonNode, String>>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      List<JsonNode> mixed = new ArrayList<>(DESCRIPTIONS);
      Collections.shuffle(mixed, new Random(thread));
      tasks.add(() -> answers(KENELLE, mixed));
    }
    return tasks;
  }

  private static Map<JsonNode, String> answers(Kenelle kenelle, List<JsonNode> descriptions) {
    return descriptions.stream().collect(toMap(json -> json, json -> answer(kenelle, json)));
  }

  private static String answer(Kenelle kenelle, JsonNode json) {
    Answer answer = Kenelles.answer(kenelle, json);
    byte[] bytes = Kenelles.bytes(kenelle, answer, "conditions", "met", "notApplicable");
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
