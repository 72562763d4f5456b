package fi.kenelle.report;

import fi.kenelle.concept.Explanation;
import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.concept.Explanation.Wanted;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Waiver;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes why a rule does or does not apply, for reading in a terminal. Groups and touchpoints for
 * which it ends alike, and for the same reasons, stand together.
 */
public final class ExplanationText {
  private final Rule rule;
  private final ServiceDescription description;
  private final RuleSet ruleSet;
  private final Language language;
  private final Paint paint;
  private final TextLines lines;

  private ExplanationText(
      Rule rule, ServiceDescription description, RuleSet ruleSet, Language language, Paint paint) {
    this.rule = rule;
    this.description = description;
    this.ruleSet = ruleSet;
    this.language = language;
    this.paint = paint;
    this.lines = new TextLines(language, paint);
  }

  /** The explanations of one rule. */
  public static String of(
      Rule rule,
      List<Explanation> explanations,
      ServiceDescription description,
      RuleSet ruleSet,
      Language language,
      Paint paint) {
    return new ExplanationText(rule, description, ruleSet, language, paint).text(explanations);
  }

  private String text(List<Explanation> explanations) {
    lines
        .gap()
        .line(
            TextLines.bars(rule.metadata().strength())
                + " "
                + paint.bold(rule.metadata().title().in(language))
                + paint.faint("  " + rule.id()));
    if (!rule.isActive()) {
      lines.wrapped(2, lines.say("text-not-active", rule.metadata().status().id()));
    }
    lines.wrapped(
        2,
        lines.say("text-rule-expects", ruleSet.sentences().clause(rule.expectation(), language)));
    lines.wrapped(2, lines.say("text-because", rule.because().in(language)));
    rule.metadata()
        .sources()
        .forEach(id -> faint(2, id + " " + ruleSet.sources().says(id).in(language)));
    alike(explanations).values().forEach(this::write);
    if (explanations.isEmpty()) {
      lines.gap().line(lines.say("text-no-touchpoints"));
    }
    return lines.toString();
  }

  private void faint(int indent, String words) {
    for (String row : TextLines.wrap(words, TextLines.WIDTH - indent)) {
      lines.line(" ".repeat(indent) + paint.faint(row));
    }
  }

  /** What an explanation comes to, whoever it is about. */
  private record Said(
      Verdict verdict,
      List<Truth> holds,
      List<Wanted> wouldApply,
      Value wanted,
      Value actual,
      Optional<Waiver> waiver,
      String pointer) {
    static Said by(Explanation explanation) {
      Outcome outcome = explanation.outcome();
      return new Said(
          explanation.verdict(),
          explanation.conditions().stream().map(Finding::holds).toList(),
          explanation.wouldApply(),
          outcome.wanted(),
          outcome.actual(),
          outcome.waiver(),
          outcome.verdict() == Verdict.UNMET ? Remedy.of(outcome).pointer() : "");
    }
  }

  private static Map<Said, List<Explanation>> alike(List<Explanation> explanations) {
    return explanations.stream()
        .collect(Collectors.groupingBy(Said::by, LinkedHashMap::new, Collectors.toList()));
  }

  private void write(List<Explanation> alike) {
    lines.gap();
    writeHeads(alike);
    Explanation first = alike.get(0);
    lines.line("   " + paint.bold(lines.say("verdict-" + first.verdict().id())));
    for (int i = 0; i < first.conditions().size(); i++) {
      int place = i;
      writeFindings(alike.stream().map(e -> e.conditions().get(place)).toList());
    }
    if (first.verdict().isFired()) {
      writeEnd(first.outcome());
    } else if (first.isImpossible()) {
      lines.wrapped(3, lines.say("text-can-never-apply"));
    } else {
      lines.wrapped(3, lines.say("text-would-apply", wouldApply(first)));
    }
  }

  /** One condition, with each value that it found. */
  private void writeFindings(List<Finding> findings) {
    Finding first = findings.get(0);
    String mark =
        switch (first.holds()) {
          case TRUE -> paint.met("✓ ");
          case FALSE -> paint.unmet("✗ ");
          case UNKNOWN -> "? ";
        };
    String found = findings.stream().map(this::found).distinct().collect(Collectors.joining(" · "));
    List<String> rows =
        TextLines.wrap(
            first.say(ruleSet.sentences(), language) + "  (" + found + ")", TextLines.WIDTH - 5);
    for (int i = 0; i < rows.size(); i++) {
      lines.line("   " + (i == 0 ? mark : "  ") + rows.get(i));
    }
  }

  private String found(Finding finding) {
    return finding.holds() == Truth.UNKNOWN
        ? lines.say("text-not-stated")
        : lines.value(finding.attribute(), finding.actual());
  }

  /** One line a group, with its touchpoints behind it. */
  private void writeHeads(List<Explanation> alike) {
    Map<Integer, List<Situation>> byGroup =
        alike.stream()
            .map(explanation -> explanation.outcome().situation())
            .collect(
                Collectors.groupingBy(Situation::group, LinkedHashMap::new, Collectors.toList()));
    byGroup.forEach(
        (group, situations) -> {
          String head =
              paint.bold(lines.group(group, situations.get(0).customer(), ruleSet.vocabulary()));
          List<String> places = new ArrayList<>();
          situations.stream()
              .filter(Situation::isAtTouchpoint)
              .map(situation -> situation.touchpoint(description).id())
              .forEach(id -> places.add(lines.touchpoint(description, id)));
          lines.line(head);
          if (!places.isEmpty()) {
            lines.wrapped(3, String.join(" · ", places));
          }
        });
  }

  private String wouldApply(Explanation explanation) {
    return explanation.wouldApply().stream()
        .map(w -> ruleSet.sentences().clause(w.attribute(), w.operator(), w.value(), language))
        .collect(Collectors.joining(lines.say("text-and")));
  }

  /** How a rule that applies ends, and what to do where it is not met. */
  private void writeEnd(Outcome outcome) {
    var expectation = rule.expectation();
    String clause =
        ruleSet
            .sentences()
            .clause(expectation.attribute(), expectation.operator(), outcome.wanted(), language);
    if (outcome.verdict() == Verdict.UNKNOWN) {
      lines.wrapped(3, lines.say("text-expects-unknown", clause));
      lines.wrapped(3, expectation.attribute().wording().question().in(language));
      return;
    }
    String said = lines.value(expectation.attribute(), outcome.actual());
    lines.wrapped(3, lines.say("text-expects", clause, said));
    outcome
        .waiver()
        .flatMap(Waiver::reason)
        .ifPresent(
            reason -> lines.wrapped(3, lines.say("text-waived-because", reason.in(language))));
    if (outcome.verdict() == Verdict.UNMET) {
      lines.wrapped(3, rule.recommend().in(language));
      Remedy remedy = Remedy.of(outcome);
      faint(
          3,
          lines.say(
              "text-apply",
              remedy.pointer(),
              lines.value(expectation.attribute(), remedy.value())));
    }
  }
}
