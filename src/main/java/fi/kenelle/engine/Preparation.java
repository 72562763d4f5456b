package fi.kenelle.engine;

import org.drools.kiesession.rulebase.InternalKnowledgeBase;

/**
 * Loads Drools, once in a process, before there are rules to compile: it takes longer than to read
 * them. One thread at a time may load it, as its classes wait for one another; whoever comes
 * meanwhile waits.
 */
public final class Preparation {
  private static final String PACKAGE = "preparation";
  private static final String DRL =
      """
      package preparation
      dialect "mvel"
      declare Fact
        type : String
        rank : Long
      end
      rule "1" when Fact(type == "a" || type == null, rank >= 1) then end
      """;

  private Preparation() {}

  /** Begins it, in a thread of its own. */
  public static void begin() {
    Thread thread = new Thread(Preparation::complete, "preparation");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns when it is done, and does it where nobody has begun. */
  public static void complete() {
    if (!Once.DONE) {
      throw new IllegalStateException("Drools does not compile what it should");
    }
  }

  /** Done when this class is initialised, which the machine does once and lets others wait for. */
  private static final class Once {
    static final boolean DONE = compilesOne();
  }

  private static boolean compilesOne() {
    InternalKnowledgeBase base = Patterns.compiled(DRL);
    base.newKieSession().dispose();
    return !base.getKiePackage(PACKAGE).getRules().isEmpty();
  }
}
