package fi.kenelle.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kenelle.concept.Blank;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints a description to fill in. The description goes to standard output, so that it can be saved
 * as it is; the question behind each field goes to standard error, to be read beside it.
 */
@Command(
    name = "new",
    description = "Print a description to fill in, and the question of each field.")
final class New implements CliCommand {
  @Parameters(paramLabel = "TYPE", description = "consumer, b2b, internal, citizen or patient")
  private String type;

  @Mixin private Settings settings;
  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    RuleSet ruleSet = settings.load().ruleSet();
    if (!ruleSet.vocabulary().types().contains(type)) {
      throw new BadUsage("“" + type + "”; " + String.join(" · ", ruleSet.vocabulary().types()));
    }
    Blank blank = Blank.of(ruleSet, type);
    PrintWriter err = spec.commandLine().getErr();
    Language language = settings.language();
    err.println(Message.of("new-head").in(language));
    blank.asked().forEach(attribute -> err.println(line(attribute, language)));
    err.flush();
    try {
      String json =
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(blank.json());
      spec.commandLine().getOut().println(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return ExitCode.DONE;
  }

  private static String line(Attribute attribute, Language language) {
    String values =
        attribute.offered().stream()
            .map(id -> id + " (" + attribute.valueLabel(id).in(language) + ")")
            .collect(Collectors.joining(" · "));
    String question = attribute.id() + ": " + attribute.wording().question().in(language);
    return values.isEmpty() ? question : question + "\n    " + values;
  }
}
