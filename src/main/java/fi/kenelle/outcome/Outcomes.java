package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import java.time.LocalDate;

/** Tells how a single rule ends, waivers included, without asking the whole rule set. */
public final class Outcomes {
  private Outcomes() {}

  /** The outcome of a rule in a situation of a description, as of a day. */
  public static Outcome of(
      Rule rule, Situation situation, ServiceDescription description, LocalDate on) {
    return new Waivers(description, on).applied(Outcome.of(rule, situation));
  }
}
