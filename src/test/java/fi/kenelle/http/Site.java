package fi.kenelle.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server on a free port, and ways to call it. */
final class Site implements AutoCloseable {
  static final Path RULES = Path.of("rules");
  static final Path SAMPLES = Path.of("samples");
  static final String SAMPLE = sample("device-lending");
  static final String SMALL = "{\"name\": \"x\", \"customers\": [{\"type\": \"consumer\"}]}";
  static final String RECOMMENDATIONS = "/v1/recommendations";

  private static final Kenelle KENELLE = Kenelle.load(RULES, SAMPLES);
  private static final String HOST = "127.0.0.1";
  private static final int PATIENCE_MS = 20_000;

  private final LiveRules live;
  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Site(LiveRules live, Path kept) {
    this(live, Server.start(live, new Setup(HOST, 0, List.of(), kept)));
  }

  private Site(LiveRules live, Server server) {
    this.live = live;
    this.server = server;
  }

  /** A server of the project's own rules. */
  static Site open() {
    return of(new LiveRules(KENELLE.edition(), RULES, SAMPLES));
  }

  /** A server of these rules, which has nowhere to keep anything. */
  static Site of(LiveRules live) {
    return new Site(live, Path.of("pom.xml", "nowhere"));
  }

  /** A server of these rules that keeps tokens and feedback in a folder. */
  static Site of(LiveRules live, Path kept) {
    return new Site(live, kept);
  }

  /** A server of the project's own rules that keeps tokens and feedback in a folder. */
  static Site keeping(Path kept) {
    return new Site(new LiveRules(KENELLE.edition(), RULES, SAMPLES), kept);
  }

  /** A server of the project's own rules that keeps a log of decisions. */
  static Site keeping(Decisions decisions) {
    LiveRules live = new LiveRules(KENELLE.edition(), RULES, SAMPLES);
    Path nowhere = Path.of("pom.xml", "nowhere");
    Setup setup = new Setup(HOST, 0, List.of(), nowhere, Optional.of(decisions));
    return new Site(live, Server.start(live, setup));
  }

  /** A server of the project's own rules that can carry so much. */
  static Site carrying(Loads loads) {
    return carrying(loads, Patience.USUAL);
  }

  /** A server of the project's own rules that can carry so much, and waits so long. */
  static Site carrying(Loads loads, Patience patience) {
    LiveRules live = new LiveRules(KENELLE.edition(), RULES, SAMPLES);
    Setup setup = new Setup(HOST, 0, List.of(), Path.of("pom.xml", "nowhere"));
    return new Site(live, Server.start(() -> live, setup, loads, patience));
  }

  static String sample(String id) {
    try {
      return Files.readString(SAMPLES.resolve(id + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The calls that it takes, as registered. */
  List<String> calls() {
    return server.calls();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .timeout(Duration.ofMillis(PATIENCE_MS * 3L));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> reply) {
    return JsonText.read(reply.body());
  }

  /** What the server writes until it hangs up, to a request that asks it to. */
  Reply raw(String request) {
    try (Socket socket = socket()) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return Reply.of(new String(socket.getInputStream().readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection to the server that gives up waiting in the end. */
  Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  /** The head of a raw request whose connection ends with it. */
  static String head(String method, String target, String... headers) {
    StringBuilder head = new StringBuilder(method + ' ' + target + " HTTP/1.1\r\nHost: x\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("Connection: close\r\n\r\n").toString();
  }

  /** An answer as it came over the wire. */
  record Reply(int status, String head, String body) {
    static Reply of(String text) {
      int end = text.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new AssertionError("no HTTP answer: " + text);
      }
      String head = text.substring(0, end);
      return new Reply(Integer.parseInt(head.split(" ", 3)[1]), head, text.substring(end + 4));
    }
  }

  @Override
  public void close() {
    server.close();
    live.close();
  }
}
