package fi.kenelle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the numbers were measured on. */
final class Machine {
  private Machine() {}

  /** Cores, processor, Java, and how busy it is. */
  static String described() {
    return "%d cores, %s, %s %s; %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("java.vm.name"),
            System.getProperty("java.runtime.version"),
            load());
  }

  /** The average load of the last minute. */
  static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "load %.1f", load);
  }

  private static String processor() {
    Path described = Path.of("/proc/cpuinfo");
    if (!Files.exists(described)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(described)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
