package fi.kenelle.http;

import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeldBackTest {
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void tellsHowLongAnAnswerIs() {
    HttpResponse<String> reply = site.post(RECOMMENDATIONS, Site.SAMPLE);

    int length = reply.body().getBytes(StandardCharsets.UTF_8).length;
    assertThat(reply.headers().firstValueAsLong("Content-Length")).hasValue(length);
    assertThat(length).isGreaterThan(100_000);
  }

  @Test
  void sendsAnAnswerOfMegabytesWhole() {
    HttpResponse<String> reply =
        site.post(RECOMMENDATIONS + "?include=met,conditions,notApplicable,near", largest());

    JsonNode answer = JsonText.read(reply.body());
    assertThat(reply.body().length()).isGreaterThan(4 << 20);
    assertThat(reply.headers().firstValueAsLong("Content-Length")).isEmpty();
    assertThat(answer.path("results")).hasSize(100);
    assertThat(answer.path("rulesFired")).isNotEmpty();
  }

  /** As much as one description may hold. */
  private static String largest() {
    String groups =
        IntStream.range(0, 100)
            .mapToObj(i -> "{\"type\": \"consumer\", \"name\": \"%d\"}".formatted(i))
            .collect(Collectors.joining(","));
    String touchpoints =
        IntStream.range(0, 19)
            .mapToObj("{\"id\": \"%d\"}"::formatted)
            .collect(Collectors.joining(","));
    return "{\"name\": \"Largest\", \"customers\": [%s], \"touchpoints\": [%s]}"
        .formatted(groups, touchpoints);
  }
}
