package fi.kenelle.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.Kenelle;
import fi.kenelle.concept.Comparison;
import fi.kenelle.concept.Interview;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.report.ComparisonText;
import fi.kenelle.report.QuestionText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints what is worth asking about a service, or asks it. What is asked goes to standard error, so
 * that the completed description can be saved from standard output as it is.
 */
@Command(name = "questions", description = "Tell what is worth asking about a service, or ask it.")
final class Questions implements CliCommand {
  @Parameters(paramLabel = "FILE", description = "a service description; - is standard input")
  private String file;

  @Option(
      names = "--ask",
      description =
          "ask here, the most valuable question first, and print the completed description")
  private boolean ask;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "with --ask: where the completed description goes")
  private Path output;

  @Option(names = "--overwrite", description = "with --output: replace a file that is there")
  private boolean overwrite;

  @Mixin private Settings settings;
  @Mixin private Asking asking;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Language language = settings.language();
    checkOptions(language);
    Kenelle kenelle = settings.load();
    DescriptionFile read = DescriptionFile.read(file, kenelle, language);
    if (ask) {
      askAll(kenelle, read, language);
      return ExitCode.DONE;
    }
    Answer answer = answered(kenelle, read.description());
    String questions =
        QuestionText.all(
            answer, open -> kenelle.prospects(open, answer), language, Printing.paint());
    spec.commandLine().getOut().print(questions);
    return ExitCode.DONE;
  }

  private void checkOptions(Language language) {
    if (!ask && (output != null || overwrite)) {
      throw new BadUsage(Message.of("ask-only").in(language));
    }
    if (ask && file.equals("-")) {
      throw new BadUsage(Message.of("ask-needs-file").in(language));
    }
    if (output != null) {
      CompletedFile.check(output, overwrite, language);
    }
  }

  private Answer answered(Kenelle kenelle, ServiceDescription description) {
    Vocabulary vocabulary = kenelle.ruleSet().vocabulary();
    return kenelle.recommend(asking.of(description, vocabulary), asking.day(description));
  }

  private void askAll(Kenelle kenelle, DescriptionFile read, Language language) {
    Vocabulary vocabulary = kenelle.ruleSet().vocabulary();
    LocalDate on = asking.day(read.description());
    Interview interview =
        new Interview(
            read.json(),
            json -> asking.of(kenelle.describe(json), vocabulary),
            description -> kenelle.recommend(description, on));
    PrintWriter err = spec.commandLine().getErr();
    Conversation conversation =
        new Conversation(interview, Main.input(spec), err, language, Printing.paint());
    Kept answers = Kept.promise(() -> write(interview.json(), language, err));
    conversation.lead();
    if (interview.countAnswered() > 0) {
      Comparison comparison = Comparison.of(interview.first(), interview.answer());
      err.print(ComparisonText.scores(comparison, language, Printing.paint()));
    }
    answers.end();
  }

  private void write(JsonNode json, Language language, PrintWriter err) {
    String text;
    try {
      text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    if (output != null && CompletedFile.write(output, text, overwrite)) {
      err.println("  " + Message.of("ask-written", output).in(language));
      err.flush();
      return;
    }
    if (output != null) {
      err.println("  " + Message.of("ask-not-written", output).in(language));
    }
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }
}
