package fi.kenelle.authoring;

import fi.kenelle.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps texts that were not taken into use, each under the moment when that was decided. */
final class Rejected {
  private static final Logger LOG = LoggerFactory.getLogger(Rejected.class);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Map<String, String> kept = new HashMap<>();

  Rejected(Path folder) {
    this.folder = folder;
  }

  /** Keeps texts by their paths; one that was kept last time is not kept again. */
  void keep(SortedMap<String, byte[]> texts) {
    SortedMap<String, byte[]> news = new TreeMap<>(texts);
    news.entrySet().removeIf(e -> RuleSet.sha256(e.getValue()).equals(kept.get(e.getKey())));
    Path moment = folder.resolve(MOMENT.format(Instant.now()));
    news.forEach(
        (path, bytes) -> {
          try {
            Path file = moment.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            kept.put(path, RuleSet.sha256(bytes));
          } catch (IOException e) {
            LOG.warn("{} was not taken into use and could not be kept: {}", path, e.toString());
          }
        });
    if (!news.isEmpty()) {
      LOG.info("kept what was not taken into use: {}", moment);
    }
  }
}
