package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gathers the expectations of all groups, and finds where they pull apart. Groups pull on one value
 * where they share it: a value of its own sets a group apart from the others.
 */
final class Tensions {
  private static final int SHARED = -1;

  private final ServiceDescription description;
  private final Map<Subject, Map<Integer, List<Outcome>>> bySubject = new TreeMap<>();

  Tensions(ServiceDescription description) {
    this.description = description;
  }

  /** The attributes on which the rules of a rule set can pull apart at all: few of many. */
  record Possible(BitSet attributes) {
    static Possible among(List<Rule> rules) {
      Map<Attribute, List<Rule>> byAttribute =
          rules.stream().collect(Collectors.groupingBy(rule -> rule.expectation().attribute()));
      BitSet torn = new BitSet();
      byAttribute.forEach(
          (attribute, about) -> {
            boolean taken = about.stream().anyMatch(r -> r.expectation().from().isPresent());
            if (taken || Conflicts.areAmong(attribute, about)) {
              torn.set(attribute.index());
            }
          });
      return new Possible(torn);
    }

    boolean isTorn(Attribute attribute) {
      return attributes.get(attribute.index());
    }
  }

  private record Subject(Attribute attribute, int touchpoint) implements Comparable<Subject> {
    @Override
    public int compareTo(Subject other) {
      int byAttribute = Integer.compare(attribute.index(), other.attribute.index());
      return byAttribute != 0 ? byAttribute : Integer.compare(touchpoint, other.touchpoint);
    }
  }

  /** Adds what fired for one group, as far as it can be torn. */
  void add(List<Outcome> fired) {
    for (Outcome outcome : fired) {
      Attribute attribute = outcome.rule().expectation().attribute();
      int group = outcome.situation().hasOwn(attribute) ? outcome.situation().group() : SHARED;
      bySubject
          .computeIfAbsent(
              new Subject(attribute, outcome.situation().touchpoint()), s -> new TreeMap<>())
          .computeIfAbsent(group, g -> new ArrayList<>())
          .add(outcome);
    }
  }

  /** One tension an attribute and touchpoint, in the vocabulary's order. */
  List<Tension> found() {
    List<Tension> tensions = new ArrayList<>();
    bySubject.forEach(
        (subject, byValue) -> {
          List<Outcome> torn = new ArrayList<>();
          byValue
              .values()
              .forEach(fired -> torn.addAll(Conflicts.among(subject.attribute(), fired)));
          torn.sort(
              Comparator.comparingInt((Outcome outcome) -> outcome.situation().group())
                  .thenComparing(outcome -> outcome.rule().id()));
          if (!torn.isEmpty()) {
            Optional<String> touchpoint = Waivers.touchpointId(torn.get(0), description);
            tensions.add(new Tension(subject.attribute(), touchpoint, torn));
          }
        });
    return tensions;
  }
}
