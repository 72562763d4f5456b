package fi.kenelle.batch;

import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A folder of descriptions: each {@code .json} file is one, each line of an {@code .ndjson} file
 * too; the notes of an import are none. Files come in the order of their names; only the names are
 * held.
 */
final class FolderInput implements Input {
  private final Path folder;
  private final List<Path> files;
  private Position position;
  private Optional<LineInput> lines = Optional.empty();

  FolderInput(Path folder, Position from) throws IOException {
    this.folder = folder;
    this.files = InputFiles.in(folder).stream().filter(FolderInput::mayHold).toList();
    this.position = from;
  }

  private static boolean mayHold(Path file) {
    return InputFiles.mayHold(file.toString());
  }

  private static boolean isLines(Path file) {
    return InputFiles.isLines(file.toString());
  }

  @Override
  public boolean hasNext() {
    while (position.file() < files.size() && isLines(file()) && !linesHere().hasNext()) {
      close();
      position = position.nextFile();
    }
    return position.file() < files.size();
  }

  private LineInput linesHere() {
    try {
      if (lines.isEmpty()) {
        lines = Optional.of(new LineInput(file(), source(), position));
      }
      return lines.get();
    } catch (IOException e) {
      throw new BatchRefused("batch-unreadable", file(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Raw next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Raw next =
        isLines(file())
            ? linesHere().next()
            : new Raw(Raw.Origin.of(source(), 0), whole(), position.nextFile());
    position = next.next();
    return next;
  }

  private Raw.Content whole() {
    try (InputStream in = Files.newInputStream(file())) {
      byte[] bytes = in.readNBytes(Lines.LONGEST + 1);
      return bytes.length > Lines.LONGEST ? Raw.TooLong.FILE : new Raw.Text(bytes);
    } catch (IOException e) {
      Message reason = Message.of("file-unreadable", source());
      return new Raw.Unusable(List.of(RuleProblem.in(source(), reason)));
    }
  }

  private Path file() {
    return files.get((int) position.file());
  }

  private String source() {
    return InputFiles.name(folder, file());
  }

  @Override
  public long size() {
    return files.size();
  }

  @Override
  public long behind(Position reached) {
    return reached.file();
  }

  @Override
  public void close() {
    lines.ifPresent(LineInput::close);
    lines = Optional.empty();
  }
}
