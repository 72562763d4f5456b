package fi.kenelle.cli;

import fi.kenelle.analysis.Analysis;
import fi.kenelle.analysis.Finding;
import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.authoring.Suites;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints every problem of rules, vocabulary, sources, cases, samples and suites. */
@Command(
    name = "check",
    description = "Check rules, vocabulary, sources, cases, samples and suites.")
final class Check implements CliCommand {
  @Mixin private Settings settings;

  @Option(
      names = "--analyse",
      description = "Also look at the rules together: what never applies, repeats or contradicts.")
  private boolean analyse;

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
      RuleSet ruleSet = passage.edition().orElseThrow().ruleSet();
      out.println(Message.of("rules-in-order", ruleSet.rules().size()).in(settings.language()));
      if (analyse) {
        print(Analysis.of(ruleSet).findings(), ruleSet, out);
      }
    }
    return broken ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** Whether the suites hold is for {@code test} to say. */
  private List<RuleProblem> inSuites(Edition edition) {
    return Suites.read(edition, settings.samples(), List.of()).problems();
  }

  /** Findings advise: each at the rule to look at first, with a description that shows it. */
  private void print(List<Finding> findings, RuleSet ruleSet, PrintWriter out) {
    for (Finding finding : findings) {
      String place = place(finding, ruleSet);
      String severity = finding.kind().severity().id();
      String code = finding.kind().id();
      String message = finding.message().in(settings.language());
      out.println(place + ": " + severity + " " + code + " " + message);
      String example = Message.of("finding-example").in(settings.language());
      out.println("    " + example + " " + finding.example());
    }
    if (findings.isEmpty()) {
      out.println(Message.of("findings-none").in(settings.language()));
    }
  }

  private static String place(Finding finding, RuleSet ruleSet) {
    return finding.rules().stream()
        .findFirst()
        .flatMap(ruleSet::rule)
        .map(rule -> rule.file() + ":" + rule.line() + ":1")
        .orElseGet(() -> inVocabulary(finding.pointer(), ruleSet.folder()));
  }

  private static String inVocabulary(String pointer, RuleFolder folder) {
    byte[] file = folder.bytes(RuleFolder.VOCABULARY).orElseThrow();
    JsonText.Place place = JsonText.place(JsonText.places(file), pointer);
    return "rules/" + RuleFolder.VOCABULARY + ":" + place.line() + ":" + place.column();
  }
}
