package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.report.AnswerText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is worth asking about a service. */
@Command(name = "questions", description = "Tell what is worth asking about a service.")
final class Questions implements CliCommand {
  @Parameters(paramLabel = "FILE", description = "a service description; - is standard input")
  private String file;

  @Mixin private Settings settings;
  @Mixin private Asking asking;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Kenelle kenelle = settings.load();
    ServiceDescription read =
        DescriptionFile.read(file, kenelle, settings.language()).description();
    Answer answer =
        kenelle.recommend(asking.of(read, kenelle.ruleSet().vocabulary()), asking.day(read));
    spec.commandLine()
        .getOut()
        .print(AnswerText.questions(answer, settings.language(), Printing.paint()));
    return ExitCode.DONE;
  }
}
