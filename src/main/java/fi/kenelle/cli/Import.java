package fi.kenelle.cli;

import fi.kenelle.catalogue.Catalogue;
import fi.kenelle.catalogue.CatalogueEntry;
import fi.kenelle.catalogue.CatalogueEntry.Imported;
import fi.kenelle.catalogue.CatalogueFormat;
import fi.kenelle.catalogue.ImportNote;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Makes descriptions of the records of a public catalogue: one a line, or one a file. What became
 * of each field goes to standard error, or into a file beside.
 */
@Command(name = "import", description = "Make descriptions of the records of a service catalogue.")
final class Import implements CliCommand {
  @Parameters(paramLabel = "FILE|DIR", description = "a file, or a folder of such files")
  private Path path;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "ptv, schema.org, hsds, gcloud, cpsv-ap or fhir")
  private String format;

  @Option(names = "--strict", description = "make an error of what is not believed")
  private boolean strict;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "write a file for each record, and its notes beside")
  private Path output;

  @Mixin private Settings settings;
  @Spec private CommandSpec spec;

  private final Map<ImportNote.Use, Integer> uses = new EnumMap<>(ImportNote.Use.class);
  private int imported;
  private int setAside;

  @Override
  public ExitCode run() {
    Language language = settings.language();
    CatalogueFormat chosen =
        CatalogueFormat.of(format)
            .orElseThrow(
                () ->
                    new BadUsage(
                        Message.of("import-format", format, CatalogueFormat.ids()).in(language)));
    Consumer<Imported> keep =
        output == null
            ? record -> print(record, language)
            : new ImportedFiles(output, language)::write;
    try (Stream<CatalogueEntry> entries = Catalogue.open(chosen, path)) {
      entries.forEach(entry -> take(entry, keep, language));
    }
    err().println(summary().in(language));
    return setAside == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private void take(CatalogueEntry entry, Consumer<Imported> keep, Language language) {
    if (entry instanceof Imported record && !(strict && record.hasDistrust())) {
      keep.accept(record);
      record.notes().forEach(note -> uses.merge(note.use(), 1, Integer::sum));
      imported++;
    } else {
      problems(entry, language).forEach(err()::println);
      setAside++;
    }
  }

  /** Why a record is set aside: it cannot be read, or too little of it can be believed. */
  private static List<String> problems(CatalogueEntry entry, Language language) {
    if (entry instanceof CatalogueEntry.Rejected rejected) {
      return rejected.inWords(language);
    }
    Imported record = (Imported) entry;
    return record.notes().stream()
        .filter(ImportNote::isDistrust)
        .map(note -> record.source() + ": error import-distrust " + note.inWords(language))
        .toList();
  }

  private void print(Imported record, Language language) {
    spec.commandLine().getOut().println(record.description());
    err()
        .println(
            record.notes().stream()
                .map(note -> record.source() + ": " + note.inWords(language))
                .collect(Collectors.joining("\n")));
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private Message summary() {
    return Message.of(
        "import-summary",
        imported,
        setAside,
        uses.getOrDefault(ImportNote.Use.USED, 0),
        uses.getOrDefault(ImportNote.Use.SKIPPED, 0),
        uses.getOrDefault(ImportNote.Use.DISTRUSTED, 0));
  }
}
