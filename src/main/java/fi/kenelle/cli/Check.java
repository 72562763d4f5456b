package fi.kenelle.cli;

import fi.kenelle.authoring.Gate;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every problem of rules, vocabulary, sources, cases and samples. */
@Command(name = "check", description = "Check rules, vocabulary, sources, cases and samples.")
final class Check implements CliCommand {
  @Mixin private Settings settings;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Gate.Passage passage = Gate.pass(settings.rules(), settings.samples(), Gate.Care.FULL);
    PrintWriter out = spec.commandLine().getOut();
    passage.problems().forEach(problem -> out.println(problem.inWords(settings.language())));
    boolean broken = passage.problems().stream().anyMatch(RuleProblem::isError);
    if (!broken) {
      int rules = passage.edition().orElseThrow().ruleSet().rules().size();
      out.println(Message.of("rules-in-order", rules).in(settings.language()));
    }
    return broken ? ExitCode.FOUND : ExitCode.DONE;
  }
}
