package fi.kenelle.catalogue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * The files of one format below a folder, in the order of their names, found as far as they are
 * asked for. Hidden files and linked folders are left out.
 */
final class Folder implements Iterator<Path> {
  private final Deque<Path> waiting = new ArrayDeque<>();
  private final RecordFormat format;

  Folder(Path path, RecordFormat format) {
    this.format = format;
    if (Files.isDirectory(path) && !format.isPackage(path)) {
      waitFor(path);
    } else {
      waiting.push(path);
    }
  }

  @Override
  public boolean hasNext() {
    while (!waiting.isEmpty() && isFolder(waiting.peek()) && !format.isPackage(waiting.peek())) {
      waitFor(waiting.pop());
    }
    return !waiting.isEmpty();
  }

  @Override
  public Path next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.pop();
  }

  /** How many there still are; asking goes through them all. */
  long count() {
    long count = 0;
    for (; hasNext(); next()) {
      count++;
    }
    return count;
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void waitFor(Path folder) {
    List<Path> inside = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, this::mayHoldRecords)) {
      found.forEach(inside::add);
    } catch (IOException e) {
      throw UnreadableFile.whole(folder.toString(), "file-unreadable", folder);
    }
    inside.sort(Comparator.comparing(Path::toString).reversed());
    inside.forEach(waiting::push);
  }

  private boolean mayHoldRecords(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean named = format.extensions().stream().anyMatch(name::endsWith);
    return !name.startsWith(".") && (isFolder(path) || (named && Files.isRegularFile(path)));
  }
}
