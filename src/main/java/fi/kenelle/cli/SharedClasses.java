package fi.kenelle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the build runs to learn which classes are worth sharing: a short command, and a server that
 * is asked once. The virtual machine notes what it loaded when this ends.
 */
final class SharedClasses {
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.:]+");

  private SharedClasses() {}

  /** Runs both in a folder that is there for this alone. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Settings embedded = new Settings();
    for (Path part : List.of(embedded.rules(), embedded.samples())) {
      copy(part, folder.resolve(part.getFileName().toString()));
    }
    String rules = folder.resolve("rules").toString();
    String samples = folder.resolve("samples").toString();
    Path description = folder.resolve("samples/device-lending.json");
    StringWriter out = new StringWriter();
    run(out, "recommend", description.toString(), "--rules", rules, "--samples", samples);
    Thread server =
        new Thread(() -> run(out, "serve", "--port", "0", "--rules", rules, "--samples", samples));
    server.setDaemon(true);
    server.start();
    ask(address(out, server), description);
    System.exit(0);
  }

  private static void run(StringWriter out, String... command) {
    Reader nothing = new StringReader("");
    Main.run(
        nothing,
        new PrintWriter(out),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        command);
  }

  private static String address(StringWriter out, Thread server) throws InterruptedException {
    Matcher address = ADDRESS.matcher(out.toString());
    while (!address.find()) {
      if (!server.isAlive()) {
        throw new IllegalStateException("no server: " + out);
      }
      Thread.sleep(50);
      address = ADDRESS.matcher(out.toString());
    }
    return address.group();
  }

  private static void ask(String address, Path description)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/v1/recommendations"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofFile(description))
            .build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> inside = Files.walk(from)) {
      inside.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyOne(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
