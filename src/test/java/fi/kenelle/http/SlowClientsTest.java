package fi.kenelle.http;

import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SMALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.authoring.Soon;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send a byte now and then, and clients that send nothing more. */
class SlowClientsTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int MORE_THAN_THREADS = 300;
  private static final String HEAD =
      "POST " + RECOMMENDATIONS + " HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n";

  private final List<Socket> sockets = new ArrayList<>();
  private Site site;

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    site.close();
  }

  @Test
  void bodiesThatDoNotComeHoldNoThread() throws IOException {
    open(new Patience(LONG, LONG, LONG, LONG));

    for (int i = 0; i < MORE_THAN_THREADS; i++) {
      send(HEAD + "\r\n{\"na");
    }

    assertThat(site.post(RECOMMENDATIONS, SMALL).statusCode()).isEqualTo(200);
  }

  @Test
  void headsThatDoNotComeHoldNoThread() throws IOException {
    open(new Patience(LONG, LONG, LONG, LONG));

    for (int i = 0; i < MORE_THAN_THREADS; i++) {
      send("GET /v1/types HT");
    }

    assertThat(site.get("/v1/types").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {HEAD + "\r\n{\"na", HEAD, "GET /v1/ty", ""})
  void halfOpenConnectionsAreClosed(String begun) throws IOException {
    open(new Patience(SHORT, LONG, SHORT, LONG));

    Socket socket = send(begun);

    assertThat(isClosed(socket)).isTrue();
  }

  @Test
  void headsDripFedAreHungUpOn() throws IOException {
    open(new Patience(LONG, SHORT, LONG, LONG));

    Socket socket = send("GET /v1/types HTTP/1.1\r\nX-Long: ");

    assertThat(Soon.happens(() -> isHungUpOn(socket))).isTrue();
  }

  @Test
  void bodiesDripFedAreHungUpOn() throws IOException {
    open(new Patience(LONG, LONG, SHORT, LONG));

    Socket socket = send(HEAD + "\r\n");

    assertThat(Soon.happens(() -> isHungUpOn(socket))).isTrue();
  }

  @Test
  void bodiesTooLargeDripFedAreHungUpOn() throws IOException {
    open(new Patience(LONG, LONG, SHORT, LONG));

    Socket socket = send(HEAD.replace("900000", "9000000") + "\r\n" + " ".repeat(1_200_000));

    assertThat(Soon.happens(() -> isHungUpOn(socket))).isTrue();
  }

  @Test
  void connectionsKeptForMoreAreNot() throws IOException {
    open(new Patience(LONG, SHORT, SHORT, SHORT));
    Socket idle = send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
    Socket dripped = send("GET /v1/ty");

    assertThat(Soon.happens(() -> isHungUpOn(dripped))).isTrue();

    idle.getOutputStream().write(Site.head("GET", "/health/live").getBytes(UTF_8));
    String both = new String(idle.getInputStream().readAllBytes(), UTF_8);
    assertThat(both.split("HTTP/1.1 200", -1)).hasSize(3);
  }

  @Test
  void streamsComeAtTheirOwnPace() throws IOException {
    open(new Patience(LONG, SHORT, SHORT, SHORT));
    String line = Integer.toHexString(SMALL.length() + 1) + "\r\n" + SMALL + "\n\r\n";
    String head = HEAD.replace("Content-Length: 900000", "Transfer-Encoding: chunked");
    Socket stream = send(head + "Connection: close\r\nContent-Type: " + Body.NDJSON + "\r\n\r\n");
    stream.getOutputStream().write(line.getBytes(UTF_8));
    Socket dripped = send("GET /v1/ty");

    assertThat(Soon.happens(() -> isHungUpOn(dripped))).isTrue();

    stream.getOutputStream().write((line + "0\r\n\r\n").getBytes(UTF_8));
    String answers = new String(stream.getInputStream().readAllBytes(), UTF_8);
    assertThat(answers.split("\"receipt\"", -1)).hasSize(3);
  }

  private void open(Patience patience) {
    site = Site.carrying(Loads.of(2), patience);
  }

  private Socket send(String begun) throws IOException {
    Socket socket = site.socket();
    sockets.add(socket);
    socket.getOutputStream().write(begun.getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  /** Whether the server ends the connection, perhaps with a refusal. */
  private static boolean isClosed(Socket socket) throws IOException {
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketException e) {
      return true;
    }
  }

  /** Sends a byte more, unless that cannot be done any longer. */
  private static boolean isHungUpOn(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
      socket.getOutputStream().flush();
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
