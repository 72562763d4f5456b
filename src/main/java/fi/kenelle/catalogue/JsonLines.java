package fi.kenelle.catalogue;

import fi.kenelle.vocabulary.JsonText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A file with a value on each line, read as far as it is asked for. A line that cannot be read is
 * an {@link UnreadableFile}, and the next call goes on with the next line.
 */
final class JsonLines implements Iterator<Parsed>, Closeable {
  private final InputStream in;
  private final String name;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number;
  private boolean ahead;
  private boolean ended;

  JsonLines(Path file, String name) {
    this.name = name;
    try {
      this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    } catch (IOException e) {
      throw UnreadableFile.whole(name, "file-unreadable", name);
    }
  }

  @Override
  public boolean hasNext() {
    ahead = ahead || (!ended && readLine());
    return ahead;
  }

  @Override
  public Parsed next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ahead = false;
    int here = number;
    return new Parsed(
        name + ":" + here,
        JsonFile.read(name, line.toByteArray(), here - 1),
        pointer -> new JsonText.Place(here, 1));
  }

  /** Goes to the next line that is not blank; false at the end. */
  private boolean readLine() {
    try {
      line.reset();
      boolean blank = true;
      int letter = in.read();
      for (; letter >= 0 && (letter != '\n' || blank); letter = in.read()) {
        number += letter == '\n' ? 1 : 0;
        blank &= letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
        if (!blank) {
          add(letter);
        }
      }
      number++;
      if (letter < 0) {
        ended = true;
        in.close();
      }
      return !blank;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(int letter) {
    if (line.size() >= JsonFile.MOST_BYTES) {
      throw new UnreadableFile(
          name,
          new JsonText.Place(number + 1, 1),
          fi.kenelle.vocabulary.Message.of("import-too-long", JsonFile.MOST_BYTES >> 20));
    }
    line.write(letter);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
