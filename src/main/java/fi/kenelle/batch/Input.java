package fi.kenelle.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;

/** The records of the input, one after the other. Throws {@link BatchRefused} where it fails. */
interface Input extends Iterator<Raw>, Closeable {
  /** The input of an order from a position on. */
  static Input open(Order order, Position from) throws IOException {
    if (order.format().isPresent()) {
      return new CatalogueInput(order.format().get(), order.in(), from);
    }
    return Files.isDirectory(order.in())
        ? new FolderInput(order.in(), from)
        : new LineInput(order.in(), "", from);
  }

  /** How much there is, in the measure of {@link #behind}; 0 where nobody knows. */
  long size();

  /** How much is behind a position. */
  long behind(Position position);

  @Override
  void close();
}
