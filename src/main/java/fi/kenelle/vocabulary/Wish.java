package fi.kenelle.vocabulary;

import java.util.List;

/**
 * What a condition or an expectation asks of a value. Where an attribute's values are listed, those
 * that will do are worked out once, a bit each: every rule is tested for every customer group, and
 * most tests are of such values.
 *
 * @param value the value wanted; {@link Value.Plain#UNKNOWN} where the operator takes none
 * @param listed whether the attribute has one value of a list, and the one wanted is known
 * @param accepted the values of that list that will do, a bit each
 * @param ofUnknown how it stands with a value that is not said
 */
public record Wish(Operator operator, Value value, boolean listed, long accepted, Truth ofUnknown) {

  /** What is asked of an attribute. */
  public static Wish of(Attribute attribute, Operator operator, Value value) {
    boolean open = value == Value.Plain.UNKNOWN && !operator.takesNothing();
    boolean listed = isListed(attribute) && !open;
    return new Wish(
        operator,
        value,
        listed,
        listed ? accepted(attribute, operator, value) : 0,
        operator.test(Value.Plain.UNKNOWN, value));
  }

  private static boolean isListed(Attribute attribute) {
    return switch (attribute.kind()) {
      case FLAG, SCALE, CHOICE -> attribute.offered().size() <= Long.SIZE;
      case SET, NUMBER, CODE, TEXT -> false;
    };
  }

  private static long accepted(Attribute attribute, Operator operator, Value value) {
    List<String> offered = attribute.offered();
    long accepted = 0;
    for (int place = 0; place < offered.size(); place++) {
      Value candidate = attribute.term(offered.get(place)).orElseThrow();
      accepted |= operator.test(candidate, value) == Truth.TRUE ? 1L << place : 0;
    }
    return accepted;
  }

  /** How a value stands to it; three-valued. */
  public Truth test(Value actual) {
    if (actual == Value.Plain.UNKNOWN) {
      return ofUnknown;
    }
    return listed ? Truth.of((accepted >>> place(actual) & 1) != 0) : operator.test(actual, value);
  }

  /** The place of a listed value among those that are offered, where yes stands before no. */
  public static int place(Value actual) {
    if (actual instanceof Value.Flag flag) {
      return flag.yes() ? 0 : 1;
    }
    return (int) actual.rank();
  }
}
