package fi.kenelle.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream. Blank lines are passed over; a line that is too long is passed over too,
 * but told of.
 */
public final class Lines implements Closeable {
  /** The most bytes of one description. */
  public static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private long offset;
  private long number;

  /**
   * Goes on in a stream.
   *
   * @param in stands where the first line to read begins
   * @param offset the bytes behind
   * @param number the lines behind
   */
  public Lines(InputStream in, long offset, long number) {
    this.in = in;
    this.offset = offset;
    this.number = number;
  }

  /**
   * A line.
   *
   * @param text what it holds, without the line break; empty where it is too long
   * @param number its number, from 1
   * @param behind the bytes behind once it is read
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Line(Optional<byte[]> text, long number, long behind) {}

  /** Reads on to a line that is not blank; nothing at the end. */
  public Optional<Line> next() throws IOException {
    Optional<Line> line = Optional.empty();
    while (line.isEmpty() && fill()) {
      line = line();
    }
    return line;
  }

  /** Reads a line; nothing where it is blank. */
  private Optional<Line> line() throws IOException {
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
    offset += length + (ended ? 1 : 0);
    number++;
    if (blank) {
      return Optional.empty();
    }
    boolean tooLong = length > LONGEST;
    return Optional.of(
        new Line(tooLong ? Optional.empty() : Optional.of(line.toByteArray()), number, offset));
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
  public void close() throws IOException {
    in.close();
  }
}
