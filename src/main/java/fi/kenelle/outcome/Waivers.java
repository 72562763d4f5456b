package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Waiver;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The waivers of a description that count on a day. */
final class Waivers {
  private final List<Waiver> counting;
  private final ServiceDescription description;

  Waivers(ServiceDescription description, LocalDate on) {
    this.description = description;
    this.counting =
        description.waivers().stream()
            .filter(waiver -> waiver.countsOn(on))
            .filter(waiver -> !isOfReplacedGroup(waiver, description))
            .toList();
  }

  /** A waiver for one listed group says nothing of the types asked for in its stead. */
  static boolean isOfReplacedGroup(Waiver waiver, ServiceDescription description) {
    return description.typesAsked() && waiver.customer().isPresent();
  }

  /** The outcome, waived where it is unmet and a waiver covers it. */
  Outcome applied(Outcome outcome) {
    if (outcome.verdict() != Verdict.UNMET || counting.isEmpty()) {
      return outcome;
    }
    return covering(outcome.rule(), outcome.situation()).map(outcome::waivedBy).orElse(outcome);
  }

  /** The first waiver that lets a rule be unmet in a situation, if there is one. */
  Optional<Waiver> covering(Rule rule, Situation situation) {
    if (counting.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> touchpoint = touchpointId(situation, description);
    return counting.stream()
        .filter(waiver -> waiver.rule().equals(rule.id()))
        .filter(waiver -> waiver.covers(situation.group(), touchpoint))
        .findFirst();
  }

  /** The id of the touchpoint that an outcome is about, where it is about one. */
  static Optional<String> touchpointId(Outcome outcome, ServiceDescription description) {
    return touchpointId(outcome.situation(), description);
  }

  private static Optional<String> touchpointId(
      Situation situation, ServiceDescription description) {
    return situation.isAtTouchpoint()
        ? Optional.of(situation.touchpoint(description).id())
        : Optional.empty();
  }
}
