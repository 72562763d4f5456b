package fi.kenelle.concept;

import fi.kenelle.description.CustomerGroup;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Tension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed from one version of a concept to another.
 *
 * @param groups the groups of {@code before} in order, then those only in {@code after}
 * @param tensionsGone tensions of {@code before} on what is not torn in {@code after}
 * @param tensionsNew tensions of {@code after} on what was not torn in {@code before}
 */
public record Comparison(
    Answer before,
    Answer after,
    List<GroupChange> groups,
    List<Tension> tensionsGone,
    List<Tension> tensionsNew) {

  /** Compares two answers of one rule set. Groups are matched by name, then by type in order. */
  public static Comparison of(Answer before, Answer after) {
    return new Comparison(
        before,
        after,
        matched(before.results(), after.results()),
        onlyIn(before.tensions(), after.tensions()),
        onlyIn(after.tensions(), before.tensions()));
  }

  /** Whether no group came, went, or has a rule that ends differently. */
  public boolean isEmpty() {
    return groups.stream().allMatch(GroupChange::isEmpty)
        && tensionsGone.isEmpty()
        && tensionsNew.isEmpty();
  }

  private static List<GroupChange> matched(List<GroupResult> before, List<GroupResult> after) {
    List<GroupResult> left = new ArrayList<>(after);
    List<Optional<GroupResult>> partners =
        new ArrayList<>(Collections.nCopies(before.size(), Optional.empty()));
    pair(before, left, partners, Comparison::shareName);
    pair(before, left, partners, (one, other) -> one.type().equals(other.type()));
    List<GroupChange> groups = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      groups.add(GroupChange.of(Optional.of(before.get(i)), partners.get(i)));
    }
    left.forEach(result -> groups.add(GroupChange.of(Optional.empty(), Optional.of(result))));
    return groups;
  }

  /** Whether two groups of different versions are the same. */
  @FunctionalInterface
  private interface Sameness {
    boolean holds(CustomerGroup one, CustomerGroup other);
  }

  private static void pair(
      List<GroupResult> before,
      List<GroupResult> left,
      List<Optional<GroupResult>> partners,
      Sameness sameness) {
    for (int i = 0; i < before.size(); i++) {
      CustomerGroup group = before.get(i).customer();
      if (partners.get(i).isEmpty()) {
        partners.set(i, left.stream().filter(r -> sameness.holds(group, r.customer())).findFirst());
        partners.get(i).ifPresent(left::remove);
      }
    }
  }

  /** Names are unique within a version, so that one language in common is enough. */
  private static boolean shareName(CustomerGroup one, CustomerGroup other) {
    if (one.name().isEmpty() || other.name().isEmpty()) {
      return false;
    }
    Set<String> names = new HashSet<>(one.name().get().byLanguage().values());
    return other.name().get().byLanguage().values().stream().anyMatch(names::contains);
  }

  /** What is torn: an attribute, of one touchpoint where it belongs to one. */
  private record Torn(String attribute, Optional<String> touchpoint) {
    static Torn by(Tension tension) {
      return new Torn(tension.attribute().id(), tension.touchpoint());
    }
  }

  private static List<Tension> onlyIn(List<Tension> these, List<Tension> others) {
    Set<Torn> torn = others.stream().map(Torn::by).collect(Collectors.toSet());
    return these.stream().filter(tension -> !torn.contains(Torn.by(tension))).toList();
  }
}
