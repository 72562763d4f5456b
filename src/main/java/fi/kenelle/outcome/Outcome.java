package fi.kenelle.outcome;

import fi.kenelle.description.Waiver;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Wish;
import java.util.Optional;

/**
 * How one rule ended for one situation.
 *
 * @param wanted the value asked for, taken from the customer where the rule says so
 * @param actual the value that the description gives, or unknown
 * @param waiver the decision to leave it unmet, where there is one
 */
public record Outcome(
    Rule rule,
    Situation situation,
    Verdict verdict,
    Value wanted,
    Value actual,
    Optional<Waiver> waiver) {

  /** The outcome of a rule whose conditions all hold. */
  static Outcome fired(Rule rule, Situation situation) {
    Expectation expectation = rule.expectation();
    Value actual = situation.value(expectation.attribute());
    if (expectation.from().isEmpty()) {
      Wish wish = expectation.wish();
      return new Outcome(
          rule, situation, verdict(wish.test(actual)), wish.value(), actual, Optional.empty());
    }
    Value wanted = wanted(expectation, situation);
    Truth truth = expectation.operator().test(actual, wanted);
    return new Outcome(rule, situation, verdict(truth), wanted, actual, Optional.empty());
  }

  private static Verdict verdict(Truth truth) {
    return switch (truth) {
      case TRUE -> Verdict.MET;
      case FALSE -> Verdict.UNMET;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  /** The outcome of a rule, told from its conditions alone. */
  public static Outcome of(Rule rule, Situation situation) {
    return switch (Applicability.of(rule, situation)) {
      case TRUE -> fired(rule, situation);
      case FALSE -> undecided(rule, situation, Verdict.NOT_APPLICABLE);
      case UNKNOWN -> undecided(rule, situation, Verdict.COULD_APPLY);
    };
  }

  static Outcome undecided(Rule rule, Situation situation, Verdict verdict) {
    return new Outcome(
        rule, situation, verdict, Value.Plain.UNKNOWN, Value.Plain.UNKNOWN, Optional.empty());
  }

  /** The value that an expectation asks for in a situation; unknown where it is not known. */
  public static Value wanted(Expectation expectation, Situation situation) {
    if (expectation.from().isEmpty()) {
      return expectation.value();
    }
    Value source = situation.value(expectation.from().get());
    return source.isKnown() ? expectation.attribute().taken(source) : source;
  }

  Outcome waivedBy(Waiver reason) {
    return new Outcome(rule, situation, Verdict.WAIVED, wanted, actual, Optional.of(reason));
  }
}
