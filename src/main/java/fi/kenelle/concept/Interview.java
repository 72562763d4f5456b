package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.description.Filled;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Question;
import fi.kenelle.vocabulary.Attribute;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fills a description in, question by question: always the one that decides the most of those that
 * are left, ranked anew after each answer. Where no customer groups are listed, it asks for them
 * first. One thread leads it; another may look at how far it is at any time.
 */
public final class Interview {
  private static final String GROUPS = "/customers";

  private final Function<JsonNode, ServiceDescription> reading;
  private final Function<ServiceDescription, Answer> answering;
  private final Deque<Step> steps = new ConcurrentLinkedDeque<>();

  /**
   * How far it is.
   *
   * @param skipped the pointers of the questions that were left unanswered
   * @param answered how many were answered
   */
  private record Step(JsonNode json, Answer answer, Set<String> skipped, int answered) {}

  /**
   * An interview about a description.
   *
   * @param reading reads a description from JSON
   * @param answering tells what its groups expect
   */
  public Interview(
      JsonNode json,
      Function<JsonNode, ServiceDescription> reading,
      Function<ServiceDescription, Answer> answering) {
    this.reading = reading;
    this.answering = answering;
    steps.push(new Step(json, answering.apply(reading.apply(json)), Set.of(), 0));
  }

  /** The question to ask now; empty where nothing more is worth asking. */
  public Optional<OpenQuestion> next() {
    return left().findFirst();
  }

  /** How many questions are left, as far as can be told now. */
  public long countLeft() {
    return left().count();
  }

  private Stream<OpenQuestion> left() {
    Step now = steps.element();
    return Stream.concat(groups().stream(), OpenQuestion.of(now.answer()).stream())
        .filter(open -> open.pointer().isPresent())
        .filter(open -> !now.skipped().contains(open.pointer().get()));
  }

  private Optional<OpenQuestion> groups() {
    ServiceDescription description = steps.element().answer().description();
    if (description.hasGroups()) {
      return Optional.empty();
    }
    Attribute types =
        steps.element().answer().ruleSet().vocabulary().required("customerTypesServed");
    return Optional.of(
        new OpenQuestion(
            new Question(types, Optional.empty(), Optional.of(GROUPS), List.of(), 0),
            List.of(0),
            -1,
            0));
  }

  /** What each answer to a question would decide; nothing is told of which groups there are. */
  public List<Prospect> prospects(OpenQuestion open) {
    return isAboutGroups(open) ? List.of() : Prospect.of(open, steps.element().answer(), answering);
  }

  /** Whether a question asks which customer groups there are. */
  public static boolean isAboutGroups(OpenQuestion open) {
    return open.pointer().equals(Optional.of(GROUPS));
  }

  /** Takes an answer to a question, and tells what it decided. */
  public List<Decided> answer(OpenQuestion open, JsonNode value) {
    Step now = steps.element();
    JsonNode json =
        Filled.with(
            now.json(), open.pointer().orElseThrow(), isAboutGroups(open) ? listed(value) : value);
    Answer answer = answering.apply(reading.apply(json));
    steps.push(new Step(json, answer, now.skipped(), now.answered() + 1));
    return isAboutGroups(open) ? List.of() : Decided.between(now.answer(), answer);
  }

  private static ArrayNode listed(JsonNode types) {
    ArrayNode groups = JsonNodeFactory.instance.arrayNode();
    types.forEach(type -> groups.addObject().set("type", type));
    return groups;
  }

  /** Leaves a question unanswered. */
  public void skip(OpenQuestion open) {
    Step now = steps.element();
    Set<String> skipped = new HashSet<>(now.skipped());
    skipped.add(open.pointer().orElseThrow());
    steps.push(new Step(now.json(), now.answer(), skipped, now.answered()));
  }

  /** Goes back to the question before, as if it had not been answered or skipped. */
  public boolean back() {
    if (steps.size() < 2) {
      return false;
    }
    steps.pop();
    return true;
  }

  /** The description with what has been answered so far. */
  public JsonNode json() {
    return steps.element().json();
  }

  /** What its groups expect so far. */
  public Answer answer() {
    return steps.element().answer();
  }

  /** What its groups expected at first, once it was known which groups there are. */
  public Answer first() {
    boolean listed = answer().description().hasGroups();
    Answer first = answer();
    for (Step step : steps) {
      first = step.answer().description().hasGroups() == listed ? step.answer() : first;
    }
    return first;
  }

  /** How many questions were answered. */
  public int countAnswered() {
    return steps.element().answered();
  }

  /** How many were left unanswered. */
  public int countSkipped() {
    return steps.element().skipped().size();
  }
}
