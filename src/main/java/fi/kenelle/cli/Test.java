package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.concept.Golden;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the cases of all rules, and holds the answers on the samples against what was agreed. */
@Command(
    name = "test",
    description = "Run the cases of rules, and check the answers on the samples.")
final class Test implements CliCommand {
  @Mixin private Settings settings;

  @Option(
      names = "--update-goldens",
      description = "write the answers on the samples as the agreed ones, into samples/goldens")
  private boolean update;

  @Spec private CommandSpec spec;

  private int failures;

  @Override
  public ExitCode run() {
    Language language = settings.language();
    PrintWriter out = spec.commandLine().getOut();
    Path samples = settings.samples();
    Gate.Passage passage = Gate.pass(settings.rules(), samples, Gate.Care.FULL);
    passage.problems().stream()
        .filter(RuleProblem::isError)
        .forEach(problem -> out.println(problem.inWords(language)));
    if (passage.edition().isEmpty()) {
      return ExitCode.FOUND;
    }
    Edition edition = passage.edition().get();
    Path goldens = samples.resolve("goldens");
    edition.samples().concepts().keySet().forEach(id -> checkGolden(edition, id, goldens, out));
    int cases = edition.cases().values().stream().mapToInt(List::size).sum();
    out.println(
        Message.of(
                "tested",
                edition.ruleSet().rules().size(),
                cases,
                edition.samples().concepts().size(),
                failures)
            .in(language));
    return failures == 0 ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void checkGolden(Edition edition, String id, Path goldens, PrintWriter out) {
    Kenelle kenelle = new Kenelle(edition);
    ServiceDescription description = kenelle.describe(edition.samples().concept(id).orElseThrow());
    LocalDate on = description.on().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    String found = Golden.of(kenelle.recommend(description, on));
    Path file = goldens.resolve(id + ".json");
    try {
      if (update) {
        Files.createDirectories(goldens);
        Files.writeString(file, found);
        return;
      }
      String expected = Files.exists(file) ? Files.readString(file) : "";
      List<String> differences = Golden.differences(expected, found);
      if (!expected.equals(found)) {
        failures++;
        out.println("samples/goldens/" + id + ".json");
        differences.forEach(line -> out.println("  " + line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
