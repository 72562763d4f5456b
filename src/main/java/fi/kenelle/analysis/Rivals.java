package fi.kenelle.analysis;

import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
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
  private final IdentityHashMap<Rule, List<Wish>> wishes = new IdentityHashMap<>();
  private final Facts facts;
  private final Wish.Comparing comparing = new Wish.Comparing();
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
    findings.addAll(new Opposites(facts, wishes, comparing, writing).among(asking));
    return findings;
  }

  /** Whether a rule can apply and be unmet; what keeps it from that is told. */
  private boolean asks(Rule rule) {
    List<Wish> applying = wishes.get(rule).stream().filter(this::canApply).toList();
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

  private boolean canApply(Wish wish) {
    return facts.canBe(List.of(), List.of(wish), List.of());
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
      if (!facts.canBe(others, List.of(), List.of())) {
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
      Optional<Map<Attribute, Value>> found = facts.holding(others);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Map.of();
  }

  private void findRepeated(List<Rule> asking) {
    IdentityHashMap<Rule, List<Rule>> covering = new IdentityHashMap<>();
    asking.forEach(rule -> covering.put(rule, covering(rule, asking)));
    Set<Rule> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Rule rule : asking) {
      List<Rule> same = same(rule, asking, covering);
      if (!same.isEmpty() && told.add(rule)) {
        told.addAll(same);
        List<Rule> all = new ArrayList<>(List.of(rule));
        all.addAll(same);
        findings.add(writing.same(all, unmet(all)));
      }
      List<Rule> others = new ArrayList<>(asking);
      others.removeAll(same);
      pointless(rule, others, covering.get(rule))
          .ifPresent(by -> findings.add(writing.pointless(rule, by, unmetWith(rule, by))));
    }
  }

  /** The single rules that expect as much wherever a rule applies. */
  private List<Rule> covering(Rule rule, List<Rule> asking) {
    return asking.stream()
        .filter(other -> isHeldAgainst(rule, other) && isCoveredBy(rule, other))
        .toList();
  }

  /** Whether a rule can make another pointless: as strong, and in use unless both are drafts. */
  private static boolean isHeldAgainst(Rule rule, Rule other) {
    boolean asStrong = other.metadata().strength().compareTo(rule.metadata().strength()) <= 0;
    return !other.equals(rule) && asStrong && other.isActive();
  }

  private boolean isCoveredBy(Rule rule, Rule other) {
    boolean canCover =
        wishes.get(other).stream()
            .anyMatch(
                covering ->
                    wishes.get(rule).stream().noneMatch(wish -> covering.asksFurtherThan(wish)));
    return canCover && isCovered(rule, List.of(other));
  }

  /** Whether, wherever a rule applies, one of the others applies and expects as much. */
  private boolean isCovered(Rule rule, Collection<Rule> others) {
    List<Wish> all = wishesOf(others);
    return wishes.get(rule).stream().noneMatch(wish -> isLeft(wish, all));
  }

  /** Whether a wish applies somewhere where none of the others that expect as much does. */
  private boolean isLeft(Wish wish, List<Wish> others) {
    List<Wish> asMuch = others.stream().filter(o -> comparing.implies(o, wish)).toList();
    return facts.canBe(List.of(), List.of(wish), asMuch);
  }

  /** The rules that a rule covers and is covered by. A draft and a rule in use may be the same. */
  private List<Rule> same(
      Rule rule, List<Rule> asking, IdentityHashMap<Rule, List<Rule>> covering) {
    return asking.stream()
        .filter(other -> !other.equals(rule) && (rule.isActive() || other.isActive()))
        .filter(other -> rule.metadata().strength() == other.metadata().strength())
        .filter(other -> covering.get(rule).contains(other) || isCoveredByDraft(rule, other))
        .filter(other -> covering.get(other).contains(rule) || isCoveredByDraft(other, rule))
        .toList();
  }

  private boolean isCoveredByDraft(Rule rule, Rule other) {
    return !other.isActive() && isCoveredBy(rule, other);
  }

  /**
   * The fewest of some rules, none of which says the same, that leave nothing for a rule to say.
   */
  private Optional<List<Rule>> pointless(Rule rule, List<Rule> among, List<Rule> covering) {
    Optional<Rule> single = covering.stream().filter(among::contains).findFirst();
    if (single.isPresent()) {
      return single.map(List::of);
    }
    List<Rule> others =
        new ArrayList<>(among.stream().filter(other -> isHeldAgainst(rule, other)).toList());
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
        if (found.isPresent() && comparing.implies(other, wish)) {
          return new Writing.Shown(List.of(rule, other.rule()), found.get(), Optional.of(wish));
        }
      }
    }
    throw new IllegalStateException("covered nowhere: " + rule.id());
  }
}
