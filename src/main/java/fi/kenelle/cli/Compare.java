package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.concept.Comparison;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.report.ComparisonJson;
import fi.kenelle.report.ComparisonText;
import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what changed from one version of a concept to another. */
@Command(name = "compare", description = "Tell what changed between two versions of a concept.")
final class Compare implements CliCommand {
  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "the description as it was; - is standard input")
  private String before;

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      description = "the description as it is now; - is standard input")
  private String after;

  @Mixin private Settings settings;
  @Mixin private Asking asking;
  @Mixin private Printing printing;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    if (before.equals("-") && after.equals("-")) {
      throw new BadUsage(Message.of("stdin-once").in(settings.language()));
    }
    Kenelle kenelle = settings.load();
    Language language = settings.language();
    Vocabulary vocabulary = kenelle.ruleSet().vocabulary();
    Comparison comparison = compared(kenelle, language);
    PrintWriter out = spec.commandLine().getOut();
    if (printing.isJson()) {
      Receipt.Asked asked = new Receipt.Asked(asking.types(vocabulary), language, List.of());
      out.println(
          new String(Json.bytes(ComparisonJson.of(comparison, asked)), StandardCharsets.UTF_8));
    } else {
      out.print(ComparisonText.of(comparison, language, Printing.paint()));
    }
    return ExitCode.DONE;
  }

  private Comparison compared(Kenelle kenelle, Language language) {
    Vocabulary vocabulary = kenelle.ruleSet().vocabulary();
    asking.types(vocabulary);
    List<BadUsage> wrong = new ArrayList<>();
    List<ServiceDescription> read = new ArrayList<>();
    for (String file : List.of(before, after)) {
      try {
        read.add(DescriptionFile.read(file, kenelle, language).description());
      } catch (BadUsage e) {
        wrong.add(e);
      }
    }
    if (!wrong.isEmpty()) {
      throw new BadUsage(String.join("\n", wrong.stream().map(BadUsage::getMessage).toList()));
    }
    return kenelle.compare(
        asking.of(read.get(0), vocabulary), asking.of(read.get(1), vocabulary), asking.day());
  }
}
