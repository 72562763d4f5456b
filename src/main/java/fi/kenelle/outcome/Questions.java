package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what is worth asking about one customer group. */
final class Questions {
  private static final List<String> GROUP_FACTS = List.of("relationship", "roles", "scope");

  private final Waiting[] ofService;
  private final Map<Integer, Waiting> ofTouchpoints = new HashMap<>();

  Questions(int attributes) {
    this.ofService = new Waiting[attributes];
  }

  /** The rules that wait for one attribute, of the service or of one touchpoint. */
  private static final class Waiting {
    private final Attribute attribute;
    private final Situation situation;
    private final List<Place> rules = new ArrayList<>(2);
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

    boolean isAtTouchpoint() {
      return attribute.scope() == Scope.TOUCHPOINT;
    }

    int touchpoint() {
      return isAtTouchpoint() ? situation.touchpoint() : -1;
    }
  }

  /** A rule waits for an attribute in a situation. */
  void add(Place place, Attribute attribute, Situation situation) {
    waiting(attribute, situation).add(place);
  }

  private Waiting waiting(Attribute attribute, Situation situation) {
    if (attribute.scope() == Scope.TOUCHPOINT) {
      int key = situation.touchpoint() * ofService.length + attribute.index();
      return ofTouchpoints.computeIfAbsent(key, k -> new Waiting(attribute, situation));
    }
    if (ofService[attribute.index()] == null) {
      ofService[attribute.index()] = new Waiting(attribute, situation);
    }
    return ofService[attribute.index()];
  }

  /** A rule that could apply waits for what its conditions leave open. */
  void addUnknownReads(Place place, Situation situation) {
    for (Condition condition : place.rule().conditions()) {
      if (condition.test(situation.value(condition.attribute())) == Truth.UNKNOWN) {
        add(place, condition.attribute(), situation);
      }
    }
    Optional<Attribute> from = place.rule().expectation().from();
    if (from.isPresent() && !situation.value(from.get()).isKnown()) {
      add(place, from.get(), situation);
    }
  }

  /** The questions that decide the most first; of equal ones in the vocabulary's order. */
  List<Question> worthAsking(ServiceDescription description) {
    List<Waiting> waiting = new ArrayList<>();
    for (Waiting candidate : ofService) {
      if (candidate != null) {
        waiting.add(candidate);
      }
    }
    waiting.addAll(ofTouchpoints.values());
    waiting.sort(
        Comparator.comparingInt((Waiting candidate) -> -candidate.weight)
            .thenComparingInt(candidate -> candidate.attribute.index())
            .thenComparingInt(Waiting::touchpoint));
    List<Question> questions = new ArrayList<>(waiting.size());
    for (Waiting candidate : waiting) {
      questions.add(question(candidate, description));
    }
    return questions;
  }

  private static Question question(Waiting waiting, ServiceDescription description) {
    waiting.rules.sort(Comparator.comparingInt(Place::rank));
    List<Rule> rules = new ArrayList<>(waiting.rules.size());
    for (Place place : waiting.rules) {
      rules.add(place.rule());
    }
    return new Question(
        waiting.attribute,
        waiting.isAtTouchpoint()
            ? Optional.of(waiting.situation.touchpoint(description).id())
            : Optional.empty(),
        pointer(waiting.attribute, waiting.situation),
        rules,
        waiting.weight);
  }

  private static Optional<String> pointer(Attribute attribute, Situation situation) {
    return switch (attribute.scope()) {
      case SERVICE -> Optional.of(JsonText.below("/attributes", attribute.id()));
      case PROVIDER -> Optional.of(JsonText.below("/provider", attribute.id()));
      case TOUCHPOINT -> Optional.of(touchpointPointer(attribute, situation));
      case CUSTOMER ->
          situation.customer().listed()
              ? Optional.of(customerPointer(attribute, situation))
              : Optional.empty();
    };
  }

  private static String touchpointPointer(Attribute attribute, Situation situation) {
    String touchpoint = "/touchpoints/" + situation.touchpoint();
    return attribute.uses().expectable()
        ? JsonText.below(touchpoint + "/attributes", attribute.id())
        : JsonText.below(touchpoint, attribute.id());
  }

  private static String customerPointer(Attribute attribute, Situation situation) {
    String group = "/customers/" + situation.group();
    return GROUP_FACTS.contains(attribute.id())
        ? JsonText.below(group, attribute.id())
        : JsonText.below(group + "/traits", attribute.id());
  }
}
