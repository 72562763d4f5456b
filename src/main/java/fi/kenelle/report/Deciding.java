package fi.kenelle.report;

import fi.kenelle.concept.Explanation;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Truth;
import java.util.List;

/** Says which conditions or values decided how a rule ended, a line each. */
final class Deciding {
  private Deciding() {}

  /**
   * What was expected and said where the rule applies, else the conditions that kept it from it.
   */
  static List<String> lines(Outcome outcome, Sentences sentences, Language language) {
    TextLines words = new TextLines(language);
    if (outcome.verdict().isFired()) {
      var expectation = outcome.rule().expectation();
      String clause =
          sentences.clause(
              expectation.attribute(), expectation.operator(), outcome.wanted(), language);
      return List.of(
          words.say(
              "text-expects", clause, words.value(expectation.attribute(), outcome.actual())));
    }
    Truth deciding = outcome.verdict() == Verdict.NOT_APPLICABLE ? Truth.FALSE : Truth.UNKNOWN;
    return Explanation.findings(outcome.rule(), outcome.situation()).stream()
        .filter(finding -> finding.holds() == deciding)
        .map(finding -> line(finding, sentences, words, language))
        .toList();
  }

  private static String line(
      Explanation.Finding finding, Sentences sentences, TextLines words, Language language) {
    String sentence =
        sentences.say(finding.attribute(), finding.operator(), finding.value(), language);
    String actual = words.value(finding.attribute(), finding.actual());
    return words.say(
        finding.holds() == Truth.FALSE ? "test-condition-false" : "test-condition-unknown",
        sentence,
        actual);
  }
}
