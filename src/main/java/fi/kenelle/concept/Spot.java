package fi.kenelle.concept;

import fi.kenelle.outcome.Remedy;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * A place of a description where a value stands, or follows from others: the service's, one that a
 * group has of its own, or a touchpoint's. Spots stand in the vocabulary's order, then by
 * touchpoint, the service's before the groups'.
 *
 * @param touchpoint the index of the touchpoint, or -1
 * @param group the index of the group whose own value it is, or -1
 * @param value the value there now, or unknown
 */
public record Spot(Attribute attribute, int touchpoint, int group, Value value, String pointer)
    implements Comparable<Spot> {
  private static final int NONE = -1;
  private static final Comparator<Spot> ORDER =
      Comparator.comparingInt((Spot spot) -> spot.attribute().index())
          .thenComparingInt(Spot::touchpoint)
          .thenComparingInt(Spot::group);

  /** Where a situation has its value of an attribute of the service or of a touchpoint. */
  static Spot of(Attribute attribute, Situation situation) {
    boolean atTouchpoint = attribute.scope() == Scope.TOUCHPOINT;
    return new Spot(
        attribute,
        atTouchpoint ? situation.touchpoint() : NONE,
        !atTouchpoint && situation.hasOwn(attribute) ? situation.group() : NONE,
        situation.value(attribute),
        Remedy.pointer(attribute, situation));
  }

  /** The group whose own value it is, if it is one. */
  public OptionalInt customer() {
    return group == NONE ? OptionalInt.empty() : OptionalInt.of(group);
  }

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spot that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return (attribute.index() * 31 + touchpoint) * 31 + group;
  }
}
