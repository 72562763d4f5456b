package fi.kenelle.cli;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a completed description goes; what is there already is replaced only when asked for. */
final class CompletedFile {
  private CompletedFile() {}

  /**
   * Throws {@link BadUsage} where the file could not be written at the end, before anything is
   * asked.
   */
  static void check(Path file, boolean overwrite, Language language) {
    if (Files.isDirectory(file) || (Files.exists(file) && !overwrite)) {
      throw new BadUsage(Message.of("ask-exists", file).in(language));
    }
    if (!Files.isDirectory(folder(file))) {
      throw new BadUsage(Message.of("ask-no-folder", file).in(language));
    }
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().getParent();
  }

  /** Writes the file whole or not at all; false where that failed. */
  static boolean write(Path file, String text, boolean overwrite) {
    try {
      String name = "." + file.getFileName() + "." + ProcessHandle.current().pid();
      Path written = folder(file).resolve(name);
      try {
        Files.writeString(written, text + "\n");
        if (overwrite) {
          Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.move(written, file);
        }
      } finally {
        Files.deleteIfExists(written);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
