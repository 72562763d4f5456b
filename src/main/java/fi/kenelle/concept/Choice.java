package fi.kenelle.concept;

import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The value of one spot in a formula. */
sealed interface Choice {
  /** The choice of a spot's value among all that the wishes about it can tell apart. */
  static Choice of(Spot spot, Collection<Demand.Wish> wishes, Clauses clauses) {
    return spot.attribute().kind() == Kind.SET
        ? new Members(spot, Candidates.members(spot, wishes), clauses)
        : new Single(spot, Candidates.single(spot, wishes), clauses);
  }

  /** Where the value stands. */
  Spot spot();

  /** The literal that says that the value is another than now. */
  int changed();

  /** The literals that say how far the value moves; the farther, the heavier. */
  Map<Integer, BigInteger> distance();

  /** A literal that holds if, and only if, the value is as wished. */
  int literal(Demand.Wish wish);

  /** The value in an assignment. */
  Value value(IntPredicate holds);

  /** One value of several: exactly one literal holds. */
  final class Single implements Choice {
    private final Spot spot;
    private final List<Value> values;
    private final List<Integer> literals;
    private final Clauses clauses;

    private Single(Spot spot, List<Value> values, Clauses clauses) {
      this.spot = spot;
      this.values = values;
      this.literals = values.stream().map(value -> clauses.variable()).toList();
      this.clauses = clauses;
      clauses.require(literals.stream().mapToInt(Integer::intValue).toArray());
      for (int i = 0; i < literals.size(); i++) {
        for (int j = 0; j < i; j++) {
          clauses.require(-literals.get(i), -literals.get(j));
        }
      }
    }

    @Override
    public Spot spot() {
      return spot;
    }

    @Override
    public int changed() {
      return -literals.get(0);
    }

    @Override
    public Map<Integer, BigInteger> distance() {
      Map<Integer, BigInteger> weights = new LinkedHashMap<>();
      for (int i = 1; i < values.size(); i++) {
        weights.put(literals.get(i), BigInteger.valueOf(i));
      }
      return weights;
    }

    @Override
    public int literal(Demand.Wish wish) {
      List<Integer> refused = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        if (!wish.accepts(values.get(i))) {
          refused.add(-literals.get(i));
        }
      }
      return clauses.together(refused);
    }

    @Override
    public Value value(IntPredicate holds) {
      int place = 0;
      while (!holds.test(literals.get(place))) {
        place++;
      }
      return values.get(place);
    }
  }

  /** A set: a literal for each member that some rule names, saying that it has come or gone. */
  final class Members implements Choice {
    private final Spot spot;
    private final Map<String, Integer> moved = new LinkedHashMap<>();
    private final int changed;
    private final Clauses clauses;

    private Members(Spot spot, List<String> members, Clauses clauses) {
      this.spot = spot;
      this.clauses = clauses;
      members.forEach(member -> moved.put(member, clauses.variable()));
      this.changed = -clauses.together(moved.values().stream().map(literal -> -literal).toList());
    }

    @Override
    public Spot spot() {
      return spot;
    }

    @Override
    public int changed() {
      return changed;
    }

    /** How many members move counts before which ones, and those listed earlier are lighter. */
    @Override
    public Map<Integer, BigInteger> distance() {
      Map<Integer, BigInteger> weights = new LinkedHashMap<>();
      BigInteger member = BigInteger.ONE.shiftLeft(moved.size());
      int place = 0;
      for (int literal : moved.values()) {
        weights.put(literal, member.add(BigInteger.ONE.shiftLeft(place++)));
      }
      return weights;
    }

    @Override
    public int literal(Demand.Wish wish) {
      boolean wanted = wish.operator() == Operator.INCLUDES;
      return clauses.together(
          ((Value.Terms) wish.value())
              .ids().stream()
                  .map(id -> isMember(id) == wanted ? -moved.get(id) : moved.get(id))
                  .toList());
    }

    @Override
    public Value value(IntPredicate holds) {
      List<String> moving =
          moved.keySet().stream().filter(id -> holds.test(moved.get(id))).toList();
      return Candidates.set(
          spot,
          moving.stream().filter(id -> !isMember(id)).toList(),
          moving.stream().filter(this::isMember).toList());
    }

    private boolean isMember(String id) {
      return ((Value.Terms) spot.value()).ids().contains(id);
    }
  }
}
