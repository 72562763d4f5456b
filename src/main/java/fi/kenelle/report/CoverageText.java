package fi.kenelle.report;

import fi.kenelle.concept.Coverage;
import fi.kenelle.concept.Facet;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what cases and samples show of the rules, and what they do not. */
public final class CoverageText {
  private static final int LABEL = 42;

  private final Coverage coverage;
  private final Sentences sentences;
  private final Language language;
  private final TextLines lines;

  private CoverageText(Coverage coverage, Sentences sentences, Language language, Paint paint) {
    this.coverage = coverage;
    this.sentences = sentences;
    this.language = language;
    this.lines = new TextLines(language, paint);
  }

  /** The counts, then what is missing, rule by rule. */
  public static String of(Coverage coverage, Sentences sentences, Language language, Paint paint) {
    return new CoverageText(coverage, sentences, language, paint).text(paint);
  }

  /** The same counts as tests that fail below a threshold, in percent. */
  public static TestReport.Part tests(
      Coverage coverage, Optional<BigDecimal> threshold, Sentences sentences, Language language) {
    CoverageText text = new CoverageText(coverage, sentences, language, Paint.PLAIN);
    return new TestReport.Part(
        "coverage", text.counts().map(count -> text.test(count, threshold)).toList());
  }

  private record Named(String code, Coverage.Count count) {}

  private Stream<Named> counts() {
    return Stream.of(
        new Named("coverage-rules", coverage.applied()),
        new Named("coverage-conditions", coverage.conditions()),
        new Named("coverage-verdicts", coverage.verdicts()));
  }

  private String text(Paint paint) {
    lines.gap().line(paint.bold(lines.say("coverage-head")));
    counts().forEach(this::writeCount);
    List<Coverage.OfRule> lacking =
        coverage.rules().stream().filter(rule -> !rule.missing().isEmpty()).toList();
    if (!lacking.isEmpty()) {
      lines.gap().line(paint.bold(lines.say("coverage-missing")));
      for (Coverage.OfRule one : lacking) {
        lines.line("  " + one.rule().id());
        missing(one).forEach(line -> lines.line("      " + line));
      }
      lines.line(paint.faint(lines.say("coverage-suggest")));
    }
    return lines.toString();
  }

  private void writeCount(Named named) {
    String label = lines.say(named.code());
    lines.line(
        String.format(
            Locale.ROOT,
            "  %-" + LABEL + "s %s  %s",
            label,
            lines.say("coverage-count", named.count().shown(), named.count().possible()),
            percent(named.count())));
  }

  private TestReport.Entry test(Named named, Optional<BigDecimal> threshold) {
    String found =
        lines.say("coverage-count", named.count().shown(), named.count().possible())
            + "  "
            + percent(named.count());
    if (threshold.isEmpty() || named.count().reaches(threshold.get())) {
      return TestReport.Entry.passed(lines.say(named.code()) + ": " + found);
    }
    List<String> lacking =
        coverage.rules().stream()
            .flatMap(one -> missing(one).stream().map(line -> one.rule().id() + " " + line))
            .toList();
    return TestReport.Entry.failed(
        lines.say(named.code()),
        new TestReport.Failure(
            TestReport.Failure.Kind.FAILED,
            "",
            Optional.of("≥ " + lines.say("coverage-percent", threshold.get().toPlainString())),
            found,
            lacking));
  }

  /** Rounded down to a tenth, so that 100 means all. */
  private String percent(Coverage.Count count) {
    char mark = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
    int permille = count.permille();
    String digits = permille == 1000 ? "100" : permille / 10 + "" + mark + permille % 10;
    return lines.say("coverage-percent", digits);
  }

  private List<String> missing(Coverage.OfRule one) {
    return one.missing().stream().map(facet -> line(one.rule(), facet)).toList();
  }

  private String line(Rule rule, Facet facet) {
    if (facet instanceof Facet.Ends ends) {
      return lines.say("coverage-verdict", lines.say("verdict-" + ends.verdict().id()));
    }
    Facet.Holds holds = (Facet.Holds) facet;
    String sentence =
        holds.condition() < rule.conditions().size()
            ? sentences.say(rule.conditions().get(holds.condition()), language)
            : sentences.say(
                rule.expectation().from().orElseThrow(),
                Operator.IS_KNOWN,
                Value.Plain.UNKNOWN,
                language);
    return lines.say("coverage-" + holds.truth().name().toLowerCase(Locale.ROOT), sentence);
  }
}
