package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.concept.PersonaReview;
import fi.kenelle.description.PersonaCard;
import fi.kenelle.report.Json;
import fi.kenelle.report.PersonaJson;
import fi.kenelle.report.PersonaMarkdown;
import fi.kenelle.report.PersonaText;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a persona card and what it lacks; ends with 1 where it lacks something. */
@Command(name = "persona", description = "Show a persona card, and check it; 1 if it lacks parts.")
final class Persona implements CliCommand {
  /** The forms. */
  enum Form {
    text,
    json,
    md
  }

  @Parameters(paramLabel = "FILE", description = "a persona card; - is standard input")
  private String file;

  @Mixin private Settings settings;

  @Option(
      names = "--format",
      paramLabel = "text|json|md",
      defaultValue = "text",
      description = "the form of the output (default: text)")
  private Form form;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "the day as of which its age counts (default: today, UTC)")
  private String on;

  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Kenelle kenelle = settings.load();
    Language language = settings.language();
    LocalDate day = on == null ? LocalDate.now(ZoneOffset.UTC) : Asking.read(on);
    PersonaCard card = DescriptionFile.read(file, language, kenelle::card);
    PersonaReview review = kenelle.review(card, day);
    print(review, kenelle.ruleSet(), language);
    return review.isComplete() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void print(PersonaReview review, RuleSet ruleSet, Language language) {
    PrintWriter out = spec.commandLine().getOut();
    switch (form) {
      case text ->
          out.print(PersonaText.of(review, ruleSet.vocabulary(), language, Printing.paint()));
      case md -> out.print(PersonaMarkdown.of(review, ruleSet.vocabulary(), language));
      case json -> {
        byte[] json = Json.bytes(PersonaJson.of(review, ruleSet, language));
        out.println(new String(json, StandardCharsets.UTF_8));
      }
    }
  }
}
