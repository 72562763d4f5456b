package fi.kenelle.analysis;

import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that expect something of one attribute: only between these can one say the same as
 * another, make it pointless, or want the opposite. Drafts are held against the rules in use, but
 * nothing is held against a draft.
 */
final class Rivals {
  private final Writing writing;
  private final List<Rule> rules;
  private final Map<Rule, List<Wish>> wishes = new IdentityHashMap<>();
  private final Facts facts;
  private final List<Finding> findings = new ArrayList<>();

  private Rivals(List<Rule> rules, Writing writing) {
    this.writing = writing;
    this.rules = rules;
    rules.forEach(rule -> wishes.put(rule, Wish.of(rule, rules)));
    this.facts = new Facts(wishesOf(rules));
  }

  /** What there is to find among rules that expect the same attribute. */
  static List<Finding> findings(List<Rule> rules, Writing writing) {
    return new Rivals(rules, writing).findings();
  }

  private List<Finding> findings() {
    List<Rule> asking = rules.stream().filter(this::asks).toList();
    findRepeated(asking);
    findings.addAll(new Opposites(facts, wishes, writing).among(asking));
    return findings;
  }

  /** Whether a rule can apply and be unmet; what keeps it from that is told. */
  private boolean asks(Rule rule) {
    List<Wish> applying =
        wishes.get(rule).stream().filter(wish -> facts.where(List.of(wish)).isPresent()).toList();
    if (applying.isEmpty()) {
      findings.add(writing.neverApplies(rule, excluding(rule), nearly(rule)));
      return false;
    }
    boolean isNeverUnmet = applying.stream().allMatch(Wish::acceptsAll);
    if (isNeverUnmet) {
      findings.add(writing.neverUnmet(rule, facts.where(List.of(applying.get(0))).orElseThrow()));
    }
    return !isNeverUnmet;
  }

  private List<Wish> wishesOf(Collection<Rule> some) {
    return some.stream().flatMap(rule -> wishes.get(rule).stream()).toList();
  }

  /** The fewest of a rule's conditions that already exclude one another. */
  private List<Wish.Test> excluding(Rule rule) {
    List<Wish.Test> needed = new ArrayList<>(wishes.get(rule).get(0).when());
    for (Wish.Test test : List.copyOf(needed)) {
      List<Wish.Test> others = new ArrayList<>(needed);
      others.remove(test);
      if (facts.situation(others, List.of(), List.of()).isEmpty()) {
        needed = others;
      }
    }
    return needed;
  }

  /**
   * A situation in which all conditions of a rule hold but for one of those that exclude others.
   */
  private Map<Attribute, Value> nearly(Rule rule) {
    List<Wish.Test> all = wishes.get(rule).get(0).when();
    for (Wish.Test left : excluding(rule)) {
      List<Wish.Test> others = new ArrayList<>(all);
      others.remove(left);
      var found = facts.situation(others, List.of(), List.of());
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Map.of();
  }

  private void findRepeated(List<Rule> asking) {
    Map<Rule, Set<Rule>> covering = new LinkedHashMap<>();
    for (Rule rule : asking) {
      covering.put(rule, covering(rule, asking));
    }
    Set<Rule> told = new LinkedHashSet<>();
    for (Rule rule : asking) {
      List<Rule> same = same(rule, covering);
      if (!same.isEmpty() && told.add(rule)) {
        told.addAll(same);
        List<Rule> all = new ArrayList<>(List.of(rule));
        all.addAll(same);
        findings.add(writing.same(all, unmet(all)));
      }
      pointless(rule, asking, covering)
          .ifPresent(by -> findings.add(writing.pointless(rule, by, unmetWith(rule, by))));
    }
  }

  /** The single rules that expect as much wherever a rule applies. */
  private Set<Rule> covering(Rule rule, List<Rule> asking) {
    Set<Rule> found = new LinkedHashSet<>();
    for (Rule other : asking) {
      if (isHeldAgainst(rule, other) && isCovered(rule, List.of(other))) {
        found.add(other);
      }
    }
    return found;
  }

  /** Whether a rule can make another pointless: as strong, and in use unless both are drafts. */
  private static boolean isHeldAgainst(Rule rule, Rule other) {
    boolean asStrong = other.metadata().strength().compareTo(rule.metadata().strength()) <= 0;
    return other != rule && asStrong && other.isActive();
  }

  /** Whether, wherever a rule applies, one of the others applies and expects as much. */
  private boolean isCovered(Rule rule, Collection<Rule> others) {
    List<Wish> all = wishesOf(others);
    return wishes.get(rule).stream()
        .allMatch(
            wish ->
                facts
                    .situation(
                        List.of(),
                        List.of(wish),
                        all.stream().filter(other -> other.implies(wish)).toList())
                    .isEmpty());
  }

  /** The rules that a rule covers and is covered by. A draft and a rule in use may be the same. */
  private List<Rule> same(Rule rule, Map<Rule, Set<Rule>> covering) {
    return covering.keySet().stream()
        .filter(other -> other != rule && isSame(rule, other, covering))
        .toList();
  }

  private boolean isSame(Rule rule, Rule other, Map<Rule, Set<Rule>> covering) {
    boolean oneInUse = rule.isActive() || other.isActive();
    boolean equallyStrong = rule.metadata().strength() == other.metadata().strength();
    boolean covers = covering.get(rule).contains(other) || isCoveredByDraft(rule, other);
    boolean isCovered = covering.get(other).contains(rule) || isCoveredByDraft(other, rule);
    return oneInUse && equallyStrong && covers && isCovered;
  }

  private boolean isCoveredByDraft(Rule rule, Rule other) {
    return !other.isActive() && isCovered(rule, List.of(other));
  }

  /** The fewest other rules, not the same as this one, that leave nothing for it to say. */
  private Optional<List<Rule>> pointless(
      Rule rule, List<Rule> asking, Map<Rule, Set<Rule>> covering) {
    List<Rule> same = same(rule, covering);
    Optional<Rule> single =
        covering.get(rule).stream().filter(other -> !same.contains(other)).findFirst();
    if (single.isPresent()) {
      return single.map(List::of);
    }
    List<Rule> others =
        new ArrayList<>(
            asking.stream()
                .filter(other -> isHeldAgainst(rule, other) && !same.contains(other))
                .toList());
    if (others.size() < 2 || !isCovered(rule, others)) {
      return Optional.empty();
    }
    for (Rule other : List.copyOf(others)) {
      List<Rule> fewer = new ArrayList<>(others);
      fewer.remove(other);
      if (isCovered(rule, fewer)) {
        others = fewer;
      }
    }
    return Optional.of(others);
  }

  /** A situation in which rules that say the same apply. */
  private Writing.Shown unmet(List<Rule> all) {
    for (Wish wish : wishes.get(all.get(0))) {
      var found = facts.where(List.of(wish));
      if (found.isPresent()) {
        return new Writing.Shown(all, found.get(), Optional.of(wish));
      }
    }
    throw new IllegalStateException("applies nowhere: " + all.get(0).id());
  }

  /** A situation in which a rule applies together with the first of those that cover it there. */
  private Writing.Shown unmetWith(Rule rule, List<Rule> by) {
    for (Wish wish : wishes.get(rule)) {
      for (Wish other : wishesOf(by)) {
        Optional<Map<Attribute, Value>> found = facts.where(List.of(wish, other));
        if (found.isPresent() && other.implies(wish)) {
          return new Writing.Shown(List.of(rule, other.rule()), found.get(), Optional.of(wish));
        }
      }
    }
    throw new IllegalStateException("covered nowhere: " + rule.id());
  }
}
