package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.report.AnswerText;
import fi.kenelle.report.Json;
import fi.kenelle.report.NearText;
import fi.kenelle.report.ReportFormat;
import fi.kenelle.report.Reported;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what each customer group expects of a service. */
@Command(name = "recommend", description = "Tell what each customer group expects of a service.")
final class Recommend implements CliCommand {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "service descriptions; - is standard input")
  private List<String> files;

  @Mixin private Settings settings;
  @Mixin private Asking asking;
  @Mixin private Reporting reporting;

  @Option(
      names = "--fail-on",
      paramLabel = "must|should|could",
      description = "exit with 1 where something that strong, or stronger, is unmet")
  private String failOn;

  @Option(
      names = "--near",
      description = "also list the rules that a single condition keeps from applying")
  private boolean near;

  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Kenelle kenelle = settings.load();
    Language language = settings.language();
    Strength threshold = threshold();
    Optional<ReportFormat> report = reporting.report();
    if (report.equals(Optional.of(ReportFormat.HTML)) && files.size() > 1) {
      throw new BadUsage(Message.of("one-page-one-service").in(language));
    }
    asking.types(kenelle.ruleSet().vocabulary());
    ExitCode end = ExitCode.DONE;
    List<Reported> answers = new ArrayList<>();
    for (String file : files) {
      try {
        Answer answer = answer(file, kenelle, language);
        if (report.isPresent()) {
          answers.add(new Reported(answer, DescriptionFile.origin(file)));
        } else {
          print(answer, kenelle, language);
        }
        if (failOn != null && end == ExitCode.DONE && fails(answer, threshold)) {
          end = ExitCode.FOUND;
        }
      } catch (BadUsage e) {
        spec.commandLine().getErr().println(e.getMessage());
        end = ExitCode.BAD_INPUT;
      }
    }
    if (!answers.isEmpty()) {
      spec.commandLine().getOut().print(report.orElseThrow().write(answers, language));
    }
    return end;
  }

  private Strength threshold() {
    return failOn == null
        ? Strength.COULD
        : Strength.of(failOn)
            .orElseThrow(
                () ->
                    new BadUsage(
                        "--fail-on: “" + failOn + "”; " + String.join(" · ", Strength.ids())));
  }

  private Answer answer(String file, Kenelle kenelle, Language language) {
    ServiceDescription read = DescriptionFile.read(file, kenelle, language).description();
    return kenelle.recommend(asking.of(read, kenelle.ruleSet().vocabulary()), asking.day(read));
  }

  private void print(Answer answer, Kenelle kenelle, Language language) {
    PrintWriter out = spec.commandLine().getOut();
    if (reporting.isJson()) {
      Receipt.Asked asked =
          new Receipt.Asked(
              asking.types(kenelle.ruleSet().vocabulary()),
              language,
              near ? List.of("near") : List.of());
      byte[] json = Json.bytes(kenelle.json(answer, asked));
      out.println(new String(json, StandardCharsets.UTF_8));
    } else {
      out.print(AnswerText.of(answer, language, Printing.paint()));
      if (near) {
        out.print(NearText.of(answer, language, Printing.paint()));
      }
    }
    out.flush();
  }

  private static boolean fails(Answer answer, Strength threshold) {
    return answer.results().stream()
        .flatMap(result -> result.recommendations().stream())
        .anyMatch(outcome -> outcome.rule().metadata().strength().weight() >= threshold.weight());
  }
}
