package fi.kenelle.cli;

import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.authoring.Rehearsal;
import fi.kenelle.authoring.Suites;
import fi.kenelle.concept.CaseRunner;
import fi.kenelle.concept.Coverage;
import fi.kenelle.report.CoverageText;
import fi.kenelle.report.TestJunit;
import fi.kenelle.report.TestReport;
import fi.kenelle.report.TestText;
import fi.kenelle.report.TestWords;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs the cases of all rules, holds the answers on the samples against what was agreed, and the
 * answers on concepts against what their suites say.
 */
@Command(
    name = "test",
    description = "Run the cases of rules, check the answers on the samples, and run suites.")
final class Test implements CliCommand {
  private static final String PERCENT = "100([.]0{1,2})?|[0-9]{1,2}([.][0-9]{1,2})?";

  @Mixin private Settings settings;

  @Option(
      names = "--update-goldens",
      description = "write the answers on the samples as the agreed ones, into samples/goldens")
  private boolean update;

  @Option(
      names = "--suite",
      paramLabel = "FILE",
      description = "a suite file, beside those in samples/suites; may be given several times")
  private List<Path> given = List.of();

  @Option(names = "--coverage", description = "tell what cases and samples show of the rules")
  private boolean coverage;

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description = "exit with 1 where less than that is shown of rules, conditions or verdicts")
  private String percent;

  private BigDecimal threshold;

  @Option(
      names = "--format",
      paramLabel = "text|junit",
      defaultValue = "text",
      description = "the form of the output (default: text)")
  private Format format;

  @Spec private CommandSpec spec;

  private enum Format {
    text,
    junit
  }

  @Override
  public ExitCode run() {
    checkOptions();
    Language language = settings.language();
    Gate.Passage passage = Gate.pass(settings.rules(), settings.samples(), Gate.Care.READING);
    List<RuleProblem> errors = passage.problems().stream().filter(RuleProblem::isError).toList();
    TestReport report = new TestReport(List.of());
    if (!errors.isEmpty()) {
      report = report.and(TestWords.problems("rules", errors, language));
    }
    if (passage.edition().isEmpty()) {
      print(report, Optional.empty(), language);
      return ExitCode.FOUND;
    }
    return test(passage.edition().get(), report, language);
  }

  private void checkOptions() {
    given.stream()
        .filter(file -> !Files.isRegularFile(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new BadUsage("--suite: no file " + file);
            });
    if (percent != null && !percent.matches(PERCENT)) {
      throw new BadUsage("--threshold: “" + percent + "”; 0 … 100");
    }
    threshold = percent == null ? null : new BigDecimal(percent);
  }

  private ExitCode test(Edition edition, TestReport before, Language language) {
    Rehearsal rehearsal = new Rehearsal(edition);
    TestWords words = new TestWords(edition.ruleSet(), language);
    TestReport report = before;
    List<CaseRunner.Result> results = rehearsal.cases(edition.ruleSet().rules());
    for (TestReport.Part part : words.cases(results)) {
      report = report.and(part);
    }
    if (update) {
      rehearsal.updateGoldens(settings.samples());
    }
    report = report.and(words.goldens(rehearsal.goldens(settings.samples())));
    Suites suites = Suites.read(edition, settings.samples(), given);
    for (var suite : suites.suites().entrySet()) {
      report =
          report.and(
              words.suite(
                  suite.getKey(),
                  suite.getValue().places(),
                  suite.getValue().suite(),
                  rehearsal.checked(suite.getValue().suite())));
    }
    if (!suites.problems().isEmpty()) {
      report = report.and(TestWords.problems("suites", suites.problems(), language));
    }
    Optional<Coverage> shown =
        coverage || threshold != null ? Optional.of(rehearsal.coverage(results)) : Optional.empty();
    print(report, shown.map(found -> tests(found, edition, language)), language);
    if (format == Format.text) {
      printSummary(report, results.size(), edition, suites, language);
      shown.ifPresent(found -> printCoverage(found, edition, language));
    }
    boolean enough = threshold == null || shown.orElseThrow().reaches(threshold);
    if (!suites.problems().isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return report.failures() == 0 && enough ? ExitCode.DONE : ExitCode.FOUND;
  }

  private TestReport.Part tests(Coverage found, Edition edition, Language language) {
    return CoverageText.tests(
        found, Optional.ofNullable(threshold), edition.ruleSet().sentences(), language);
  }

  private void print(TestReport report, Optional<TestReport.Part> coverage, Language language) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == Format.junit
            ? TestJunit.of(coverage.map(report::and).orElse(report), Instant.now())
            : TestText.of(report, language, Printing.paint()));
  }

  private void printSummary(
      TestReport report, int cases, Edition edition, Suites suites, Language language) {
    int sentences =
        suites.suites().values().stream().mapToInt(read -> read.suite().sentences().size()).sum();
    Message summary =
        Message.of(
            "tested",
            edition.ruleSet().rules().size(),
            cases,
            edition.samples().concepts().size(),
            suites.suites().size(),
            sentences,
            report.failures());
    spec.commandLine().getOut().println(summary.in(language));
  }

  private void printCoverage(Coverage found, Edition edition, Language language) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(CoverageText.of(found, edition.ruleSet().sentences(), language, Printing.paint()));
    if (threshold != null && !found.reaches(threshold)) {
      out.println(Message.of("coverage-below", threshold.toPlainString()).in(language));
    }
  }
}
