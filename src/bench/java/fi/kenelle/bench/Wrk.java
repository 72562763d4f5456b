package fi.kenelle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load by the program wrk: one request over and over, on 32 connections. */
record Wrk(String url, Path body) {
  private static final int CONNECTIONS = 32;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

  /** What was seen. */
  record Result(double perSecond, double p99Millis) {}

  /** Whether the machine has it. */
  static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
  }

  /** Each number the median of the runs. */
  static Result median(Result... runs) {
    return new Result(
        sorted(runs, Comparator.comparing(Result::perSecond)).perSecond(),
        sorted(runs, Comparator.comparing(Result::p99Millis)).p99Millis());
  }

  private static Result sorted(Result[] runs, Comparator<Result> order) {
    return Arrays.stream(runs).sorted(order).toList().get(runs.length / 2);
  }

  /** Runs for some seconds. */
  Result run(int seconds) throws IOException, InterruptedException {
    Path script = Bench.FOLDER.resolve("post.lua");
    Files.writeString(script, script());
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
    return new Result(number(RATE, said), millis(said));
  }

  private String script() {
    return """
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
    local file = assert(io.open("%s", "rb"))
    wrk.body = file:read("*a")
    file:close()
    """
        .formatted(body.toAbsolutePath());
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
