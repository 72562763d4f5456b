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
    return patterns[situation].get(engine.pattern(rule));
  }
}
