package fi.kenelle.batch;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A file with a description a line. */
final class LineInput implements Input {
  private final Path file;
  private final String name;
  private final Lines lines;
  private final long size;
  private final long filesBefore;
  private Optional<Raw> ahead = Optional.empty();

  /**
   * Opens a file.
   *
   * @param name what its records are said to come from; empty where it is the whole input
   */
  LineInput(Path file, String name, Position from) throws IOException {
    this.file = file;
    this.name = name;
    this.filesBefore = from.file();
    FileInputStream in = new FileInputStream(file.toFile());
    this.size = in.getChannel().size();
    in.getChannel().position(from.offset());
    this.lines = new Lines(in, from.offset(), from.line());
  }

  @Override
  public boolean hasNext() {
    try {
      if (ahead.isEmpty()) {
        ahead = lines.next().map(this::raw);
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

  private Raw raw(Lines.Line line) {
    return new Raw(
        Raw.Origin.of(name, line.number()),
        line.text().<Raw.Content>map(Raw.Text::new).orElse(Raw.TooLong.LINE),
        new Position(filesBefore, line.behind(), line.number()));
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
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
