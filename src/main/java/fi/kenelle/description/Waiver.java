package fi.kenelle.description;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A decision to leave an expectation unmet.
 *
 * @param until the last day that it counts; without one it counts for good
 * @param customer the index of the one group it is about; without one, all groups
 * @param touchpoint the id of the one touchpoint it is about; without one, all
 * @param index its place in the description
 */
public record Waiver(
    String rule,
    Optional<FreeText> reason,
    Optional<FreeText> owner,
    Optional<LocalDate> until,
    OptionalInt customer,
    Optional<String> touchpoint,
    int index) {
  /** Whether it still counts on a day. */
  public boolean countsOn(LocalDate day) {
    return until.isEmpty() || !day.isAfter(until.get());
  }

  /** Whether it is about this group and touchpoint. */
  public boolean covers(int group, Optional<String> atTouchpoint) {
    return (customer.isEmpty() || customer.getAsInt() == group)
        && (touchpoint.isEmpty() || touchpoint.equals(atTouchpoint));
  }
}
