package fi.kenelle.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes files of a folder so that each is whole at any moment, and none outside of the folder is
 * touched: links are not followed, and names are plain.
 */
final class RuleFiles {
  private static final Pattern PLAIN =
      Pattern.compile("([a-z0-9-]+/)?[a-z0-9-]+(\\.dslr|\\.cases\\.json|\\.json)");
  private static final Logger LOG = LoggerFactory.getLogger(RuleFiles.class);
  private static final String ASIDE = ".new";
  private static final int LONGEST_NAME = 200;

  private final Path folder;

  RuleFiles(Path folder) {
    this.folder = folder;
  }

  /** Whether a file can have this path. */
  static boolean isPlain(String path) {
    return PLAIN.matcher(path).matches()
        && Stream.of(path.split("/", -1)).allMatch(name -> name.length() <= LONGEST_NAME);
  }

  /** What is there now; empty where nothing is, or something that is no file. */
  Optional<byte[]> bytes(String path) {
    try {
      return Optional.of(Files.readAllBytes(regular(path)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path regular(String path) throws IOException {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isInside(file)) {
      throw new NotDirectoryException(path);
    }
    return file;
  }

  /** Whether exactly this is there now. */
  boolean holds(String path, Optional<byte[]> bytes) {
    if (bytes.isEmpty()) {
      return !Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }
    return bytes(path).filter(found -> Arrays.equals(found, bytes.get())).isPresent();
  }

  /** Makes files hold other bytes, or go. Throws {@link UncheckedIOException}. */
  void write(Map<String, Optional<byte[]>> changes) {
    write(changes, () -> {});
  }

  /**
   * Makes files hold other bytes, or go, and then does what belongs to it. Where one of them cannot
   * be written, or that cannot be done, all hold again what they held, and it throws {@link
   * UncheckedIOException}.
   */
  void write(Map<String, Optional<byte[]>> changes, Runnable then) {
    Map<String, Optional<byte[]>> before = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Optional<byte[]>> change : changes.entrySet()) {
        if (change.getValue().isPresent()) {
          putAside(change.getKey(), change.getValue().get());
        }
      }
      for (Map.Entry<String, Optional<byte[]>> change : changes.entrySet()) {
        before.put(change.getKey(), bytes(change.getKey()));
        put(change.getKey(), change.getValue().isPresent());
      }
      for (Path touched : changes.keySet().stream().map(this::parent).distinct().toList()) {
        syncFolder(touched);
      }
      then.run();
    } catch (IOException e) {
      giveUp(changes, before);
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      giveUp(changes, before);
      throw e;
    }
  }

  private void giveUp(Map<String, Optional<byte[]>> changes, Map<String, Optional<byte[]>> before) {
    restore(before);
    changes.keySet().forEach(path -> remove(aside(path)));
  }

  private void restore(Map<String, Optional<byte[]>> before) {
    before.forEach(
        (path, bytes) -> {
          try {
            if (bytes.isPresent()) {
              putAside(path, bytes.get());
            }
            put(path, bytes.isPresent());
          } catch (IOException e) {
            remove(aside(path)); // as good as it gets: the next look sees an edit on disk
          }
        });
  }

  private void putAside(String path, byte[] bytes) throws IOException {
    if (!isPlain(path)) {
      throw new NotDirectoryException(path);
    }
    Path parent = parent(path);
    if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(parent); // fails where a link or a file stands there
      syncFolder(folder);
    }
    Path aside = aside(path);
    Files.deleteIfExists(aside);
    try (FileChannel file =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
  }

  private void put(String path, boolean isThere) throws IOException {
    if (!isInside(folder.resolve(path))) {
      throw new NotDirectoryException(path);
    }
    if (isThere) {
      Files.move(aside(path), folder.resolve(path), StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.deleteIfExists(folder.resolve(path));
    }
  }

  /** Whether no link leads out of the folder on the way to a file. */
  private boolean isInside(Path file) {
    Path parent = file.getParent();
    return parent.equals(folder) || Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS);
  }

  private Path parent(String path) {
    return folder.resolve(path).getParent();
  }

  private Path aside(String path) {
    Path file = folder.resolve(path);
    return file.resolveSibling("." + file.getFileName() + ASIDE);
  }

  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // not every system lets a folder be opened
    }
  }

  /** Removes what a writer who died had put aside. */
  void clear() {
    try (Stream<Path> found = Files.find(folder, 2, RuleFiles::isAside)) {
      found.forEach(RuleFiles::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAside(Path file, BasicFileAttributes found) {
    String name = file.getFileName().toString();
    return found.isRegularFile()
        && name.startsWith(".")
        && name.endsWith(ASIDE)
        && isPlain(name.substring(1, name.length() - ASIDE.length()));
  }

  /** Removes what is in nobody's way, if that can be done. */
  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} could not be removed: {}", file, e.toString());
    }
  }
}
