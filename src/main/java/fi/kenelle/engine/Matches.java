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
  private final List<Situation> situations;
  private final FactHandle[] facts;
  private final BitSet[] asked;
  private final BitSet[] holding;

  Matches(Engine engine, List<Situation> situations) {
    this.engine = engine;
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
    if (facts[situation] == null) {
      facts[situation] = engine.patterns().fact(situations.get(situation));
      asked[situation] = new BitSet(engine.patternCount());
      holding[situation] = new BitSet(engine.patternCount());
    }
    if (!asked[situation].get(pattern)) {
      asked[situation].set(pattern);
      holding[situation].set(pattern, engine.patterns().hold(pattern, facts[situation]));
    }
    return holding[situation].get(pattern);
  }
}
