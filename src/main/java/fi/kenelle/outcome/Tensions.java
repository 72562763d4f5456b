package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  private record Subject(Attribute attribute, int touchpoint) implements Comparable<Subject> {
    @Override
    public int compareTo(Subject other) {
      int byAttribute = Integer.compare(attribute.index(), other.attribute.index());
      return byAttribute != 0 ? byAttribute : Integer.compare(touchpoint, other.touchpoint);
    }
  }

  /** Adds what fired for one group. */
  void addAll(List<Outcome> fired) {
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
          List<Outcome> torn =
              byValue.values().stream()
                  .flatMap(fired -> Conflicts.among(subject.attribute(), fired).stream())
                  .sorted(
                      Comparator.comparingInt((Outcome outcome) -> outcome.situation().group())
                          .thenComparing(outcome -> outcome.rule().id()))
                  .toList();
          if (!torn.isEmpty()) {
            Optional<String> touchpoint = Questions.touchpointId(torn.get(0), description);
            tensions.add(new Tension(subject.attribute(), touchpoint, torn));
          }
        });
    return tensions;
  }
}
