package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what is worth asking about one customer group. */
final class Questions {
  private static final Comparator<Question> HEAVIEST_FIRST =
      Comparator.comparingInt(Question::weight).reversed();

  private final Pointers pointers;
  private final ServiceDescription description;
  private final Place[] byRank;
  private final int slotsPerAttribute;
  private long[] waits = new long[64];
  private int waiting;
  private Situation group;

  /** What is asked of a description; the rules stand by the order of their ids. */
  Questions(Pointers pointers, ServiceDescription description, Place[] byRank) {
    this.pointers = pointers;
    this.description = description;
    this.byRank = byRank;
    this.slotsPerAttribute = 1 + description.touchpoints().size();
  }

  /** A rule waits for an attribute in a situation. */
  void add(Place place, Attribute attribute, Situation situation) {
    int touchpoint = attribute.scope() == Scope.TOUCHPOINT ? situation.touchpoint() : -1;
    long slot = (long) attribute.index() * slotsPerAttribute + 1 + touchpoint;
    if (waiting == waits.length) {
      waits = Arrays.copyOf(waits, 2 * waiting);
    }
    waits[waiting++] = slot << Integer.SIZE | place.rank();
    group = situation;
  }

  /**
   * The questions that decide the most first; of equal ones in the vocabulary's order. Sorted, the
   * waits of one question stand side by side, its rules by id.
   */
  List<Question> worthAsking() {
    Arrays.sort(waits, 0, waiting);
    List<Question> questions = new ArrayList<>(waiting);
    for (int from = 0; from < waiting; ) {
      int slot = (int) (waits[from] >> Integer.SIZE);
      List<Rule> rules = new ArrayList<>(4);
      int weight = 0;
      for (; from < waiting && waits[from] >> Integer.SIZE == slot; from++) {
        if (rules.isEmpty() || waits[from] != waits[from - 1]) {
          Place place = byRank[(int) waits[from]];
          rules.add(place.rule());
          weight += place.weight();
        }
      }
      questions.add(question(slot, rules, weight));
    }
    questions.sort(HEAVIEST_FIRST);
    return questions;
  }

  private Question question(int slot, List<Rule> rules, int weight) {
    Attribute attribute = pointers.attribute(slot / slotsPerAttribute);
    int touchpoint = slot % slotsPerAttribute - 1;
    return new Question(
        attribute,
        touchpoint < 0
            ? Optional.empty()
            : Optional.of(description.touchpoints().get(touchpoint).id()),
        pointers.to(attribute, group, touchpoint),
        rules,
        weight);
  }
}
