package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SMALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTest {
  private static final Load NONE = new Load(0, 0);
  private static final Load SOME = new Load(4, 4);

  @Test
  void sendsAwayAtOnceWhatItCannotCarry() {
    try (Site site = Site.carrying(new Loads(NONE, SOME, SOME))) {
      HttpResponse<String> reply = site.post(RECOMMENDATIONS, SMALL);

      problem(reply, 503);
      assertThat(reply.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/", "/openapi.json"})
  void staysHealthyAndSeenUnderLoad(String path) {
    try (Site site = Site.carrying(new Loads(NONE, NONE, NONE))) {
      assertThat(site.get(path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void answersWhatIsQuickWhileWhatIsSlowWaits() {
    try (Site site = Site.carrying(new Loads(SOME, NONE, SOME))) {
      problem(site.post("/v1/redesigns", SMALL), 503);
      assertThat(site.post(RECOMMENDATIONS, SMALL).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void keepsTheNumberOfStreamsWithinLimits() throws IOException {
    try (Site site = Site.carrying(new Loads(SOME, SOME, new Load(1, 0)));
        Socket stream = site.socket()) {
      stream.getOutputStream().write(begun().getBytes(UTF_8));
      stream.getOutputStream().flush();
      BufferedReader in = new BufferedReader(new InputStreamReader(stream.getInputStream(), UTF_8));
      assertThat(in.readLine()).contains("200");

      problem(site.post(RECOMMENDATIONS, SMALL, "Content-Type", Body.NDJSON), 503);
      assertThat(site.post(RECOMMENDATIONS, SMALL).statusCode()).isEqualTo(200);
    }
  }

  private static String begun() {
    return "POST "
        + RECOMMENDATIONS
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
        + Body.NDJSON
        + "\r\nTransfer-Encoding: chunked\r\n\r\n"
        + Integer.toHexString(SMALL.length() + 1)
        + "\r\n"
        + SMALL
        + "\n\r\n";
  }

  @Test
  void carriesAsMuchAgainWhenItIsDone() {
    try (Site site = Site.carrying(new Loads(new Load(1, 0), SOME, SOME))) {
      for (int i = 0; i < 10; i++) {
        assertThat(site.post(RECOMMENDATIONS, i % 2 == 0 ? SMALL : "{").statusCode())
            .isIn(200, 400);
      }
    }
  }
}
