package fi.kenelle.bench;

import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Sentence;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import java.util.Optional;

/** A condition that hand-written rules tell of once it holds: all but the value is known before. */
public record Held(
    Attribute attribute, Operator operator, Value value, Optional<Sentence> sentence) {
  /** A condition of a rule, by its place; behind them all the value that is taken. */
  public static Held of(Rule rule, int index) {
    if (index == rule.conditions().size()) {
      Attribute from = rule.expectation().from().orElseThrow();
      return new Held(from, Operator.IS_KNOWN, Value.Plain.UNKNOWN, Optional.empty());
    }
    var condition = rule.conditions().get(index);
    return new Held(
        condition.attribute(),
        condition.operator(),
        condition.value(),
        Optional.of(condition.sentence()));
  }

  /** That it holds. */
  public Finding by(Value actual) {
    return new Finding(attribute, operator, value, sentence, actual, Truth.TRUE);
  }
}
