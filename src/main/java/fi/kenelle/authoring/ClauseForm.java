package fi.kenelle.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one clause of a form: attribute, operator and value. Problems go to the list given.
 *
 * @param isExpectation whether it says what is expected, rather than a condition
 */
record ClauseForm(
    RuleSet ruleSet, Language language, boolean isExpectation, List<Problem> problems) {
  private static final List<String> FIELDS = List.of("attribute", "operator", "value", "text");

  /** The clause in words; empty where a problem keeps it from being written. */
  String clause(JsonNode part, String pointer) {
    if (!part.isObject()) {
      problems.add(Problem.at(pointer, "want-object"));
      return "";
    }
    part.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                problems.add(
                    Problem.at(JsonText.below(pointer, name), "unknown-field", name)
                        .suggesting(Nearest.some(name, FIELDS, 3)));
              }
            });
    Optional<Attribute> attribute = attribute(part, pointer);
    Optional<Operator> operator = attribute.flatMap(about -> operator(about, part, pointer));
    return operator
        .flatMap(how -> said(attribute.orElseThrow(), how, part.path("value"), pointer + "/value"))
        .map(meaning -> words(meaning, part.path("text").asText()))
        .orElse("");
  }

  private record Said(
      Attribute attribute, Operator operator, Value value, Optional<Attribute> from) {
    boolean isSame(Sentences.Meaning meaning) {
      return meaning.attribute().equals(attribute)
          && meaning.operator() == operator
          && meaning.value().equals(value)
          && meaning.from().equals(from);
    }
  }

  private String words(Said said, String written) {
    boolean stays = ruleSet.sentences().meaning(written).filter(said::isSame).isPresent();
    if (stays) {
      return written;
    }
    if (said.from().isPresent()) {
      String reference = said.from().get().wording().reference().in(language);
      return ruleSet
          .vocabulary()
          .phrase(said.attribute(), said.operator(), Value.Plain.UNKNOWN, language)
          .with(List.of(reference));
    }
    return ruleSet.sentences().clause(said.attribute(), said.operator(), said.value(), language);
  }

  private Optional<Attribute> attribute(JsonNode part, String pointer) {
    String id = part.path("attribute").asText();
    Optional<Attribute> attribute = ruleSet.vocabulary().attribute(id);
    if (attribute.isEmpty()) {
      problems.add(
          new Problem(
              pointer + "/attribute",
              Message.of("query-attribute", id),
              Nearest.all(id, ruleSet.vocabulary().byId().keySet())));
    }
    return attribute;
  }

  private Optional<Operator> operator(Attribute attribute, JsonNode part, String pointer) {
    String id = part.path("operator").asText();
    List<Operator> legal =
        isExpectation ? attribute.kind().expectable() : attribute.kind().readable();
    Optional<Operator> operator = Operator.of(id).filter(legal::contains);
    if (operator.isEmpty()) {
      wrong(pointer + "/operator", id, attribute, legal.stream().map(Operator::id).toList());
    }
    return operator;
  }

  private void wrong(String pointer, String value, Attribute attribute, List<String> legal) {
    String label = attribute.wording().label().in(language);
    problems.add(
        new Problem(
            pointer,
            Message.of("unknown-value", value, label, String.join(" · ", legal)),
            Nearest.all(value, legal)));
  }

  private Optional<Said> said(
      Attribute attribute, Operator operator, JsonNode value, String pointer) {
    if (operator.takesNothing()) {
      return Optional.of(new Said(attribute, operator, Value.Plain.UNKNOWN, Optional.empty()));
    }
    if (value.isObject()) {
      return reference(attribute, operator, value.path("from").asText(), pointer);
    }
    return value(attribute, operator, value, pointer)
        .map(typed -> new Said(attribute, operator, typed, Optional.empty()));
  }

  private Optional<Said> reference(
      Attribute attribute, Operator operator, String id, String pointer) {
    List<Attribute> legal =
        isExpectation
            ? ruleSet.vocabulary().of(Scope.CUSTOMER).filter(attribute::canTakeFrom).toList()
            : List.of();
    Optional<Attribute> from = legal.stream().filter(other -> other.id().equals(id)).findFirst();
    if (from.isEmpty()) {
      wrong(pointer + "/from", id, attribute, legal.stream().map(Attribute::id).toList());
    }
    return from.map(
        other -> new Said(attribute, operator, Value.Plain.UNKNOWN, Optional.of(other)));
  }

  private Optional<Value> value(
      Attribute attribute, Operator operator, JsonNode value, String pointer) {
    List<String> ids = new ArrayList<>();
    (value.isArray() ? stream(value) : Stream.of(value)).forEach(id -> ids.add(id.asText()));
    Optional<Value> typed = Optional.empty();
    if (operator.takesList() && !ids.isEmpty()) {
      typed = attribute.terms(ids);
    } else if (!operator.takesList() && !value.isArray()) {
      typed = attribute.term(ids.get(0));
    }
    if (typed.isEmpty()) {
      String wrong = ids.stream().filter(id -> attribute.term(id).isEmpty()).findFirst().orElse("");
      wrong(pointer, wrong, attribute, attribute.offered());
    }
    return typed;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements.stream();
  }
}
