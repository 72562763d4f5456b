package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the records of a catalogue one after the other: a file of one format, or all such files
 * below a folder. One file at most is in memory, besides what records refer to. Not thread-safe.
 */
public final class Catalogue implements Iterator<CatalogueEntry>, Closeable {
  private final RecordFormat format;
  private final Iterator<Path> files;
  private final Deque<CatalogueEntry> ready = new ArrayDeque<>();
  private Iterator<Parsed> values = Collections.emptyIterator();
  private final Path path;
  private final CatalogueFormat chosen;
  private final Watcher watcher;
  private final long fileCount;
  private long filesOpened;
  private Optional<Parsed> current = Optional.empty();
  private Iterator<String> pointers = Collections.emptyIterator();
  private String file = "";
  private boolean any;

  /** Is told how many files are behind when the next one is opened. */
  @FunctionalInterface
  public interface Watcher {
    /** A file is opened behind so many, of so many in all. */
    void opens(long behind, long of);
  }

  private Catalogue(CatalogueFormat chosen, Path path, Watcher watcher) {
    this.chosen = chosen;
    this.watcher = watcher;
    this.format = chosen.reader(path);
    this.path = path;
    this.files = new Folder(path, format);
    this.fileCount = new Folder(path, format).count();
    if (!files.hasNext()) {
      String ends = String.join(", ", format.extensions());
      ready.add(CatalogueEntry.Rejected.of(path.toString(), "import-no-files", path, ends));
    }
  }

  /** The records of a file or folder, read as far as they are asked for; to be closed. */
  public static Stream<CatalogueEntry> open(CatalogueFormat format, Path path) {
    return open(format, path, (behind, of) -> {});
  }

  /** The same, telling of each file when its turn comes. */
  public static Stream<CatalogueEntry> open(CatalogueFormat format, Path path, Watcher watcher) {
    if (!Files.exists(path)) {
      return Stream.of(CatalogueEntry.Rejected.of(path.toString(), "import-no-file", path));
    }
    try {
      Catalogue catalogue = new Catalogue(format, path, watcher);
      return catalogue.stream();
    } catch (UnreadableFile e) {
      return Stream.of(new CatalogueEntry.Rejected(path.toString(), List.of(e.problem())));
    }
  }

  private Stream<CatalogueEntry> stream() {
    Stream<CatalogueEntry> entries =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false);
    return entries.onClose(this::close);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (pointers.hasNext() || goesOn() || files.hasNext())) {
      readMore();
    }
    if (ready.isEmpty() && !any) {
      ready.add(CatalogueEntry.Rejected.of(path.toString(), "import-no-record"));
    }
    any |= !ready.isEmpty();
    return !ready.isEmpty();
  }

  @Override
  public CatalogueEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.pop();
  }

  /** Whether the file that is open holds another value; a line that cannot be read is one. */
  private boolean goesOn() {
    try {
      return values.hasNext();
    } catch (UnreadableFile e) {
      values = Collections.emptyIterator();
      reject(file, e.problem());
      return false;
    }
  }

  private void readMore() {
    try {
      if (pointers.hasNext()) {
        ready.add(imported(current.orElseThrow(), pointers.next()));
      } else if (goesOn()) {
        take(values.next());
      } else if (ready.isEmpty()) {
        openNext();
      }
    } catch (UnreadableFile e) {
      reject(file, e.problem());
    }
  }

  private void openNext() {
    Path next = files.next();
    file = next.toString();
    watcher.opens(filesOpened++, fileCount);
    values = Collections.emptyIterator();
    values = format.open(next, file);
    if (!goesOn() && ready.isEmpty()) {
      ready.add(CatalogueEntry.Rejected.of(file, "import-no-record"));
    }
  }

  private void take(Parsed parsed) {
    List<String> records = format.records(parsed.root());
    if (records.isEmpty() && !format.isBeside(parsed.root())) {
      ready.add(notOfThisFormat(parsed));
    }
    current = Optional.of(parsed);
    pointers = records.iterator();
  }

  private CatalogueEntry notOfThisFormat(Parsed parsed) {
    Message reason =
        Recognised.as(parsed.root())
            .filter(other -> other != chosen)
            .map(other -> Message.of("import-other-format", other.id()))
            .orElse(Message.of("import-no-record"));
    return refused(parsed, "", reason);
  }

  private CatalogueEntry imported(Parsed parsed, String pointer) {
    Notes notes = new Notes();
    JsonNode record = parsed.root().at(pointer);
    Draft draft = new Draft();
    format.read(Field.record(record, pointer, notes), parsed.root(), draft);
    if (draft.name().isEmpty()) {
      return refused(parsed, pointer, nameless(record));
    }
    notes.account(record, pointer, format::reason);
    notes.accountAround(parsed.root(), pointer);
    return new CatalogueEntry.Imported(source(parsed, pointer), draft.json(), notes.all());
  }

  private static Message nameless(JsonNode record) {
    String id = record.path("id").asText(record.path("@id").asText());
    return id.isBlank()
        ? Message.of("import-no-name")
        : Message.of("import-no-name-of", Field.shown(id));
  }

  private static CatalogueEntry refused(Parsed parsed, String pointer, Message reason) {
    JsonText.Place place = parsed.places().apply(pointer);
    String file = parsed.name().replaceFirst(":[0-9]+$", "");
    RuleProblem problem = new UnreadableFile(file, place, reason).problem();
    return new CatalogueEntry.Rejected(source(parsed, pointer), List.of(problem));
  }

  private static String source(Parsed parsed, String pointer) {
    return pointer.isEmpty() ? parsed.name() : parsed.name() + "#" + pointer;
  }

  private void reject(String source, RuleProblem problem) {
    ready.add(new CatalogueEntry.Rejected(source, List.of(problem)));
  }

  @Override
  public void close() {
    if (values instanceof Closeable open) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
