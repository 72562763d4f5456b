package fi.kenelle;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.catalogue.CatalogueFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar works by itself, from any folder, with the rules inside it. */
class PackagedJarIT {
  private static final Path JAR = Path.of("target/kenelle.jar").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

  @TempDir private Path elsewhere;

  @Test
  void servesFromAnyFolder() throws Exception {
    Process server = start("serve", "--port", "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      Matcher address = ADDRESS.matcher(out.readLine());
      assertThat(address.find()).isTrue();

      HttpResponse<String> answer =
          post(address.group() + "/v1/recommendations?types=consumer", "{\"name\": \"Shop\"}");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"questions\":[{");
    } finally {
      server.destroy();
      assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void finishesWhatItAcceptedWhenToldToEnd() throws Exception {
    Process server = start("serve", "--port", "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        Socket stream = new Socket(InetAddress.getLoopbackAddress(), port(out.readLine()))) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8));
      send(stream, "POST /v1/recommendations?types=b2b HTTP/1.1\r\nHost: x\r\n");
      send(stream, "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
      send(stream, "10\r\n{\"name\": \"One\"}\n\r\n");
      assertThat(in.readLine()).contains("200");

      server.destroy();
      send(stream, "10\r\n{\"name\": \"Two\"}\n\r\n0\r\n\r\n");

      assertThat(in.lines().filter(line -> line.contains("\"receipt\""))).hasSize(2);
      assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      server.destroyForcibly();
    }
  }

  private static int port(String line) {
    Matcher address = ADDRESS.matcher(line);
    assertThat(address.find()).isTrue();
    return URI.create(address.group()).getPort();
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  @Test
  void recommendsWithTheCardsInsideTheJar() throws Exception {
    Path sample = Path.of("samples/device-lending.json").toAbsolutePath();

    Process process = start("recommend", sample.toString(), "--lang", "fi");
    String out = read(process);

    assertThat(process.waitFor()).isZero();
    assertThat(out).contains("Laitelainaamo", "Aiemmat kohtaamiset muistetaan");
  }

  /** The answer to the largest description there may be, with everything that can be asked for. */
  @Test
  void answersTheLargestQuestionsInLittleMemory() throws Exception {
    Process server = start(List.of("-Xmx96m"), "serve", "--port", "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      int port = port(out.readLine());
      String address =
          "http://127.0.0.1:%d/v1/recommendations?include=met,conditions,notApplicable,near"
              .formatted(port);
      List<CompletableFuture<Integer>> statuses =
          IntStream.range(0, 8)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(address, largest())))
              .toList();

      assertThat(statuses).allMatch(status -> List.of(200, 503).contains(status.join()));
      assertThat(status(address, largest())).isEqualTo(200);
    } finally {
      server.destroyForcibly();
    }
  }

  private static String largest() {
    String group = "{\"type\": \"%s\", \"name\": \"%d\"}";
    List<String> types = List.of("consumer", "b2b", "internal", "citizen", "patient");
    String groups =
        IntStream.range(0, 100)
            .mapToObj(i -> group.formatted(types.get(i % types.size()), i))
            .collect(Collectors.joining(","));
    String touchpoints =
        IntStream.range(0, 19)
            .mapToObj("{\"id\": \"%d\"}"::formatted)
            .collect(Collectors.joining(","));
    return "{\"name\": \"Largest\", \"customers\": [%s], \"touchpoints\": [%s]}"
        .formatted(groups, touchpoints);
  }

  private static int status(String address, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesBackTheWorkbookThatItGave() throws Exception {
    Process server = start("serve", "--port", "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      URI address = URI.create("http://127.0.0.1:" + port(out.readLine()) + "/v1/rules.xlsx");
      HttpClient client = HttpClient.newHttpClient();
      byte[] workbook =
          client
              .send(
                  HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
              .body();

      HttpResponse<String> back =
          client.send(
              HttpRequest.newBuilder(address)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(workbook))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
      assertThat(back.body()).contains("\"changes\":[]");
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void loadsNoCompilerAndNothingThatACommandDoesNotNeed() throws Exception {
    Path loaded = elsewhere.resolve("loaded.txt");
    String sample = Path.of("samples/device-lending.json").toAbsolutePath().toString();

    Process process = start(List.of("-Xlog:class+load:file=" + loaded), "recommend", sample);
    read(process);

    assertThat(process.waitFor()).isZero();
    assertThat(loaded)
        .content()
        .contains("fi.kenelle.outcome.Answer")
        .doesNotContain("com.sun.tools.javac.", "org.eclipse.jdt.internal.compiler.Compiler ")
        .doesNotContain("org.eclipse.jetty.", "io.javalin.", "io.micrometer.")
        .doesNotContain("org.apache.jena.", "org.apache.poi.", "org.eclipse.jgit.", "org.sat4j.");
  }

  @Test
  void runsAShortCommandWithAndWithoutTheSharedClasses() throws Exception {
    Path alone = Files.copy(JAR, elsewhere.resolve("alone.jar"));

    Process shared = start("matrix");
    Process unshared =
        new ProcessBuilder(java(), "-jar", alone.toString(), "matrix")
            .directory(elsewhere.toFile())
            .start();

    assertThat(read(shared)).isEqualTo(read(unshared)).isNotBlank();
    assertThat(shared.waitFor()).isZero();
    assertThat(Path.of("target/kenelle.jsa")).isNotEmptyFile();
    assertThat(start("recommend", "no-such-file.json").waitFor()).isEqualTo(2);
  }

  @Test
  void startsAServerFromTheSharedClasses() throws Exception {
    Path loaded = elsewhere.resolve("loaded.txt");
    Path archive = Path.of("target/kenelle.jsa").toAbsolutePath();
    Process server =
        start(
            List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:class+load:file=" + loaded),
            "serve",
            "--port",
            "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      assertThat(status(address(out.readLine()) + "/v1/recommendations", "{\"name\": \"Shop\"}"))
          .isEqualTo(200);

      assertThat(Files.readAllLines(loaded))
          .filteredOn(line -> line.contains("io.javalin.Javalin ") || line.contains("OutcomeJson "))
          .hasSize(2)
          .allMatch(line -> line.contains("shared objects file"));
    } finally {
      server.destroyForcibly();
    }
  }

  private static String address(String line) {
    Matcher address = ADDRESS.matcher(line);
    assertThat(address.find()).isTrue();
    return address.group();
  }

  @Test
  void refusesToServeBrokenRules() throws Exception {
    Path rules = Files.createDirectories(elsewhere.resolve("rules/consumer")).getParent();
    for (String file : List.of("vocabulary.json", "sources.json")) {
      Files.copy(Path.of("rules", file), rules.resolve(file));
    }
    Files.writeString(rules.resolve("consumer/broken.dslr"), "package consumer\n\nrule broken\n");

    Process process = start("serve", "--port", "0", "--rules", rules.toString());
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(err).contains("rules/consumer/broken.dslr:3:1: error rule-expected");
  }

  @Test
  void keepsWhatIsAnsweredWhereTheProcessIsStopped() throws Exception {
    Path given = elsewhere.resolve("desk.json");
    Files.writeString(given, "{\"name\": \"Desk\", \"customers\": [{\"type\": \"consumer\"}]}");
    Process asking = start("questions", given.toString(), "--ask", "--output", "done.json");
    try (BufferedReader err = asking.errorReader(StandardCharsets.UTF_8)) {
      asking.getOutputStream().write("1\n".getBytes(StandardCharsets.UTF_8));
      asking.getOutputStream().flush();
      List<String> shown = new ArrayList<>();
      while (shown.stream().filter(line -> line.startsWith("? ")).count() < 2) {
        shown.add(err.readLine());
      }

      asking.destroy();

      assertThat(asking.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(elsewhere.resolve("done.json"))
        .content()
        .contains("\"technicalConfidence\" : \"low\"");
  }

  @Test
  void importsEveryFormatWithWhatIsInsideTheJar() throws Exception {
    Path records = Path.of("src/test/resources/catalogue").toAbsolutePath();
    for (CatalogueFormat format : CatalogueFormat.values()) {
      Path folder = elsewhere.resolve(format.id());

      Process process =
          start(
              "import",
              "--format",
              format.id(),
              records.resolve(format.id()).toString(),
              "--output",
              folder.toString());
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor()).as(err).isZero();
      assertThat(folder.toFile().list()).hasSizeGreaterThanOrEqualTo(4);
    }
  }

  private Process start(String... arguments) throws IOException {
    return start(List.of(), arguments);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(elsewhere.toFile()).start();
  }

  private static String read(Process process) throws IOException {
    StringBuilder text = new StringBuilder();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  private static HttpResponse<String> post(String address, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
