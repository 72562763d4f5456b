package fi.kenelle.concept;

import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.outcome.Answer;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule one condition away: it does not apply in a situation because a single condition of it is
 * false or unknown, and all others hold.
 *
 * @param missing the condition that does not hold
 */
public record Near(Rule rule, Situation situation, Finding missing) {
  /**
   * The active rules one condition away in any situation of an answer, by group, then strongest
   * first, by dimension, by id, and by touchpoint.
   */
  public static List<Near> of(Answer answer) {
    List<Rule> rules = answer.ruleSet().active();
    Vocabulary vocabulary = answer.ruleSet().vocabulary();
    List<Near> near = new ArrayList<>();
    for (Situation situation : Situation.of(answer.description(), vocabulary, answer.on())) {
      for (Rule rule : rules) {
        boolean isAsked = situation.isAtTouchpoint() == (rule.subject() == Rule.Subject.TOUCHPOINT);
        if (isAsked) {
          missing(rule, situation).ifPresent(m -> near.add(new Near(rule, situation, m)));
        }
      }
    }
    near.sort(
        Comparator.comparingInt((Near one) -> one.situation.group())
            .thenComparing(one -> one.rule.metadata().strength())
            .thenComparing(one -> vocabulary.dimensionIndex(one.rule.metadata().dimension()))
            .thenComparing(one -> one.rule.id())
            .thenComparing(one -> one.situation.touchpoint()));
    return near;
  }

  private static Optional<Finding> missing(Rule rule, Situation situation) {
    List<Finding> open =
        Explanation.findings(rule, situation).stream()
            .filter(finding -> finding.holds() != Truth.TRUE)
            .toList();
    return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
  }

  /** Whether it is a rule of another type of customer, and nothing else is missing. */
  public boolean isOfOtherType() {
    return missing.attribute().id().equals(Vocabulary.TYPE);
  }
}
