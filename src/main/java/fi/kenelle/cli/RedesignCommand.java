package fi.kenelle.cli;

import fi.kenelle.Kenelle;
import fi.kenelle.concept.Limits;
import fi.kenelle.concept.Redesign;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.report.Json;
import fi.kenelle.report.RedesignJson;
import fi.kenelle.report.RedesignText;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the cheapest changes to a service after which most is met. */
@Command(
    name = "redesign",
    description = "Find the fewest changes after which most of what customers expect is met.")
final class RedesignCommand implements CliCommand {
  @Parameters(paramLabel = "FILE", description = "a service description; - is standard input")
  private String file;

  @Mixin private Settings settings;
  @Mixin private Asking asking;
  @Mixin private Printing printing;

  @Option(
      names = "--keep",
      paramLabel = "ATTRIBUTES",
      description = "attributes that may not change: surprises,effort,…")
  private String keep;

  @Option(
      names = "--at-most",
      paramLabel = "N",
      description = "the most changes (default: as many as are of use)")
  private String atMost;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "how long to search for the best (default: " + Limits.SECONDS + ")")
  private String seconds;

  @Spec private CommandSpec spec;

  @Override
  public ExitCode run() {
    Kenelle kenelle = settings.load();
    Language language = settings.language();
    Vocabulary vocabulary = kenelle.ruleSet().vocabulary();
    Limits limits = limits(vocabulary, language);
    DescriptionFile read = DescriptionFile.read(file, kenelle, language);
    ServiceDescription description = asking.of(read.description(), vocabulary);
    Redesign redesign = kenelle.redesign(description, asking.day(read.description()), limits);
    PrintWriter out = spec.commandLine().getOut();
    if (printing.isJson()) {
      Receipt.Asked asked = new Receipt.Asked(asking.types(vocabulary), language, List.of());
      byte[] json = Json.bytes(RedesignJson.of(redesign, read.json(), asked));
      out.println(new String(json, StandardCharsets.UTF_8));
    } else {
      out.print(RedesignText.of(redesign, language, Printing.paint()));
    }
    return ExitCode.DONE;
  }

  private Limits limits(Vocabulary vocabulary, Language language) {
    Set<Attribute> kept = new LinkedHashSet<>();
    for (String id : keep == null ? new String[0] : keep.split(",", -1)) {
      kept.add(vocabulary.attribute(id).orElseThrow(() -> unknown(id, vocabulary, language)));
    }
    OptionalInt time = number("--seconds", seconds, 1, Limits.MOST_SECONDS);
    return new Limits(
        kept,
        number("--at-most", atMost, 0, Limits.MOST_CHANGES),
        Duration.ofSeconds(time.orElse(Limits.SECONDS)));
  }

  private static BadUsage unknown(String id, Vocabulary vocabulary, Language language) {
    List<String> near = Nearest.some(id, vocabulary.byId().keySet(), 3);
    String hint =
        near.isEmpty()
            ? ""
            : " " + Message.of("did-you-mean", String.join(" · ", near)).in(language);
    return new BadUsage("--keep: " + Message.of("query-attribute", id).in(language) + hint);
  }

  private static OptionalInt number(String option, String given, int least, int most) {
    if (given == null) {
      return OptionalInt.empty();
    }
    int number = given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : -1;
    if (number < least || number > most) {
      throw new BadUsage(option + ": “" + given + "”; " + least + "–" + most);
    }
    return OptionalInt.of(number);
  }
}
