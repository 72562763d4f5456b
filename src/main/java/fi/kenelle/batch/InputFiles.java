package fi.kenelle.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files below a folder, in the order of their names; hidden ones and links are left out. */
public final class InputFiles {
  private InputFiles() {}

  /** Whether a file of this name is one of descriptions: the notes of an import are none. */
  public static boolean mayHold(String name) {
    return isLines(name) || (name.endsWith(".json") && !name.endsWith(".notes.json"));
  }

  /** Whether a file of this name holds a description a line. */
  public static boolean isLines(String name) {
    return name.endsWith(".ndjson") || name.endsWith(".jsonl");
  }

  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path below) {
    return StreamSupport.stream(below.spliterator(), false)
        .anyMatch(step -> step.toString().startsWith("."));
  }

  /** The name of a file below the folder, the same on every machine. */
  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
