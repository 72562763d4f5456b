package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.authoring.Samples;
import fi.kenelle.batch.Batch;
import fi.kenelle.batch.BatchRefused;
import fi.kenelle.batch.Judge;
import fi.kenelle.batch.Order;
import fi.kenelle.batch.Progress;
import fi.kenelle.catalogue.CatalogueFormat;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers many descriptions, an answer a line, and sums them up. */
@Command(
    name = "batch",
    description = {
      "Answer many descriptions, an answer a line. Stopped, it goes on when it is started again.",
      "Exits with 0 when every record is answered, with 2 when some were set aside or the files do"
          + " not allow it, with 3 when something was our fault."
    })
final class BatchCommand implements CliCommand {
  @Parameters(
      index = "0",
      paramLabel = "IN",
      description =
          "a file with a description a line, or a folder of descriptions; with --format a file or"
              + " folder of a catalogue")
  private Path in;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description =
          "the file for the answers, compressed where its name ends in .gz; beside it come"
              + " OUT.rejected.ndjson, OUT.summary.md and OUT.summary.html")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "ptv, schema.org, hsds, gcloud, cpsv-ap or fhir (default: descriptions)")
  private String format;

  @Option(names = "--restart", description = "begin anew and replace what is there")
  private boolean restart;

  @Mixin private Settings settings;
  @Mixin private Asking asking;
  @Mixin private Including including;
  @Mixin private AtOnce atOnce;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Language language = settings.language();
    Kenelle kenelle = settings.load();
    Order order = order(kenelle, language);
    long started = System.nanoTime();
    try {
      Batch.Ending ending = ran(order, judge(kenelle), language);
      new SummaryFiles(order, language).write(kenelle.ruleSet(), ending);
      tell(order, ending, (System.nanoTime() - started) / 1e9, language);
      return exit(ending);
    } catch (BatchRefused e) {
      throw new BadUsage(e.reason().in(language));
    }
  }

  private static Batch.Ending ran(Order order, Judge judge, Language language) {
    if (!ProgressLine.isWatched()) {
      return new Batch(order, judge, Progress.SILENT).run();
    }
    try (ProgressLine line = ProgressLine.onTerminal(language)) {
      return new Batch(order, judge, line).run();
    }
  }

  private static Judge judge(Kenelle kenelle) {
    return new Judge(
        kenelle.ruleSet(),
        kenelle.edition().descriptions(),
        kenelle.edition().answerer(),
        cards(kenelle.samples()));
  }

  private static String cards(Samples samples) {
    StringBuilder lines = new StringBuilder();
    samples
        .cardFiles()
        .forEach((id, bytes) -> lines.append(id).append(' ').append(RuleSet.sha256(bytes)));
    return RuleSet.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Order order(Kenelle kenelle, Language language) {
    return new Order(
        in,
        out,
        Optional.ofNullable(format).map(id -> format(id, language)),
        new Receipt.Asked(
            asking.types(kenelle.ruleSet().vocabulary()), language, including.parts(language)),
        asking.dayAsked(),
        atOnce.number(language),
        restart);
  }

  private static CatalogueFormat format(String id, Language language) {
    return CatalogueFormat.of(id)
        .orElseThrow(
            () ->
                new BadUsage(Message.of("import-format", id, CatalogueFormat.ids()).in(language)));
  }

  private void tell(Order order, Batch.Ending ending, double seconds, Language language) {
    long services = ending.survey().services();
    long setAside = ending.survey().setAside();
    long now = services + setAside - ending.before();
    say(language, "batch-answered", services, order.out());
    if (setAside > 0) {
      say(language, "batch-set-aside", setAside, order.rejected());
    }
    if (ending.before() > 0) {
      say(language, now == 0 ? "batch-nothing-left" : "batch-went-on", ending.before());
    }
    if (now > 0) {
      say(language, "batch-rate", Math.round(now / seconds), order.threads());
    }
    say(language, "batch-summary", order.summary(".md"), order.summary(".html"));
  }

  private void say(Language language, String code, Object... details) {
    spec.commandLine().getErr().println(Message.of(code, details).in(language));
  }

  private static ExitCode exit(Batch.Ending ending) {
    if (ending.faults() > 0) {
      return ExitCode.OUR_FAULT;
    }
    return ending.survey().setAside() > 0 ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }
}
