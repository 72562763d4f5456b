package fi.kenelle.flink;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The records that a job set aside, counted in its final files: what a task counted before it
 * failed would count twice.
 *
 * @param faults how many of them are our fault
 */
record SetAside(long records, long faults) {
  static SetAside in(Path folder) throws IOException {
    SetAside all = new SetAside(0, 0);
    FileSystem system = folder.getFileSystem();
    FileStatus[] files = system.exists(folder) ? system.listStatus(folder) : new FileStatus[0];
    for (FileStatus file : files) {
      if (!file.getPath().getName().startsWith(".")) {
        all = all.and(of(file.getPath()));
      }
    }
    return all;
  }

  private static SetAside of(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(file.getFileSystem().open(file), StandardCharsets.UTF_8))) {
      return lines.lines().map(SetAside::line).reduce(new SetAside(0, 0), SetAside::and);
    }
  }

  private static SetAside line(String line) {
    JsonNode code = JsonText.read(line).at("/problem/errors/0/code");
    return new SetAside(1, code.asText().equals("batch-fault") ? 1 : 0);
  }

  private SetAside and(SetAside other) {
    return new SetAside(records + other.records, faults + other.faults);
  }
}
