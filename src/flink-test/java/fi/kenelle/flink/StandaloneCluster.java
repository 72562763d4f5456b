package fi.kenelle.flink;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job manager and task managers, each a process of its own, with nothing of ours in them. */
final class StandaloneCluster implements AutoCloseable {
  /** What a distribution of Flink has on its class path. */
  private static final Pattern OF_FLINK =
      Pattern.compile(
          ".*/(flink-|commons-|kryo-|reflectasm-|objenesis-|minlog-|snakeyaml-engine-|snappy-"
              + "|lz4-java-|RoaringBitmap-|javassist-|slf4j-api-)[^/]*\\.jar");

  private static final String CONFIGURATION =
      """
      jobmanager.rpc.address: localhost
      jobmanager.rpc.port: %d
      rest.address: localhost
      rest.port: %d
      taskmanager.host: localhost
      taskmanager.numberOfTaskSlots: 2
      taskmanager.load-balance.mode: SLOTS
      taskmanager.cpu.cores: 1.0
      taskmanager.memory.task.heap.size: 512m
      taskmanager.memory.task.off-heap.size: 0m
      taskmanager.memory.network.min: 64m
      taskmanager.memory.network.max: 64m
      taskmanager.memory.managed.size: 0m
      taskmanager.memory.framework.heap.size: 128m
      taskmanager.memory.framework.off-heap.size: 128m
      taskmanager.memory.jvm-metaspace.size: 256m
      taskmanager.memory.jvm-overhead.min: 192m
      taskmanager.memory.jvm-overhead.max: 192m
      execution.checkpointing.dir: %s
      heartbeat.interval: 500
      heartbeat.timeout: 10000
      """;

  private final Path folder;
  private final int web;
  private final List<Process> processes = new ArrayList<>();

  /** Configures a cluster in a folder. */
  StandaloneCluster(Path folder) throws IOException {
    this.folder = folder;
    this.web = freePort();
    String checkpoints = Files.createDirectories(folder.resolve("checkpoints")).toUri().toString();
    Files.writeString(
        Files.createDirectories(folder.resolve("conf")).resolve("config.yaml"),
        CONFIGURATION.formatted(freePort(), web, checkpoints));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts the one that leads. */
  void startJobManager() throws IOException {
    start("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint", "--configDir");
  }

  /** Starts one that works. */
  Process startTaskManager() throws IOException {
    return start("org.apache.flink.runtime.taskexecutor.TaskManagerRunner", "--configDir");
  }

  private Process start(String main, String option) throws IOException {
    return launch(main, List.of(option, folder.resolve("conf").toString()));
  }

  /** Submits a jar as {@code flink run} does, and stays with it to its end. */
  Process submit(List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("run"));
    all.addAll(arguments);
    return launch("org.apache.flink.client.cli.CliFrontend", all);
  }

  private Process launch(String main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(arguments);
    Path log = folder.resolve(main.replaceFirst(".*\\.", "") + "-" + processes.size() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("FLINK_CONF_DIR", folder.resolve("conf").toString());
    Process process = builder.redirectOutput(log.toFile()).start();
    processes.add(process);
    return process;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> OF_FLINK.matcher(entry.replace('\\', '/')).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What a process of the cluster has said. */
  String said(String process) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(process))
          .map(StandaloneCluster::text)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether so many task managers have come. */
  boolean hasTaskManagers(int count) {
    return ask("/overview").path("taskmanagers").asInt() == count;
  }

  /** The failures that jobs have seen. */
  int failures() {
    int failures = 0;
    for (JsonNode job : ask("/jobs").path("jobs")) {
      JsonNode seen = ask("/jobs/" + job.path("id").asText() + "/exceptions");
      failures += seen.at("/exceptionHistory/entries").size();
    }
    return failures;
  }

  /** Asks the job manager; an empty object while it is not there. */
  private JsonNode ask(String path) {
    URI address = URI.create("http://localhost:" + web + path);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    try {
      return JsonText.read(
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      return JsonText.read("{}");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    for (Process process : processes) {
      try {
        process.waitFor(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
