package fi.kenelle.report;

import fi.kenelle.concept.Explanation;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Text;
import java.util.List;

/** Writes why a rule does or does not apply, for reading in a terminal. */
public final class ExplanationText {
  private ExplanationText() {}

  /** The explanations of one rule. */
  public static String of(
      Rule rule,
      List<Explanation> explanations,
      ServiceDescription description,
      RuleSet ruleSet,
      Language language,
      Paint paint) {
    TextLines lines = new TextLines(language);
    lines
        .gap()
        .line(paint.bold(rule.metadata().title().in(language)) + paint.faint("  " + rule.id()));
    lines.wrapped(2, lines.say("text-because", rule.because().in(language)));
    for (Explanation explanation : explanations) {
      write(explanation, description, ruleSet, lines, language, paint);
    }
    if (explanations.isEmpty()) {
      lines.gap().line(lines.say("text-no-touchpoints"));
    }
    return lines.toString();
  }

  private static void write(
      Explanation explanation,
      ServiceDescription description,
      RuleSet ruleSet,
      TextLines lines,
      Language language,
      Paint paint) {
    var situation = explanation.outcome().situation();
    Text type = ServiceDescription.typeLabel(ruleSet.vocabulary(), situation.customer().type());
    String name = situation.customer().name().map(text -> ": " + text.in(language)).orElse("");
    String at = situation.isAtTouchpoint() ? " · " + situation.touchpoint(description).id() : "";
    lines.gap();
    lines.line(
        paint.bold(
            AnswerText.letter(situation.group())
                + "  "
                + AnswerText.Sentence.capital(type.in(language))
                + name
                + at));
    lines.line("   " + lines.say("verdict-" + explanation.verdict().id()));
    for (Explanation.Finding finding : explanation.conditions()) {
      String mark =
          switch (finding.holds()) {
            case TRUE -> paint.met("✓");
            case FALSE -> paint.unmet("✗");
            case UNKNOWN -> "?";
          };
      String actual = lines.value(finding.attribute(), finding.actual());
      lines.line(
          "   "
              + mark
              + " "
              + say(ruleSet.sentences(), finding, language)
              + paint.faint("  (" + actual + ")"));
    }
    if (explanation.verdict().isFired()) {
      writeExpectation(explanation, ruleSet.sentences(), lines, language);
    }
    for (Explanation.Wanted wanted : explanation.wouldApply()) {
      String clause =
          ruleSet
              .sentences()
              .clause(wanted.attribute(), wanted.operator(), wanted.value(), language);
      lines.wrapped(3, lines.say("text-would-apply", clause));
    }
  }

  private static String say(Sentences sentences, Explanation.Finding finding, Language language) {
    return sentences.say(finding.attribute(), finding.operator(), finding.value(), language);
  }

  private static void writeExpectation(
      Explanation explanation, Sentences sentences, TextLines lines, Language language) {
    var outcome = explanation.outcome();
    var expectation = outcome.rule().expectation();
    String clause =
        sentences.clause(
            expectation.attribute(), expectation.operator(), outcome.wanted(), language);
    String said = lines.value(expectation.attribute(), outcome.actual());
    lines.wrapped(3, lines.say("text-expects", clause, said));
  }
}
