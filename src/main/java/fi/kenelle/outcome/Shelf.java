package fi.kenelle.outcome;

import fi.kenelle.situation.Situation;
import java.util.BitSet;
import java.util.List;

/** The rules that may apply to customers of one type, in the order of an answer. */
final class Shelf {
  private final Place[] places;
  private final Sieve ofGroups;
  private final Sieve ofTouchpoints;

  /** The places that concern a type. */
  Shelf(List<Place> all, String type) {
    this.places = all.stream().filter(place -> place.concerns(type)).toArray(Place[]::new);
    this.ofGroups = Sieve.of(places, false);
    this.ofTouchpoints = Sieve.of(places, true);
  }

  Place place(int index) {
    return places[index];
  }

  /** The places of the rules of which no condition is false in a situation, a bit each. */
  BitSet left(Situation situation) {
    return (situation.isAtTouchpoint() ? ofTouchpoints : ofGroups).left(situation);
  }
}
