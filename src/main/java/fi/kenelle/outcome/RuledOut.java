package fi.kenelle.outcome;

import fi.kenelle.rule.Condition;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Wish;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules the value of one attribute rules out, each rule a bit: a condition of theirs is false
 * of it. Where values are listed that is worked out beforehand, value by value; of any other value
 * each different condition is tested once, whatever number of rules share it.
 */
final class RuledOut {
  private final Attribute attribute;
  private final Map<Wish, BitSet> rulesByWish = new LinkedHashMap<>();
  private BitSet byUnknown = new BitSet();
  private BitSet[] byListed = {};

  private RuledOut(Attribute attribute) {
    this.attribute = attribute;
  }

  /** What rules out some of these places, for each attribute that a condition reads. */
  static List<RuledOut> among(Place[] places, BitSet some) {
    Map<Attribute, RuledOut> byAttribute = new LinkedHashMap<>();
    some.stream()
        .forEach(
            i -> {
              for (Condition condition : places[i].rule().conditions()) {
                byAttribute
                    .computeIfAbsent(condition.attribute(), RuledOut::new)
                    .rulesByWish
                    .computeIfAbsent(condition.wish(), wish -> new BitSet())
                    .set(i);
              }
            });
    byAttribute.values().forEach(RuledOut::workOut);
    return List.copyOf(byAttribute.values());
  }

  private void workOut() {
    byUnknown = by(Value.Plain.UNKNOWN);
    if (rulesByWish.keySet().stream().allMatch(Wish::listed)) {
      byListed =
          attribute.offered().stream()
              .map(id -> by(attribute.term(id).orElseThrow()))
              .toArray(BitSet[]::new);
    }
  }

  private BitSet by(Value value) {
    BitSet out = new BitSet();
    rulesByWish.forEach(
        (wish, rules) -> {
          if (wish.test(value) == Truth.FALSE) {
            out.or(rules);
          }
        });
    return out;
  }

  /** Takes the rules that are ruled out in a situation from those that are left. */
  void takeFrom(BitSet left, Situation situation) {
    Value value = situation.value(attribute);
    if (value == Value.Plain.UNKNOWN) {
      left.andNot(byUnknown);
    } else if (byListed.length > 0) {
      left.andNot(byListed[Wish.place(value)]);
    } else {
      left.andNot(by(value));
    }
  }
}
