package fi.kenelle.cli;

import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.authoring.Suites;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every problem of rules, vocabulary, sources, cases, samples and suites. */
@Command(
    name = "check",
    description = "Check rules, vocabulary, sources, cases, samples and suites.")
final class Check implements CliCommand {
  @Mixin private Settings settings;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Gate.Passage passage = Gate.pass(settings.rules(), settings.samples(), Gate.Care.FULL);
    PrintWriter out = spec.commandLine().getOut();
    List<RuleProblem> problems = new ArrayList<>(passage.problems());
    passage.edition().ifPresent(edition -> problems.addAll(inSuites(edition)));
    problems.forEach(problem -> out.println(problem.inWords(settings.language())));
    boolean broken = problems.stream().anyMatch(RuleProblem::isError);
    if (!broken) {
      int rules = passage.edition().orElseThrow().ruleSet().rules().size();
      out.println(Message.of("rules-in-order", rules).in(settings.language()));
    }
    return broken ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** Whether the suites hold is for {@code test} to say. */
  private List<RuleProblem> inSuites(Edition edition) {
    return Suites.read(edition, settings.samples(), List.of()).problems();
  }
}
