package fi.kenelle.concept;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes the missing cases of a rule, each for a designer to judge. */
public final class SuggestedCases {
  private final Rule rule;
  private final Language language;

  private SuggestedCases(Rule rule, Language language) {
    this.rule = rule;
    this.language = language;
  }

  /**
   * The cases, as they stand in a cases file, that show what these results do not: none where the
   * rule's cases show everything that it can do.
   *
   * @param have what the rule's own cases gave
   */
  public static List<ObjectNode> of(
      Rule rule,
      List<CaseRunner.Result> have,
      Vocabulary vocabulary,
      DescriptionReader descriptions,
      Language language) {
    Set<Facet> shown = new HashSet<>();
    have.forEach(result -> result.outcome().map(Facet::shownBy).ifPresent(shown::addAll));
    SuggestedCases suggested = new SuggestedCases(rule, language);
    List<ObjectNode> cases = new ArrayList<>();
    for (Example example : Examples.of(rule, vocabulary, descriptions, language)) {
      if (shown.addAll(example.facets())) {
        cases.add(suggested.written(example));
      }
    }
    return cases;
  }

  private ObjectNode written(Example example) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Attribute because = because(example);
    json.put("name", name(example.outcome(), because));
    json.setAll(example.sketch());
    json.put("verdict", example.outcome().verdict().id());
    json.put("because", because.id());
    return json;
  }

  /** What decides: the expected attribute where the rule applies, else the one that is not so. */
  private Attribute because(Example example) {
    Outcome outcome = example.outcome();
    if (outcome.verdict().isFired()) {
      return rule.expectation().attribute();
    }
    Truth wanted = outcome.verdict() == Verdict.NOT_APPLICABLE ? Truth.FALSE : Truth.UNKNOWN;
    List<Attribute> deciding =
        Explanation.findings(rule, outcome.situation()).stream()
            .filter(finding -> finding.holds() == wanted)
            .map(Explanation.Finding::attribute)
            .toList();
    Optional<Attribute> turned = example.turned().filter(deciding::contains);
    return turned.orElseGet(() -> deciding.get(0));
  }

  private String name(Outcome outcome, Attribute because) {
    String label = because.wording().label().in(language);
    Value actual = outcome.situation().value(because);
    String code = "suggest-" + outcome.verdict().id();
    Message message =
        outcome.verdict() == Verdict.NOT_APPLICABLE && !actual.isKnown()
            ? Message.of(code + "-unstated", label)
            : Message.of(code, label, words(because, actual));
    return message.in(language);
  }

  private String words(Attribute attribute, Value value) {
    if (value instanceof Value.Plain) {
      return Message.of(value.isKnown() ? "text-stated" : "text-not-stated").in(language);
    }
    List<String> words = Sentences.words(attribute, value, language);
    return words.isEmpty() ? Message.of("text-nothing").in(language) : String.join(", ", words);
  }
}
