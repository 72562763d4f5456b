package fi.kenelle;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, serving in a process of its own. */
final class JarServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+");
  private static final Path JAR = Path.of("target", "kenelle.jar").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

  private final Process process;
  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  private JarServer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts to serve these folders, on a free port. */
  static JarServer start(Path rules, Path samples) throws IOException {
    ProcessBuilder server =
        new ProcessBuilder(
            JAVA.resolve("java").toString(),
            "-jar",
            JAR.toString(),
            "serve",
            "--port",
            "0",
            "--rules",
            rules.toString(),
            "--samples",
            samples.toString());
    server.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = server.start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(out.readLine());
    Matcher address = ADDRESS.matcher(line);
    if (!address.find()) {
      process.destroyForcibly();
      throw new AssertionError("the server did not start: " + line);
    }
    return new JarServer(process, address.group());
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  JsonNode get(String path) {
    return JsonText.read(text(path));
  }

  String text(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET()).body();
  }

  HttpResponse<String> put(String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Has it collect what is no longer used. */
  void collect() throws IOException, InterruptedException {
    String jcmd = JAVA.resolve("jcmd").toString();
    new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
