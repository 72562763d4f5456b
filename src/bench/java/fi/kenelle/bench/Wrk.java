package fi.kenelle.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Load by the program wrk: requests with these bodies by turns, on 32 connections. */
record Wrk(String url, List<Path> bodies) {
  private static final int CONNECTIONS = 32;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern COUNT = Pattern.compile("([0-9]+) requests in");
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

  /**
   * What was seen.
   *
   * @param cpuMicros what this process worked for each request, by all of its threads
   */
  record Result(double perSecond, double p99Millis, double cpuMicros) {}

  /** Whether the machine has it. */
  static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
  }

  /** Each number the median of the runs. */
  static Result median(Result... runs) {
    return new Result(
        sorted(runs, Comparator.comparing(Result::perSecond)).perSecond(),
        sorted(runs, Comparator.comparing(Result::p99Millis)).p99Millis(),
        sorted(runs, Comparator.comparing(Result::cpuMicros)).cpuMicros());
  }

  private static Result sorted(Result[] runs, Comparator<Result> order) {
    return Arrays.stream(runs).sorted(order).toList().get(runs.length / 2);
  }

  /** Runs for some seconds. */
  Result run(int seconds) throws IOException, InterruptedException {
    Path script = Bench.FOLDER.resolve("post.lua");
    Files.writeString(script, script());
    long before = MACHINE.getProcessCpuTime();
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "--latency",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-s" + script,
                url)
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0 || said.contains("Non-2xx") || said.contains("Socket errors")) {
      throw new IllegalStateException(said);
    }
    double cpu = (MACHINE.getProcessCpuTime() - before) / 1e3;
    return new Result(number(RATE, said), millis(said), cpu / number(COUNT, said));
  }

  private String script() {
    return """
    wrk.headers["Content-Type"] = "application/json"
    local files = {%s}
    local requests = {}
    local at = 0
    function init(args)
      for i, name in ipairs(files) do
        local file = assert(io.open(name, "rb"))
        requests[i] = wrk.format("POST", nil, nil, file:read("*a"))
        file:close()
      end
    end
    function request()
      at = at %% #requests + 1
      return requests[at]
    end
    """
        .formatted(
            bodies.stream()
                .map(body -> '"' + body.toAbsolutePath().toString() + '"')
                .collect(Collectors.joining(", ")));
  }

  private static double number(Pattern pattern, String said) {
    return Double.parseDouble(found(pattern, said).group(1));
  }

  private static double millis(String said) {
    double number = number(P99, said);
    return switch (found(P99, said).group(2)) {
      case "us" -> number / 1e3;
      case "ms" -> number;
      default -> number * 1e3;
    };
  }

  private static Matcher found(Pattern pattern, String said) {
    Matcher matcher = pattern.matcher(said);
    if (!matcher.find()) {
      throw new IllegalStateException(said);
    }
    return matcher;
  }
}
