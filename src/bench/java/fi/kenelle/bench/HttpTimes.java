package fi.kenelle.bench;

import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.Opening;
import fi.kenelle.http.Server;
import fi.kenelle.http.Setup;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the server does with 32 connections, held against an endpoint of the same kind of server
 * that reads a body of the same size and sends one of the same size.
 */
final class HttpTimes {
  private static final int TURNS = 5;
  private static final int WARMING = 45;
  private static final String ASKED = "/v1/recommendations";
  private static final List<String> SAMPLES = List.of("device-lending", "library-after-hours");

  private HttpTimes() {}

  /** Measures and prints the times alone. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Files.createDirectories(Bench.FOLDER);
    System.out.print(table());
  }

  /** A row for each description asked about. */
  static String table() throws IOException, InterruptedException {
    if (!Wrk.isInstalled()) {
      return "wrk is not installed: nothing measured over HTTP\n";
    }
    StringBuilder table =
        new StringBuilder(
            "| asked, "
                + Variants.COUNT
                + " versions by turns | body bytes | answer bytes | Kenelle, requests/s | echo |"
                + " ratio (at least 0.8) | Kenelle, p99 ms | echo | ratio (at most 2) |"
                + " Kenelle, processor µs a request | echo |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|\n");
    LiveRules live =
        Opening.of(Path.of("rules"), Path.of("samples"), Optional.empty()).live().orElseThrow();
    Setup setup = new Setup("127.0.0.1", 0, List.of(), Bench.FOLDER.resolve("kept"));
    try (Server server = Server.start(live, setup)) {
      for (String sample : SAMPLES) {
        table.append(row(sample, server.address()));
      }
    } finally {
      live.close();
    }
    return table.toString();
  }

  private static String row(String sample, String address)
      throws IOException, InterruptedException {
    List<Path> bodies = Variants.of(sample);
    byte[] answer = middle(address, bodies);
    Javalin echo = echo(answer);
    try {
      Wrk kenelle = new Wrk(address + ASKED, bodies);
      Wrk echoed = new Wrk("http://127.0.0.1:" + echo.port() + ASKED, bodies);
      kenelle.run(WARMING);
      echoed.run(WARMING / 3);
      Wrk.Result[] ours = new Wrk.Result[TURNS];
      Wrk.Result[] theirs = new Wrk.Result[TURNS];
      for (int i = 0; i < TURNS; i++) {
        ours[i] = kenelle.run(4);
        theirs[i] = echoed.run(4);
      }
      return row(
          sample, Files.size(bodies.get(0)), answer.length, Wrk.median(ours), Wrk.median(theirs));
    } finally {
      echo.stop();
    }
  }

  private static String row(
      String sample, long asked, int answered, Wrk.Result ours, Wrk.Result theirs) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.0f | %.0f | %.2f | %.1f | %.1f | %.1f | %.0f | %.0f |%n",
        sample,
        asked,
        answered,
        ours.perSecond(),
        theirs.perSecond(),
        ours.perSecond() / theirs.perSecond(),
        ours.p99Millis(),
        theirs.p99Millis(),
        ours.p99Millis() / theirs.p99Millis(),
        ours.cpuMicros(),
        theirs.cpuMicros());
  }

  /** Of the answers, the one of middle length. */
  private static byte[] middle(String address, List<Path> bodies)
      throws IOException, InterruptedException {
    List<byte[]> answers = new ArrayList<>();
    for (Path body : bodies) {
      answers.add(answer(address, body));
    }
    answers.sort(Comparator.comparingInt(answer -> answer.length));
    return answers.get(answers.size() / 2);
  }

  private static byte[] answer(String address, Path body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + ASKED))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofFile(body))
            .build();
    HttpResponse<byte[]> reply =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (reply.statusCode() != 200) {
      throw new IllegalStateException(new String(reply.body(), "UTF-8"));
    }
    return reply.body();
  }

  /** The HTTP library set up as in the product, as far as it touches a request. */
  private static Javalin echo(byte[] answer) {
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.http.defaultContentType = "application/json";
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.routes.post(
                  ASKED,
                  context -> {
                    context.req().getInputStream().readAllBytes();
                    context.outputStream().write(answer);
                  });
            })
        .start("127.0.0.1", 0);
  }
}
