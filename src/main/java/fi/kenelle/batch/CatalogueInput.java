package fi.kenelle.batch;

import fi.kenelle.catalogue.Catalogue;
import fi.kenelle.catalogue.CatalogueEntry;
import fi.kenelle.catalogue.CatalogueFormat;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** The records of a catalogue. Going on means reading what is behind again, which is quick. */
final class CatalogueInput implements Input {
  private final Stream<CatalogueEntry> entries;
  private final Iterator<CatalogueEntry> waiting;
  private Position position;
  private long filesBehind;
  private long files;

  CatalogueInput(CatalogueFormat format, Path path, Position from) {
    this.entries =
        Catalogue.open(
            format,
            path,
            (behind, of) -> {
              filesBehind = behind;
              files = of;
            });
    this.waiting = entries.iterator();
    this.position = from;
    for (long i = 0; i < from.offset() && waiting.hasNext(); i++) {
      waiting.next();
    }
  }

  @Override
  public boolean hasNext() {
    return waiting.hasNext();
  }

  @Override
  public Raw next() {
    CatalogueEntry entry = waiting.next();
    position = new Position(0, position.offset() + 1, 0);
    return new Raw(new Raw.Origin(entry.source(), 0), content(entry), position);
  }

  private static Raw.Content content(CatalogueEntry entry) {
    return entry instanceof CatalogueEntry.Rejected rejected
        ? new Raw.Unusable(rejected.problems())
        : new Raw.Made(((CatalogueEntry.Imported) entry).description());
  }

  @Override
  public long size() {
    return files > 1 ? files : 0; // how far it is within a file nobody knows
  }

  @Override
  public long behind(Position reached) {
    return files > 1 ? filesBehind : reached.offset();
  }

  @Override
  public void close() {
    entries.close();
  }
}
