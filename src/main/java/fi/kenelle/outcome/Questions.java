package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Gathers what is worth asking, one customer group after the other. There is a slot for each
 * attribute, and for each touchpoint of an attribute; in it a bit for each rule that waits, by the
 * rank of its id.
 */
final class Questions {
  private final Pointers pointers;
  private final ServiceDescription description;
  private final Place[] byRank;
  private final int slotsPerAttribute;
  private final long[][] waiting;
  private int asked;
  private Situation group;

  /** What is asked of a description; the rules stand by the order of their ids. */
  Questions(Pointers pointers, ServiceDescription description, Place[] byRank) {
    this.pointers = pointers;
    this.description = description;
    this.byRank = byRank;
    this.slotsPerAttribute = 1 + description.touchpoints().size();
    this.waiting = new long[pointers.count() * slotsPerAttribute][];
  }

  /** A rule waits for an attribute in a situation. */
  void add(Place place, Attribute attribute, Situation situation) {
    int touchpoint = attribute.scope() == Scope.TOUCHPOINT ? situation.touchpoint() : -1;
    int slot = attribute.index() * slotsPerAttribute + 1 + touchpoint;
    if (waiting[slot] == null) {
      waiting[slot] = new long[1 + (byRank.length + Long.SIZE - 1) / Long.SIZE];
    }
    long[] ranks = waiting[slot];
    asked += ranks[0] == 0 ? 1 : 0;
    ranks[0] = 1;
    ranks[1 + place.rank() / Long.SIZE] |= 1L << place.rank();
    group = situation;
  }

  /** A rule that could apply waits for each attribute that is not known and may decide. */
  void addOpen(Place place, Situation situation) {
    List<Condition> conditions = place.rule().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      if (Applicability.truth(conditions.get(i), situation) == Truth.UNKNOWN) {
        add(place, conditions.get(i).attribute(), situation);
      }
    }
    if (Applicability.isTakenUnknown(place.rule(), situation)) {
      add(place, place.rule().expectation().from().orElseThrow(), situation);
    }
  }

  /**
   * The questions about the group, those that decide the most first; of equal ones in the
   * vocabulary's order. What comes after is of another group.
   */
  List<Question> worthAsking() {
    Question[] inOrder = new Question[asked];
    long[] heaviestFirst = new long[asked];
    int count = 0;
    for (int slot = 0; count < asked; slot++) {
      if (waiting[slot] != null && waiting[slot][0] != 0) {
        inOrder[count] = question(slot);
        heaviestFirst[count] = (long) -inOrder[count].weight() << Integer.SIZE | count;
        count++;
      }
    }
    Arrays.sort(heaviestFirst);
    List<Question> questions = new ArrayList<>(asked);
    for (long next : heaviestFirst) {
      questions.add(inOrder[(int) next]);
    }
    asked = 0;
    return questions;
  }

  private Question question(int slot) {
    Attribute attribute = pointers.attribute(slot / slotsPerAttribute);
    int touchpoint = slot % slotsPerAttribute - 1;
    long[] ranks = waiting[slot];
    Rule[] rules = new Rule[count(ranks)];
    int weight = 0;
    int count = 0;
    for (int i = 1; i < ranks.length; i++) {
      for (long left = ranks[i]; left != 0; left &= left - 1) {
        Place place = byRank[(i - 1) * Long.SIZE + Long.numberOfTrailingZeros(left)];
        rules[count++] = place.rule();
        weight += place.weight();
      }
    }
    Arrays.fill(ranks, 0);
    return new Question(
        attribute,
        touchpoint < 0
            ? Optional.empty()
            : Optional.of(description.touchpoints().get(touchpoint).id()),
        pointers.to(attribute, group, touchpoint),
        Arrays.asList(rules),
        weight);
  }

  private static int count(long[] ranks) {
    int count = 0;
    for (int i = 1; i < ranks.length; i++) {
      count += Long.bitCount(ranks[i]);
    }
    return count;
  }
}
