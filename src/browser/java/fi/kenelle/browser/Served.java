package fi.kenelle.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The built jar, serving copies of the rules and samples on a free port; or, with {@code
 * -Dkenelle.address=…}, a server that runs already.
 */
final class Served implements AutoCloseable {
  private static final Path JAR = Path.of("target/kenelle.jar").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

  private final String address;
  private final Optional<Process> process;

  private Served(String address, Optional<Process> process) {
    this.address = address;
    this.process = process;
  }

  static Served start() {
    String given = System.getProperty("kenelle.address", "");
    return given.isEmpty() ? jar() : new Served(given, Optional.empty());
  }

  private static Served jar() {
    try {
      return in(copies());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies of the rules and samples in a folder of their own. */
  static Path copies() throws IOException {
    Path folder = Files.createTempDirectory("kenelle-served");
    copy("rules", folder);
    copy("samples", folder);
    return folder;
  }

  /** A server of its own over the rules and samples in a folder. */
  static Served in(Path folder) {
    try {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      List<String> command = new ArrayList<>(List.of(java));
      command.addAll(
          System.getProperty("kenelle.address", "").isEmpty()
              ? List.of("-jar", JAR.toString())
              : List.of("-cp", System.getProperty("java.class.path"), "fi.kenelle.cli.Main"));
      command.addAll(List.of("serve", "--port", "0"));
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(folder.resolve("err").toFile())
              .start();
      return new Served(address(process, folder), Optional.of(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(Process process, Path folder) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return address.group();
      }
    }
    throw new IllegalStateException(Files.readString(folder.resolve("err")));
  }

  private static void copy(String name, Path folder) throws IOException {
    Path from = Path.of(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(name).resolve(from.relativize(file).toString()));
      }
    }
  }

  /** The address, such as {@code http://127.0.0.1:7070}. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    process.ifPresent(
        running -> {
          running.destroy();
          try {
            running.waitFor(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
