package fi.kenelle.cli;

import fi.kenelle.concept.Expectations;
import fi.kenelle.report.ExpectationsJson;
import fi.kenelle.report.Json;
import fi.kenelle.report.MatrixText;
import fi.kenelle.rule.RuleSet;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what each customer type expects of each attribute. */
@Command(name = "matrix", description = "Show what each customer type expects.")
final class Matrix implements CliCommand {
  @Mixin private Settings settings;
  @Mixin private Printing printing;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    RuleSet ruleSet = settings.load().ruleSet();
    PrintWriter out = spec.commandLine().getOut();
    if (printing.isJson()) {
      byte[] json = Json.bytes(ExpectationsJson.of(Expectations.of(ruleSet)));
      out.println(new String(json, StandardCharsets.UTF_8));
    } else {
      out.print(MatrixText.of(ruleSet, settings.language(), Printing.paint()));
    }
    return ExitCode.DONE;
  }
}
