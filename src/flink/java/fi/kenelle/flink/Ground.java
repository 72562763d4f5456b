package fi.kenelle.flink;

import fi.kenelle.cli.BadUsage;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** What must be true of the places before anything runs. Throws {@link BadUsage}. */
final class Ground {
  private final Language language;

  Ground(Language language) {
    this.language = language;
  }

  /** Looks at the input. */
  Places places(String in, String out) {
    try {
      return Places.of(in, out);
    } catch (FileNotFoundException e) {
      throw refused("batch-no-input", in);
    } catch (IOException e) {
      throw refused("batch-unreadable", in, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Checks the places of a job.
   *
   * @param isWatched whether new files are looked for
   * @param goesOn whether it goes on where another stood, whose output is there
   */
  void check(Places places, boolean isWatched, boolean goesOn) {
    if (isWatched && !places.isFolder()) {
      throw refused("job-watch-file", places.in());
    }
    if (places.isSame()) {
      throw refused("batch-same", places.out(), places.in());
    }
    if (!goesOn) {
      checkEmpty(places.answers());
      checkEmpty(places.rejected());
    }
  }

  private void checkEmpty(Path folder) {
    try {
      FileSystem system = folder.getFileSystem();
      boolean isThere = system.exists(folder);
      if (isThere && !system.getFileStatus(folder).isDir()) {
        throw refused("batch-no-file", folder);
      }
      if (isThere && inside(system, folder).length > 0) {
        throw refused("job-exists", folder);
      }
    } catch (IOException e) {
      throw refused("batch-unreadable", folder, String.valueOf(e.getMessage()));
    }
  }

  private static FileStatus[] inside(FileSystem system, Path folder) throws IOException {
    return Optional.ofNullable(system.listStatus(folder)).orElse(new FileStatus[0]);
  }

  private BadUsage refused(String code, Object... details) {
    return new BadUsage(Message.of(code, details).in(language));
  }
}
