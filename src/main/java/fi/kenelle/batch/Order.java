package fi.kenelle.batch;

import fi.kenelle.catalogue.CatalogueFormat;
import fi.kenelle.outcome.Receipt;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a batch is asked to do.
 *
 * @param in a file with a description a line, or a folder of descriptions; where a format is given,
 *     a file or a folder of a catalogue
 * @param out the file for the answers, one a line; the other files stand beside it
 * @param on the day for descriptions that name none; where none is asked for, the day it begins
 * @param threads how many descriptions are evaluated at once
 * @param restart whether to begin anew whatever is there
 */
public record Order(
    Path in,
    Path out,
    Optional<CatalogueFormat> format,
    Receipt.Asked asked,
    Optional<LocalDate> on,
    int threads,
    boolean restart) {
  /** The file for the records that cannot be answered, with the reason for each. */
  public Path rejected() {
    return beside(".rejected.ndjson");
  }

  /** The file that tells where to go on. */
  public Path checkpoint() {
    return beside(".checkpoint");
  }

  /** The summary of all answers, its name ending in this. */
  public Path summary(String ending) {
    return beside(".summary" + ending);
  }

  /** How to answer: compressed where the name of the file ends in {@code .gz}. */
  Form form(LocalDate day) {
    return new Form(asked, day, out.toString().endsWith(".gz"));
  }

  private Path beside(String ending) {
    return out.resolveSibling(out.getFileName() + ending);
  }
}
