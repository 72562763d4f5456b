package fi.kenelle.batch;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A file with a description a line. Blank lines are passed over; a line that is too long is passed
 * over too, but told of.
 */
final class LineInput implements Input {
  private final Path file;
  private final String name;
  private final FileInputStream in;
  private final long size;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private Position position;
  private Optional<Raw> ahead = Optional.empty();

  /**
   * Opens a file.
   *
   * @param name what its records are said to come from; empty where it is the whole input
   */
  LineInput(Path file, String name, Position from) throws IOException {
    this.file = file;
    this.name = name;
    this.position = from;
    this.in = new FileInputStream(file.toFile());
    this.size = in.getChannel().size();
    in.getChannel().position(from.offset());
  }

  @Override
  public boolean hasNext() {
    try {
      while (ahead.isEmpty() && fill()) {
        ahead = line();
      }
      return ahead.isPresent();
    } catch (IOException e) {
      throw new BatchRefused("batch-unreadable", file, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Raw next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Raw next = ahead.orElseThrow();
    ahead = Optional.empty();
    return next;
  }

  /** Reads a line; nothing where it is blank. */
  private Optional<Raw> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    long length = 0;
    boolean blank = true;
    boolean ended = false;
    while (!ended && fill()) {
      int from = at;
      while (at < end && block[at] != '\n') {
        blank = blank && isBlank(block[at]);
        at++;
      }
      length += at - from;
      if (length <= LONGEST) {
        line.write(block, from, at - from);
      }
      ended = at < end;
      at += ended ? 1 : 0;
    }
    pass(length + (ended ? 1 : 0));
    if (blank) {
      return Optional.empty();
    }
    Raw.Content content =
        length > LONGEST ? new Raw.TooLong("line-too-long") : new Raw.Text(line.toByteArray());
    return Optional.of(new Raw(origin(), content, position));
  }

  private void pass(long bytes) {
    position = new Position(position.file(), position.offset() + bytes, position.line() + 1);
  }

  private Raw.Origin origin() {
    String source = name.isEmpty() ? "" : name + ":" + position.line();
    return new Raw.Origin(source, position.line());
  }

  private static boolean isBlank(byte letter) {
    return letter == ' ' || letter == '\t' || letter == '\r';
  }

  /** Whether there is something in the block, read on where it was used up. */
  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(block));
    }
    return at < end;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long behind(Position reached) {
    return reached.offset();
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
