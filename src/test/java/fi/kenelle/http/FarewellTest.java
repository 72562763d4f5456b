package fi.kenelle.http;

import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SMALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.authoring.Soon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FarewellTest {
  private static final String CHUNK =
      Integer.toHexString(SMALL.length() + 1) + "\r\n" + SMALL + "\n\r\n";

  @Test
  void finishesWhatItAcceptedAndTakesNothingNew() throws Exception {
    Site site = Site.open();
    try (Socket stream = site.socket()) {
      BufferedReader in = new BufferedReader(new InputStreamReader(stream.getInputStream(), UTF_8));
      send(
          stream,
          "POST "
              + RECOMMENDATIONS
              + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
              + Body.NDJSON
              + "\r\nTransfer-Encoding: chunked\r\n\r\n"
              + CHUNK);
      assertThat(in.readLine()).contains("200");

      CompletableFuture<Void> closing = CompletableFuture.runAsync(site::close);
      assertThat(Soon.happens(() -> isClosed(site))).isTrue();
      send(stream, CHUNK + "0\r\n\r\n");

      assertThat(in.lines().filter(line -> line.contains("\"receipt\""))).hasSize(2);
      closing.join();
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  private static boolean isClosed(Site site) {
    try (Socket late = site.socket()) {
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return true;
    }
  }
}
