package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what is worth asking about one customer group. */
final class Questions {
  private final Pointers pointers;
  private final ServiceDescription description;
  private final int touchpoints;
  private final Waiting[] waiting;

  Questions(Pointers pointers, ServiceDescription description) {
    this.pointers = pointers;
    this.description = description;
    this.touchpoints = description.touchpoints().size();
    this.waiting = new Waiting[pointers.attributes() * (1 + touchpoints)];
  }

  /** The rules that wait for one attribute, of the service or of one touchpoint. */
  private static final class Waiting {
    private final Attribute attribute;
    private final Situation situation;
    private final List<Place> rules = new ArrayList<>(4);
    private int weight;

    Waiting(Attribute attribute, Situation situation) {
      this.attribute = attribute;
      this.situation = situation;
    }

    /**
     * Adds a rule once, though it may wait at several touchpoints, which come one after another.
     */
    void add(Place place) {
      if (rules.isEmpty() || rules.get(rules.size() - 1).rank() != place.rank()) {
        rules.add(place);
        weight += place.weight();
      }
    }

    int weight() {
      return weight;
    }
  }

  /** A rule waits for an attribute in a situation. */
  void add(Place place, Attribute attribute, Situation situation) {
    boolean atTouchpoint = attribute.scope() == Scope.TOUCHPOINT;
    int slot =
        attribute.index() * (1 + touchpoints) + (atTouchpoint ? 1 + situation.touchpoint() : 0);
    if (waiting[slot] == null) {
      waiting[slot] = new Waiting(attribute, situation);
    }
    waiting[slot].add(place);
  }

  /** The questions that decide the most first; of equal ones in the vocabulary's order. */
  List<Question> worthAsking() {
    List<Waiting> asked = new ArrayList<>();
    for (Waiting candidate : waiting) {
      if (candidate != null) {
        asked.add(candidate);
      }
    }
    asked.sort(Comparator.comparingInt(Waiting::weight).reversed());
    List<Question> questions = new ArrayList<>(asked.size());
    for (Waiting one : asked) {
      questions.add(question(one));
    }
    return questions;
  }

  private Question question(Waiting asked) {
    if (asked.rules.size() > 1) {
      asked.rules.sort(Comparator.comparingInt(Place::rank));
    }
    List<Rule> rules = new ArrayList<>(asked.rules.size());
    for (Place place : asked.rules) {
      rules.add(place.rule());
    }
    return new Question(
        asked.attribute,
        asked.attribute.scope() == Scope.TOUCHPOINT
            ? Optional.of(asked.situation.touchpoint(description).id())
            : Optional.empty(),
        pointers.to(asked.attribute, asked.situation),
        rules,
        asked.weight);
  }
}
