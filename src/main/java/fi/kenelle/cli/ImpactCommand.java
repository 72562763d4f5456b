package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.analysis.Finding;
import fi.kenelle.authoring.Change;
import fi.kenelle.authoring.Expected;
import fi.kenelle.authoring.Impact;
import fi.kenelle.concept.CaseRunner;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a changed rule would do to concepts, before it is published. */
@Command(name = "impact", description = "Tell what a changed rule would do before it is published.")
final class ImpactCommand implements CliCommand {
  private static final String TEXT = ".dslr";

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = "a rule file, such as drafts/consumer/surprises.dslr, its cases beside it")
  private Path draft;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "service descriptions (default: all samples)")
  private List<Path> concepts = List.of();

  @Mixin private Settings settings;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Kenelle kenelle = settings.load();
    Language language = settings.language();
    List<Change> change = List.of(change());
    Impact impact =
        concepts.isEmpty()
            ? Impact.of(kenelle.edition(), change)
            : Impact.of(kenelle.edition(), change, read(kenelle, language));
    print(impact, spec.commandLine().getOut(), language);
    boolean broken = impact.problems().stream().anyMatch(RuleProblem::isError);
    return broken ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** The rule is named by its file and the folder that it stands in, as in a rules folder. */
  private Change change() {
    Path file = draft.toAbsolutePath().normalize();
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(TEXT) || file.getNameCount() < 2) {
      throw new BadUsage(draft + ": PACK/RULE" + TEXT);
    }
    String stem = name.substring(0, name.length() - TEXT.length());
    Path cases = draft.resolveSibling(RuleFolder.casesPath(stem));
    String rule = file.getParent().getFileName() + "/" + stem;
    Optional<byte[]> given =
        Files.isRegularFile(cases) ? Optional.of(bytes(cases)) : Optional.empty();
    return Change.to(bytes(draft), given, rule, Expected.ANYTHING);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadUsage(file + ": no such file");
    }
  }

  private SortedMap<String, ServiceDescription> read(Kenelle kenelle, Language language) {
    SortedMap<String, ServiceDescription> read = new TreeMap<>();
    concepts.stream()
        .flatMap(ImpactCommand::files)
        .forEach(
            file -> read.put(file, DescriptionFile.read(file, kenelle, language).description()));
    return read;
  }

  private static Stream<String> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path.toString());
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside
          .filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
          .map(Path::toString)
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new BadUsage(path + ": " + e.getMessage());
    }
  }

  private static void print(Impact impact, PrintWriter out, Language language) {
    impact.problems().forEach(problem -> out.println(problem.inWords(language)));
    impact.findings().forEach(finding -> out.println(inWords(finding, language)));
    long passed = impact.cases().stream().filter(CaseRunner.Result::isPassed).count();
    if (!impact.cases().isEmpty()) {
      out.println(Message.of("impact-cases", passed, impact.cases().size()).in(language));
    }
    for (Impact.Effect effect : impact.effects()) {
      print(effect, "added", effect.added(), out, language);
      print(effect, "lost", effect.lost(), out, language);
      print(effect, "changed", effect.changed(), out, language);
    }
    if (impact.effects().isEmpty()) {
      out.println(Message.of("impact-none").in(language));
    }
  }

  private static String inWords(Finding finding, Language language) {
    String kind = finding.kind().severity().id() + " " + finding.kind().id();
    return kind + " " + finding.message().in(language);
  }

  private static void print(
      Impact.Effect effect, String kind, List<String> rules, PrintWriter out, Language language) {
    for (String rule : rules) {
      out.println(
          Message.of("impact-" + kind, effect.concept(), effect.customer() + 1, rule).in(language));
    }
  }
}
