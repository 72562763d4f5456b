package fi.kenelle.authoring;

import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder {@code .kenelle} beside the rules, where their history is kept. Only one server at a
 * time has it; others, and those that may not write, only read the rules.
 */
final class Home implements AutoCloseable {
  private static final String NAME = ".kenelle";
  private static final String OF = "folder";

  private final Path rules;
  private final Path folder;
  private final FileChannel lock;

  private Home(Path rules, Path folder, FileChannel lock) {
    this.rules = rules;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * The home of a rules folder, or why there is none.
   *
   * @param closed why nothing can be published
   */
  record Found(Optional<Home> home, Optional<Message> closed) {
    private static Found closed(String code, Object... details) {
      return new Found(Optional.empty(), Optional.of(Message.of(code, details)));
    }
  }

  /** Takes the home of a rules folder, if nobody else has it. */
  static Found take(Path rules) {
    if (rules.getFileSystem() != FileSystems.getDefault()) {
      return Found.closed("read-only-jar");
    }
    try {
      Path real = rules.toRealPath();
      if (real.getParent() == null || !Files.isWritable(real)) {
        return Found.closed("read-only-folder", rules);
      }
      Path folder = folder(real);
      Files.createDirectories(folder);
      return take(real, folder);
    } catch (IOException e) {
      return Found.closed("read-only-folder", rules);
    }
  }

  private static Found take(Path rules, Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      return Found.closed("read-only-locked", rules);
    }
    mark(folder, rules.getFileName().toString());
    return new Found(Optional.of(new Home(rules, folder, channel)), Optional.empty());
  }

  /** Says whose home it is. What says so already is left alone: there may be no room for it. */
  private static void mark(Path folder, String name) throws IOException {
    Path mark = folder.resolve(OF);
    if (!Files.isRegularFile(mark) || !Files.readString(mark).strip().equals(name)) {
      Path fresh = folder.resolve(OF + ".new");
      Files.writeString(fresh, name);
      Files.move(fresh, mark, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another server of this process
    }
  }

  /** Where two rules folders stand side by side, the second has a home of its own. */
  private static Path folder(Path rules) throws IOException {
    Path shared = rules.resolveSibling(NAME);
    Path mark = shared.resolve(OF);
    String name = rules.getFileName().toString();
    String first = Files.isRegularFile(mark) ? Files.readString(mark).strip() : name;
    boolean isOurs =
        first.isEmpty() || first.equals(name) || !Files.isDirectory(rules.resolveSibling(first));
    return isOurs ? shared : shared.resolve("of-" + name);
  }

  Path rules() {
    return rules;
  }

  /** The repository of the history. */
  Path repository() {
    return folder.resolve("history.git");
  }

  /** Where texts are kept that were not taken into use. */
  Path rejected() {
    return folder.resolve("rejected");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
