package fi.kenelle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code kenelle batch} in a process of its own. */
final class BatchProcess implements AutoCloseable {
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private final Process process;

  private BatchProcess(Process process) {
    this.process = process;
  }

  /** The command that runs a batch with these options of Java and of the batch. */
  static List<String> command(List<String> java, Path in, Path out, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.addAll(List.of("-cp", CLASS_PATH, Main.class.getName(), "batch"));
    command.addAll(List.of(in.toString(), out.toString(), "--on", "2026-11-22"));
    command.addAll(List.of(options));
    return command;
  }

  static BatchProcess start(List<String> command) throws IOException {
    return new BatchProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** How it ended by itself, and what it said. */
  Ended end() throws InterruptedException {
    try (var said = process.getInputStream()) {
      String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Ended(int code, String words) {}

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
