package fi.kenelle.engine;

import java.util.BitSet;

/** Which rules of an engine match which situations, each by its place in its list. */
public final class Matches {
  private final Engine engine;
  private final BitSet[] patterns;

  Matches(Engine engine, BitSet[] patterns) {
    this.engine = engine;
    this.patterns = patterns;
  }

  /** Whether all conditions of a rule hold of a situation. */
  public boolean has(int situation, int rule) {
    return hold(situation, engine.pattern(rule));
  }

  /** Whether conditions, by their number, hold of a situation. */
  public boolean hold(int situation, int pattern) {
    return patterns[situation].get(pattern);
  }
}
