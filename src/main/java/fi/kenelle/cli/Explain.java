package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.concept.Explanation;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.report.ExplanationJson;
import fi.kenelle.report.ExplanationText;
import fi.kenelle.report.Json;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints why a rule does or does not apply to a service. */
@Command(name = "explain", description = "Tell why a rule does or does not apply.")
final class Explain implements CliCommand {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "a service description; - is standard input")
  private String file;

  @Parameters(index = "1", paramLabel = "RULE", description = "a rule, such as consumer/surprises")
  private String ruleId;

  @Mixin private Settings settings;
  @Mixin private Asking asking;
  @Mixin private Printing printing;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Kenelle kenelle = settings.load();
    Language language = settings.language();
    Rule rule = RuleArgument.find(ruleId, kenelle.ruleSet(), language);
    ServiceDescription read = DescriptionFile.read(file, kenelle, language).description();
    ServiceDescription description = asking.of(read, kenelle.ruleSet().vocabulary());
    List<Explanation> explanations = kenelle.explain(rule, description, asking.day(read));
    PrintWriter out = spec.commandLine().getOut();
    if (printing.isJson()) {
      Json.Part json =
          ExplanationJson.of(rule, explanations, description, kenelle.ruleSet(), language);
      out.println(new String(Json.bytes(json), StandardCharsets.UTF_8));
    } else {
      out.print(
          ExplanationText.of(
              rule, explanations, description, kenelle.ruleSet(), language, Printing.paint()));
    }
    return ExitCode.DONE;
  }
}
