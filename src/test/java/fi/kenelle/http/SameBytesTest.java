package fi.kenelle.http;

import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SameBytesTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 10;
  private static final String ALL = RECOMMENDATIONS + "?include=met,conditions,notApplicable";
  private static final List<String> BODIES =
      List.of(
          Site.SAMPLE,
          Site.sample("fibre-broadband"),
          Site.sample("joint-replacement-path"),
          Site.sample("vague-wellbeing-app"));

  @Test
  void eightThreadsGetTheSameBytes() throws Exception {
    try (Site site = Site.open()) {
      List<String> alone = answers(site);

      List<List<String>> together = inThreads(() -> answers(site));

      assertThat(together).hasSize(THREADS * ROUNDS).allMatch(alone::equals);
    }
  }

  @Test
  void twoServersGiveTheSameBytes() {
    try (Site one = Site.open();
        Site other = Site.open()) {
      assertThat(answers(one)).isEqualTo(answers(other));
    }
  }

  @Test
  void theSameDescriptionWrittenOtherwiseGivesTheSameBytes() {
    String written =
        "{\"on\": \"2026-11-22\", \"name\": \"x\", \"attributes\": {\"channelCount\": 3}}";
    String otherwise =
        "{\"attributes\":{\"channelCount\":3.0},\n\"name\":\"\\u0078\",\"on\":\"2026-11-22\"}";

    try (Site site = Site.open()) {
      assertThat(site.post(ALL, otherwise).body()).isEqualTo(site.post(ALL, written).body());
    }
  }

  private static List<String> answers(Site site) {
    return BODIES.stream().map(body -> site.post(ALL + "&on=2026-11-22", body).body()).toList();
  }

  private static <T> List<T> inThreads(Callable<T> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> calls = Collections.nCopies(THREADS * ROUNDS, call);
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
