package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what is worth asking about one customer group. */
final class Questions {
  private static final List<String> GROUP_FACTS = List.of("relationship", "roles", "scope");
  private static final int WHOLE_SERVICE = -1;

  private Questions() {}

  /** What is asked: an attribute, of the service or of one touchpoint. */
  private record Subject(Attribute attribute, int touchpoint) {}

  /** The questions that decide the most first; of equal ones in the vocabulary's order. */
  static List<Question> worthAsking(
      ServiceDescription description, List<Outcome> unknown, List<Outcome> couldApply) {
    Map<Subject, Map<String, Rule>> waiting = new LinkedHashMap<>();
    Map<Subject, Situation> places = new LinkedHashMap<>();
    for (Outcome outcome : unknown) {
      add(outcome, outcome.rule().expectation().attribute(), waiting, places);
    }
    for (Outcome outcome : couldApply) {
      for (Attribute attribute : Answerer.unknownReads(outcome)) {
        add(outcome, attribute, waiting, places);
      }
    }
    List<Question> questions = new ArrayList<>();
    waiting.forEach(
        (subject, rules) ->
            questions.add(question(subject, places.get(subject), rules, description)));
    Comparator<Subject> order =
        Comparator.comparingInt((Subject subject) -> subject.attribute().index())
            .thenComparingInt(Subject::touchpoint);
    List<Subject> subjects = new ArrayList<>(waiting.keySet());
    return java.util.stream.IntStream.range(0, questions.size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer i) -> -questions.get(i).weight())
                .thenComparing(subjects::get, order))
        .map(questions::get)
        .toList();
  }

  private static void add(
      Outcome outcome,
      Attribute attribute,
      Map<Subject, Map<String, Rule>> waiting,
      Map<Subject, Situation> places) {
    boolean atTouchpoint = attribute.scope() == Scope.TOUCHPOINT;
    Subject subject =
        new Subject(attribute, atTouchpoint ? outcome.situation().touchpoint() : WHOLE_SERVICE);
    waiting.computeIfAbsent(subject, s -> new TreeMap<>()).put(outcome.rule().id(), outcome.rule());
    places.putIfAbsent(subject, outcome.situation());
  }

  private static Question question(
      Subject subject,
      Situation situation,
      Map<String, Rule> rules,
      ServiceDescription description) {
    int weight = rules.values().stream().mapToInt(r -> r.metadata().strength().weight()).sum();
    boolean atTouchpoint = subject.touchpoint() != WHOLE_SERVICE;
    return new Question(
        subject.attribute(),
        atTouchpoint
            ? Optional.of(description.touchpoints().get(subject.touchpoint()).id())
            : Optional.empty(),
        pointer(subject.attribute(), situation),
        List.copyOf(rules.values()),
        weight);
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

  /** The id of the touchpoint that an outcome is about, where it is about one. */
  static Optional<String> touchpointId(Outcome outcome, ServiceDescription description) {
    return outcome.situation().isAtTouchpoint()
        ? Optional.of(outcome.situation().touchpoint(description).id())
        : Optional.empty();
  }
}
