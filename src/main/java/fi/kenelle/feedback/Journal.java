package fi.kenelle.feedback;

import fi.kenelle.vocabulary.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files of feedback, a line an entry, that only ever grow. What {@link #append} has taken is on
 * disk when it returns. A line that a crash tore off stays where it is and is skipped. Safe to
 * share.
 */
final class Journal {
  private static final String NAME = "feedback-[0-9]{6}\\.ndjson";

  private final Path folder;
  private final long largest;

  /**
   * The journal of a folder, which need not be there yet; a file of this size is followed by a new
   * one.
   */
  Journal(Path folder, long largest) {
    this.folder = folder;
    this.largest = largest;
  }

  /** Takes an entry down. Throws {@link UncheckedIOException} where it cannot be kept. */
  synchronized void append(FeedbackEntry entry) {
    byte[] line = (entry.json() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      append(current(), line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every whole entry, the oldest first. Throws {@link UncheckedIOException}. */
  void read(Consumer<FeedbackEntry> taker) {
    try {
      for (Path file : files()) {
        read(file, taker);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(Path file, byte[] line) throws IOException {
    boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS))) {
      long end = channel.size();
      channel.position(end);
      try {
        if (isTorn(channel, end)) {
          write(channel, ByteBuffer.wrap(new byte[] {'\n'}));
        }
        write(channel, ByteBuffer.wrap(line));
        channel.force(true);
      } catch (IOException e) {
        channel.truncate(end);
        throw e;
      }
    }
    if (isNew) {
      keepName();
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Whether a crash left the last line without its end. */
  private static boolean isTorn(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
  }

  /** Has the name of a new file on disk, where the file system can be asked to. */
  private void keepName() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private Path current() throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      return folder.resolve(name(1));
    }
    Path last = files.get(files.size() - 1);
    return Files.size(last) < largest ? last : folder.resolve(name(number(last) + 1));
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "feedback-%06d.ndjson", number);
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().substring(9, 15));
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(file -> file.getFileName().toString().matches(NAME))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static void read(Path file, Consumer<FeedbackEntry> taker) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        entry(line).ifPresent(taker);
      }
    }
  }

  private static Optional<FeedbackEntry> entry(String line) {
    try {
      return FeedbackEntry.of(JsonText.read(line));
    } catch (JsonText.Malformed e) {
      return Optional.empty();
    }
  }
}
