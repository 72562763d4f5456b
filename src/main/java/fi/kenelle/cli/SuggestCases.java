package fi.kenelle.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.BrokenRules;
import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.authoring.Rehearsal;
import fi.kenelle.concept.CaseRunner;
import fi.kenelle.concept.CaseWriter;
import fi.kenelle.concept.SuggestedCases;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the missing cases of a rule. They go to standard output as a list that a cases file can
 * be; what to do with them goes to standard error, to be read beside them.
 */
@Command(name = "suggest-cases", description = "Propose the missing cases of a rule, to judge.")
final class SuggestCases implements CliCommand {
  @Parameters(paramLabel = "RULE", description = "a rule, such as consumer/surprises")
  private String ruleId;

  @Mixin private Settings settings;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Language language = settings.language();
    Gate.Passage passage = Gate.pass(settings.rules(), settings.samples(), Gate.Care.READING);
    Edition edition = passage.edition().orElseThrow(() -> new BrokenRules(passage.problems()));
    Rule rule = RuleArgument.find(ruleId, edition.ruleSet(), language);
    List<CaseRunner.Result> have = new Rehearsal(edition).cases(List.of(rule));
    List<ObjectNode> cases =
        SuggestedCases.of(
            rule, have, edition.ruleSet().vocabulary(), edition.descriptions(), language);
    String said =
        cases.isEmpty()
            ? Message.of("suggest-none", rule.id()).in(language)
            : Message.of("suggest-head", RuleFolder.casesPath(rule.id())).in(language);
    PrintWriter err = spec.commandLine().getErr();
    err.println(said);
    err.flush();
    spec.commandLine().getOut().println(CaseWriter.write(cases));
    return ExitCode.DONE;
  }
}
