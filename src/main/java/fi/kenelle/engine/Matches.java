package fi.kenelle.engine;

import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import java.util.BitSet;
import java.util.List;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Which rules of an engine match which situations, found out as it is asked. Of one asking: not
 * safe to share.
 */
public final class Matches {
  private final Engine engine;
  private final Patterns patterns;
  private final List<Situation> situations;
  private final FactHandle[] facts;
  private final BitSet[] asked;
  private final BitSet[] holding;

  Matches(Engine engine, List<Situation> situations) {
    this.engine = engine;
    this.patterns = engine.patterns();
    this.situations = situations;
    this.facts = new FactHandle[situations.size()];
    this.asked = new BitSet[facts.length];
    this.holding = new BitSet[facts.length];
  }

  /** Whether all conditions of the rule at a place hold of a situation. */
  public boolean has(int situation, int rule) {
    boolean aboutTouchpoints = engine.rules().get(rule).subject() == Rule.Subject.TOUCHPOINT;
    return aboutTouchpoints == situations.get(situation).isAtTouchpoint()
        && hold(situation, engine.pattern(rule));
  }

  /** Whether conditions, by their number, hold of a situation of the kind that they are about. */
  public boolean hold(int situation, int pattern) {
    for (int constraint : patterns.constraints(pattern)) {
      if (!holds(situation, constraint)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a constraint holds; each is asked about a situation once. */
  private boolean holds(int situation, int constraint) {
    if (facts[situation] == null) {
      facts[situation] = patterns.fact(situations.get(situation));
      asked[situation] = new BitSet(patterns.constraintCount());
      holding[situation] = new BitSet(patterns.constraintCount());
    }
    if (!asked[situation].get(constraint)) {
      asked[situation].set(constraint);
      holding[situation].set(constraint, patterns.holds(constraint, facts[situation]));
    }
    return holding[situation].get(constraint);
  }
}
