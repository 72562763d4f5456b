package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import java.time.LocalDate;
import java.util.function.BiPredicate;

/** Tells how a single rule ends, waivers included, without asking the whole rule set. */
public final class Outcomes {
  private Outcomes() {}

  /** The outcome of a rule in a situation of a description, as of a day. */
  public static Outcome of(
      Rule rule, Situation situation, ServiceDescription description, LocalDate on) {
    return new Waivers(description, on).applied(Outcome.of(rule, situation));
  }

  /** Tells of a rule and a situation whether a waiver that counts on the day lets it be unmet. */
  public static BiPredicate<Rule, Situation> waived(ServiceDescription description, LocalDate on) {
    Waivers waivers = new Waivers(description, on);
    return (rule, situation) -> waivers.covering(rule, situation).isPresent();
  }
}
