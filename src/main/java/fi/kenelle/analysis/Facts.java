package fi.kenelle.analysis;

import fi.kenelle.concept.Clauses;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;

/**
 * What any situation can say of the attributes that some wishes read, as a formula, and a solver to
 * ask whether there is a situation in which some of them apply and others do not. Attributes are
 * independent of each other, but for what is always derived: a touchpoint with a channel makes the
 * channels in use known, a group of which something is said makes the types served known.
 */
final class Facts {
  private static final Map<String, List<String>> DERIVED =
      Map.of("channel", List.of("channelsUsed", "channelCount"), "stage", List.of("stagesCovered"));
  private static final String SERVED = "customerTypesServed";
  private static final String PERSONA = "persona";

  private final Clauses clauses = new Clauses();
  private final Map<Attribute, Slot> slots = new LinkedHashMap<>();
  private final Map<Wish.Test, Integer> literals = new HashMap<>();
  private final IdentityHashMap<Wish, Integer> applying = new IdentityHashMap<>();
  private final ISolver solver = SolverFactory.newDefault();

  Facts(Collection<Wish> wishes) {
    Map<Attribute, Set<String>> named = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      for (Wish.Test test : wish.when()) {
        named
            .computeIfAbsent(test.attribute(), attribute -> new TreeSet<>())
            .addAll(Values.ids(test.value()).toList());
      }
    }
    named.forEach((attribute, ids) -> slots.put(attribute, slot(attribute, ids)));
    requireDerived();
    wishes.forEach(wish -> applying.put(wish, clauses.together(literals(wish.when()))));
    load();
  }

  /** Whether there is a situation in which all of these hold, and these apply, and those do not. */
  boolean canBe(Collection<Wish.Test> holding, Collection<Wish> applying, Collection<Wish> not) {
    VecInt assumed = new VecInt();
    holding.forEach(test -> assumed.push(literals.get(test)));
    applying.forEach(wish -> assumed.push(this.applying.get(wish)));
    not.forEach(wish -> assumed.push(-this.applying.get(wish)));
    try {
      return solver.isSatisfiable(assumed);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A situation in which all of these hold, if there is one. */
  Optional<Map<Attribute, Value>> holding(Collection<Wish.Test> tests) {
    return canBe(tests, List.of(), List.of()) ? Optional.of(values()) : Optional.empty();
  }

  /** A situation in which these wishes apply, if there is one. */
  Optional<Map<Attribute, Value>> where(Collection<Wish> wishes) {
    return canBe(List.of(), wishes, List.of()) ? Optional.of(values()) : Optional.empty();
  }

  private Map<Attribute, Value> values() {
    Map<Attribute, Value> values = new LinkedHashMap<>();
    slots.forEach((attribute, slot) -> values.put(attribute, slot.value(solver::model)));
    return values;
  }

  private void load() {
    solver.setTimeoutOnConflicts(Integer.MAX_VALUE); // by time, each question starts a thread
    solver.newVar(clauses.variables());
    try {
      for (int[] clause : clauses.all()) {
        solver.addClause(new VecInt(clause));
      }
    } catch (ContradictionException e) {
      throw new IllegalStateException("no situation at all", e);
    }
  }

  private List<Integer> literals(List<Wish.Test> tests) {
    return tests.stream()
        .map(test -> literals.computeIfAbsent(test, t -> slots.get(t.attribute()).literal(t)))
        .toList();
  }

  private void requireDerived() {
    for (Slot slot : List.copyOf(slots.values())) {
      Attribute attribute = slot.attribute();
      for (String id : DERIVED.getOrDefault(attribute.id(), List.of())) {
        require(slot.known(), id);
      }
      boolean isOfGroup = attribute.scope() == Scope.CUSTOMER;
      if (isOfGroup && !attribute.id().equals(Vocabulary.TYPE)) {
        require(attribute.id().equals(PERSONA) ? hasCard(attribute, slot) : slot.known(), SERVED);
      }
    }
  }

  private static int hasCard(Attribute attribute, Slot slot) {
    return slot.literal(new Wish.Test(attribute, Operator.IS, new Value.Flag(true)));
  }

  private void require(int when, String known) {
    slots.values().stream()
        .filter(slot -> slot.attribute().id().equals(known))
        .forEach(slot -> clauses.require(-when, slot.known()));
  }

  private Slot slot(Attribute attribute, Set<String> named) {
    return attribute.kind() == Kind.SET
        ? Members.of(attribute, named, clauses)
        : Single.of(attribute, Values.of(attribute, named.stream()), clauses);
  }

  /** The place of one attribute's value. */
  private sealed interface Slot {
    Attribute attribute();

    /** A literal that says that it is known. */
    int known();

    /** A literal that holds if, and only if, the test does. */
    int literal(Wish.Test test);

    Value value(IntPredicate holds);
  }

  /** One value of several: exactly one literal holds. */
  private record Single(Attribute attribute, Map<Value, Integer> values, Clauses clauses)
      implements Slot {
    static Single of(Attribute attribute, List<Value> values, Clauses clauses) {
      Map<Value, Integer> literals = new LinkedHashMap<>();
      values.forEach(value -> literals.put(value, clauses.variable()));
      List<Integer> all = List.copyOf(literals.values());
      clauses.require(all.stream().mapToInt(Integer::intValue).toArray());
      for (int i = 0; i < all.size(); i++) {
        for (int j = 0; j < i; j++) {
          clauses.require(-all.get(i), -all.get(j));
        }
      }
      return new Single(attribute, literals, clauses);
    }

    @Override
    public int known() {
      Integer unknown = values.get(Value.Plain.UNKNOWN);
      return unknown == null ? Clauses.TRUE : -unknown;
    }

    @Override
    public int literal(Wish.Test test) {
      List<Integer> refused = new ArrayList<>();
      values.forEach(
          (value, literal) -> {
            if (!test.holds(value)) {
              refused.add(-literal);
            }
          });
      return clauses.together(refused);
    }

    @Override
    public Value value(IntPredicate holds) {
      return values.entrySet().stream()
          .filter(entry -> holds.test(entry.getValue()))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }
  }

  /** A set: a literal for being known, and one for each member that some test names. */
  private record Members(
      Attribute attribute, int known, Map<String, Integer> members, Clauses clauses)
      implements Slot {
    static Members of(Attribute attribute, Set<String> named, Clauses clauses) {
      int known = clauses.variable();
      Map<String, Integer> members = new LinkedHashMap<>();
      for (String id : inOrder(attribute, named)) {
        int member = clauses.variable();
        members.put(id, member);
        clauses.require(-member, known);
      }
      return new Members(attribute, known, members, clauses);
    }

    private static Set<String> inOrder(Attribute attribute, Set<String> named) {
      Set<String> ordered = new LinkedHashSet<>(attribute.values());
      ordered.retainAll(named);
      ordered.addAll(named);
      return ordered;
    }

    @Override
    public int literal(Wish.Test test) {
      boolean included = test.operator() == Operator.INCLUDES;
      return switch (test.operator()) {
        case IS_KNOWN -> known;
        case IS_NOT_KNOWN -> -known;
        default -> {
          List<Integer> all = new ArrayList<>(List.of(known));
          Values.ids(test.value())
              .forEach(id -> all.add(included ? members.get(id) : -members.get(id)));
          yield clauses.together(all);
        }
      };
    }

    @Override
    public Value value(IntPredicate holds) {
      return holds.test(known)
          ? new Value.Terms(
              members.keySet().stream().filter(id -> holds.test(members.get(id))).toList())
          : Value.Plain.UNKNOWN;
    }
  }
}
