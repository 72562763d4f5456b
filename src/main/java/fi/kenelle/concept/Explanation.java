package fi.kenelle.concept;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Outcomes;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Sentence;
import fi.kenelle.rule.Sentences;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a rule does or does not apply in one situation.
 *
 * @param conditions each condition of the rule, in order, with what it found
 * @param wouldApply the smallest set of values that would make the rule apply; empty where it does,
 *     and where no values can
 */
public record Explanation(Outcome outcome, List<Finding> conditions, List<Wanted> wouldApply) {

  /** Why a rule does or does not apply in a situation of a description, as of a day. */
  public static Explanation of(
      Rule rule,
      Situation situation,
      ServiceDescription description,
      Vocabulary vocabulary,
      LocalDate on) {
    Outcome outcome = Outcomes.of(rule, situation, description, on);
    return new Explanation(
        outcome,
        findings(rule, situation),
        outcome.verdict().isFired()
            ? List.of()
            : new WouldApply(rule, situation, description, vocabulary, on).smallest());
  }

  /**
   * What a condition found; for a value taken from the customer, whether it is stated.
   *
   * @param written how the author said it; empty for a value taken from the customer
   */
  public record Finding(
      Attribute attribute,
      Operator operator,
      Value value,
      Optional<Sentence> written,
      Value actual,
      Truth holds) {
    /** The condition as a sentence: the author's own, where it was written in this language. */
    public String say(Sentences sentences, Language language) {
      return written
          .filter(sentence -> sentence.language() == language)
          .map(Sentences::say)
          .orElseGet(() -> sentences.say(attribute, operator, value, language));
    }
  }

  /** A value that a condition wants. */
  public record Wanted(Attribute attribute, Operator operator, Value value) {}

  /** Every condition of a rule with what it found, the value taken from the customer last. */
  public static List<Finding> findings(Rule rule, Situation situation) {
    List<Condition> conditions = rule.conditions();
    Optional<Attribute> from = rule.expectation().from();
    if (conditions.size() == 1 && from.isEmpty()) { // of most rules
      return List.of(found(conditions.get(0), situation));
    }
    List<Finding> findings = new ArrayList<>(conditions.size() + 1);
    for (int i = 0; i < conditions.size(); i++) {
      findings.add(found(conditions.get(i), situation));
    }
    from.ifPresent(attribute -> findings.add(taken(attribute, situation.value(attribute))));
    return findings;
  }

  private static Finding found(Condition condition, Situation situation) {
    Value actual = situation.value(condition.attribute());
    return new Finding(
        condition.attribute(),
        condition.operator(),
        condition.value(),
        Optional.of(condition.sentence()),
        actual,
        condition.test(actual));
  }

  private static Finding taken(Attribute from, Value actual) {
    return new Finding(
        from,
        Operator.IS_KNOWN,
        Value.Plain.UNKNOWN,
        Optional.empty(),
        actual,
        actual.isKnown() ? Truth.TRUE : Truth.UNKNOWN);
  }

  /** The verdict explained. */
  public Verdict verdict() {
    return outcome.verdict();
  }

  /** Whether no values at all would make the rule apply: its conditions exclude one another. */
  public boolean isImpossible() {
    return !verdict().isFired() && wouldApply.isEmpty();
  }
}
