package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The clauses that a clause becomes by one other choice: another operator, another value. They stay
 * in its language. Immutable and safe to share.
 */
public final class Rewording {
  private final RuleReader reader;
  private final Sentences.Meaning meaning;
  private final boolean isExpectation;

  /** The rewordings of the clause of an expectation, or of a condition. */
  public Rewording(RuleReader reader, Sentences.Meaning meaning, boolean isExpectation) {
    this.reader = reader;
    this.meaning = meaning;
    this.isExpectation = isExpectation;
  }

  /**
   * One choice.
   *
   * @param id of the operator, the value or, where it is taken from the customer, the attribute
   * @param isReference whether the value is taken from the customer
   * @param isChosen whether it is what the clause says now
   * @param clause the clause that says it; a set's value already chosen is taken out
   */
  public record Choice(
      String id, String label, boolean isReference, boolean isChosen, String clause) {}

  private Attribute attribute() {
    return meaning.attribute();
  }

  private Language language() {
    return meaning.phrase().language();
  }

  /** The operators that could stand here. Their labels are in the language asked for. */
  public List<Choice> operators(Language labels) {
    Kind kind = attribute().kind();
    return (isExpectation ? kind.expectable() : kind.readable())
        .stream()
            .map(
                operator ->
                    new Choice(
                        operator.id(),
                        label(operator, labels),
                        false,
                        operator == meaning.operator(),
                        clause(operator)))
            .toList();
  }

  /** An operator in words. */
  public static String label(Operator operator, Language language) {
    return Message.of("operator-" + operator.id()).in(language);
  }

  private String clause(Operator operator) {
    if (operator == meaning.operator()) {
      return meaning.phrase().with(meaning.words());
    }
    if (meaning.from().isPresent() && !operator.takesNothing()) {
      return say(operator, Value.Plain.UNKNOWN, List.of(meaning.words().get(0)));
    }
    if (operator.takesNothing()) {
      return say(operator, Value.Plain.UNKNOWN, List.of());
    }
    List<String> ids = ids().isEmpty() ? List.of(first()) : ids();
    return operator.takesList() ? listing(operator, ids) : single(operator, ids.get(0));
  }

  private String first() {
    return switch (attribute().kind()) {
      case NUMBER -> "1";
      case CODE -> "fi";
      default -> attribute().offered().isEmpty() ? "fi" : attribute().offered().get(0);
    };
  }

  /** The values that the clause names. */
  private List<String> ids() {
    if (meaning.value() instanceof Value.Terms terms) {
      return terms.ids();
    }
    return meaning.value() instanceof Value.Plain ? List.of() : List.of(meaning.value().id());
  }

  private String single(Operator operator, String id) {
    Value value = attribute().term(id).orElseThrow();
    return say(operator, value, List.of(attribute().valueLabel(id).in(language())));
  }

  private String listing(Operator operator, List<String> ids) {
    Value value = attribute().terms(ids).orElseThrow();
    return say(operator, value, Sentences.words(attribute(), value, language()));
  }

  private String say(Operator operator, Value value, List<String> words) {
    Phrase phrase = reader.vocabulary().phrase(attribute(), operator, value, language());
    return phrase.with(words);
  }

  /** The values that could stand here; labels are in the language asked for. */
  public List<Choice> values(Language labels) {
    if (meaning.operator().takesNothing()) {
      return List.of();
    }
    return Stream.concat(references(labels), plain(labels)).toList();
  }

  private Stream<Choice> plain(Language labels) {
    Set<String> offered = new LinkedHashSet<>(attribute().offered());
    if (offered.isEmpty()) {
      offered.addAll(ids());
    }
    return offered.stream()
        .flatMap(id -> withValue(id).map(clause -> choice(id, clause, labels)).stream());
  }

  private Choice choice(String id, String clause, Language labels) {
    return new Choice(id, attribute().valueLabel(id).in(labels), false, ids().contains(id), clause);
  }

  /** The clause with a value: added to a list or taken out of it, but for the last one there. */
  private Optional<String> withValue(String id) {
    if (!meaning.operator().takesList()) {
      return Optional.of(
          ids().contains(id)
              ? meaning.phrase().with(meaning.words())
              : single(meaning.operator(), id));
    }
    List<String> ids = new ArrayList<>(ids());
    if (!ids.remove(id)) {
      ids.add(id);
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(listing(meaning.operator(), ids));
  }

  private Stream<Choice> references(Language labels) {
    if (!isExpectation) {
      return Stream.empty();
    }
    return reader
        .vocabulary()
        .of(Scope.CUSTOMER)
        .filter(attribute()::canTakeFrom)
        .map(
            other ->
                new Choice(
                    other.id(),
                    other.wording().reference().in(labels),
                    true,
                    meaning.from().filter(other::equals).isPresent(),
                    say(
                        meaning.operator(),
                        Value.Plain.UNKNOWN,
                        List.of(other.wording().reference().in(language())))));
  }
}
