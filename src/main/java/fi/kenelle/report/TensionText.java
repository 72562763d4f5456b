package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Tension;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import java.util.function.IntFunction;

/**
 * Writes where expectations of an answer pull apart, for a terminal.
 *
 * @param letters the letter of each group, by its index
 */
record TensionText(
    Answer answer, IntFunction<String> letters, TextLines lines, Language language, Paint paint) {
  /** One tension, with what each group expects. */
  void write(Tension tension) {
    Attribute attribute = tension.attribute();
    String where =
        tension
            .touchpoint()
            .map(id -> " · " + lines.touchpoint(answer.description(), id))
            .orElse("");
    lines.gap();
    lines.line(
        paint.tension("▶◀ ")
            + paint.bold(
                AnswerText.Sentence.capital(attribute.wording().label().in(language)) + where));
    for (Outcome outcome : tension.between()) {
      lines.line(
          "   "
              + letters.apply(outcome.situation().group())
              + "  "
              + clause(outcome)
              + paint.faint("  " + outcome.rule().id()));
    }
    attribute.wording().advice().ifPresent(advice -> lines.wrapped(3, advice.in(language)));
  }

  private String clause(Outcome outcome) {
    return answer
        .ruleSet()
        .sentences()
        .clause(
            outcome.rule().expectation().attribute(),
            outcome.rule().expectation().operator(),
            outcome.wanted(),
            language);
  }
}
