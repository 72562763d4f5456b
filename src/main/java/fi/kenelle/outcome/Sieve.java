package fi.kenelle.outcome;

import fi.kenelle.situation.Situation;
import java.util.BitSet;
import java.util.List;

/**
 * Leaves of some rules, each a bit, those that no value of a situation rules out. It looks at the
 * situation attribute by attribute and not rule by rule, so that ten times the rules cost little.
 *
 * @param rules all rules that go through it
 */
record Sieve(BitSet rules, List<RuledOut> ruledOut) {
  /** A sieve for those of the places that are about touchpoints, or for the others. */
  static Sieve of(Place[] places, boolean atTouchpoints) {
    BitSet rules = new BitSet(places.length);
    for (int i = 0; i < places.length; i++) {
      rules.set(i, places[i].isAtTouchpoints() == atTouchpoints);
    }
    return new Sieve(rules, RuledOut.among(places, rules));
  }

  /** The rules of which no condition is false: those that apply, and those that could. */
  BitSet left(Situation situation) {
    BitSet left = (BitSet) rules.clone();
    for (int i = 0; i < ruledOut.size(); i++) {
      ruledOut.get(i).takeFrom(left, situation);
    }
    return left;
  }
}
