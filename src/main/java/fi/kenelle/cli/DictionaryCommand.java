package fi.kenelle.cli;

import fi.kenelle.engine.Dictionary;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what stock Drools needs to compile a rule file. */
@Command(
    name = "dictionary",
    description = "Print the Drools dictionary (.dsl), or the fact types of a pack (.drl).")
final class DictionaryCommand implements CliCommand {
  @Mixin private Settings settings;

  @Option(
      names = "--facts",
      paramLabel = "PACK",
      description = "print the fact types as a resource of this pack instead")
  private String pack;

  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Vocabulary vocabulary = settings.load().ruleSet().vocabulary();
    if (pack != null && !vocabulary.packs().containsKey(pack)) {
      throw new BadUsage(
          "--facts: " + pack + "; " + String.join(" · ", vocabulary.packs().keySet()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(pack == null ? Dictionary.of(vocabulary) : Dictionary.facts(vocabulary, pack));
    return ExitCode.DONE;
  }
}
