package fi.kenelle.outcome;

import fi.kenelle.engine.Matches;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that may apply to customers of one type, in the order of an answer. */
final class Shelf {
  private final Place[] places;
  private final int[] conditions;
  private final Place[] oneForEach;

  /** The places that concern a type. */
  Shelf(List<Place> all, String type) {
    this.places = all.stream().filter(place -> place.concerns(type)).toArray(Place[]::new);
    Map<Integer, Place> distinct = new LinkedHashMap<>();
    this.conditions = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      distinct.putIfAbsent(places[i].pattern(), places[i]);
      conditions[i] = List.copyOf(distinct.keySet()).indexOf(places[i].pattern());
    }
    this.oneForEach = distinct.values().toArray(Place[]::new);
  }

  int size() {
    return places.length;
  }

  Place place(int index) {
    return places[index];
  }

  /** The conditions of the rule at a place, by their number on this shelf. */
  int conditions(int index) {
    return conditions[index];
  }

  /**
   * How all conditions stand in a situation, by their number on this shelf. Where Drools says that
   * they hold nothing more is looked at, and rules with the same conditions are looked at once.
   */
  Truth[] standing(Situation situation, Matches matches, int inMatches) {
    Truth[] standing = new Truth[oneForEach.length];
    for (int i = 0; i < standing.length; i++) {
      Place place = oneForEach[i];
      if (place.isAtTouchpoints() == situation.isAtTouchpoint()) {
        standing[i] =
            matches.hold(inMatches, place.pattern())
                ? Truth.TRUE
                : Applicability.of(place.rule(), situation);
      }
    }
    return standing;
  }
}
