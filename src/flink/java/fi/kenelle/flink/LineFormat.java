package fi.kenelle.flink;

import fi.kenelle.batch.InputFiles;
import fi.kenelle.batch.Lines;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.FSDataInputStream;

/**
 * Reads records out of files the way a batch does. Where to go on is kept as the bytes and the
 * lines that are behind.
 */
final class LineFormat implements BulkFormat<Line, FileSourceSplit> {
  private static final long serialVersionUID = 1L;
  private final Places places;

  LineFormat(Places places) {
    this.places = places;
  }

  @Override
  public Reader<Line> createReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    return reader(split, new CheckpointedPosition(0, 0));
  }

  @Override
  public Reader<Line> restoreReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    return reader(split, split.getReaderPosition().orElseThrow());
  }

  private Reader<Line> reader(FileSourceSplit split, CheckpointedPosition behind)
      throws IOException {
    String name = places.name(split.path());
    FSDataInputStream in = split.path().getFileSystem().open(split.path());
    if (!name.isEmpty() && !InputFiles.isLines(name)) {
      Iterator<LineReader.Placed> one =
          split.getReaderPosition().isPresent()
              ? Collections.emptyIterator()
              : List.of(whole(name, in)).iterator();
      return new LineReader(() -> one.hasNext() ? Optional.of(one.next()) : Optional.empty(), in);
    }
    in.seek(behind.getOffset());
    Lines lines = new Lines(in, behind.getOffset(), behind.getRecordsAfterOffset());
    return new LineReader(() -> lines.next().map(line -> placed(name, line)), lines);
  }

  private static LineReader.Placed placed(String name, Lines.Line line) {
    boolean isTooLong = line.text().isEmpty();
    byte[] text = line.text().orElseGet(() -> new byte[0]);
    return new LineReader.Placed(
        new Line(name, line.number(), text, isTooLong), line.behind(), line.number());
  }

  /** A file that holds one description. */
  private static LineReader.Placed whole(String name, FSDataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Lines.LONGEST + 1);
    boolean isTooLong = bytes.length > Lines.LONGEST;
    Line line = new Line(name, 0, isTooLong ? new byte[0] : bytes, isTooLong);
    return new LineReader.Placed(line, bytes.length, 1);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Line> getProducedType() {
    return TypeInformation.of(Line.class);
  }
}
