package fi.kenelle.analysis;

import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rules that can apply to one customer together although nothing meets them together:
 * most often two, with listed values sometimes more, of which any smaller part could be met.
 */
final class Opposites {
  private static final int MOST_TOGETHER = 4;
  private static final int MOST_TRIED = 20_000;

  private final Facts facts;
  private final IdentityHashMap<Rule, List<Wish>> wishes;
  private final Wish.Comparing comparing;
  private final Writing writing;
  private final Map<List<Rule>, Finding> found = new LinkedHashMap<>();
  private int tried;

  Opposites(
      Facts facts,
      IdentityHashMap<Rule, List<Wish>> wishes,
      Wish.Comparing comparing,
      Writing writing) {
    this.facts = facts;
    this.comparing = comparing;
    this.wishes = wishes;
    this.writing = writing;
  }

  List<Finding> among(List<Rule> rules) {
    List<Wish> all = rules.stream().flatMap(rule -> wishes.get(rule).stream()).toList();
    findPairs(all);
    if (!all.isEmpty() && isListed(all.get(0).rule().expectation().attribute())) {
      findMore(all, 0, new ArrayList<>());
    }
    return List.copyOf(found.values());
  }

  private static boolean isListed(Attribute attribute) {
    return attribute.kind() == Kind.SCALE || attribute.kind() == Kind.CHOICE;
  }

  private void findPairs(List<Wish> all) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (comparing.exclude(all.get(j), all.get(i))) {
          keep(List.of(all.get(j), all.get(i)));
        }
      }
    }
  }

  /** Walks the sets of which each wish leaves less, and keeps the smallest that leave nothing. */
  private void findMore(List<Wish> all, int from, List<Wish> chosen) {
    if (chosen.size() > 2 && Wish.exclude(chosen)) {
      if (isSmallest(chosen)) {
        keep(List.copyOf(chosen));
      }
      return;
    }
    for (int i = from; i < all.size() && chosen.size() < MOST_TOGETHER; i++) {
      Wish next = all.get(i);
      boolean leavesLess =
          chosen.stream().noneMatch(o -> comparing.implies(o, next) || comparing.implies(next, o))
              && chosen.stream().noneMatch(one -> comparing.exclude(one, next));
      if (leavesLess && tried++ < MOST_TRIED) {
        chosen.add(next);
        findMore(all, i + 1, chosen);
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  private static boolean isSmallest(List<Wish> wishes) {
    return wishes.stream()
        .noneMatch(
            left -> Wish.exclude(wishes.stream().filter(wish -> !wish.equals(left)).toList()));
  }

  private void keep(List<Wish> opposed) {
    List<Rule> rules = opposed.stream().map(Wish::rule).distinct().toList();
    boolean isOfDrafts = rules.stream().filter(rule -> !rule.isActive()).count() > 1;
    if (rules.size() < opposed.size() || isOfDrafts || found.containsKey(rules)) {
      return;
    }
    Optional<Map<Attribute, Value>> where = facts.where(opposed);
    where.ifPresent(
        situation -> found.put(rules, writing.opposite(opposed, always(opposed), situation)));
  }

  /** A rule that never applies without all of the others, if there is one. */
  private Optional<Rule> always(List<Wish> opposed) {
    for (Wish wish : opposed) {
      boolean alone = wishes.get(wish.rule()).size() > 1;
      for (Wish other : opposed) {
        alone |= !other.equals(wish) && facts.canBe(List.of(), List.of(wish), List.of(other));
      }
      if (!alone) {
        return Optional.of(wish.rule());
      }
    }
    return Optional.empty();
  }
}
